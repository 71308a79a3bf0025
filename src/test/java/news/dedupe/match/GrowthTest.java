package news.dedupe.match;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import news.dedupe.collect.IntMap;
import news.dedupe.fingerprint.Idf;
import news.dedupe.text.Document;
import news.dedupe.text.WordFrequencies;
import news.dedupe.text.extract.Quantity;
import news.dedupe.text.extract.Quantity.Unit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What two texts share is found in a time that grows as their lengths do, whatever they hold. */
@Tag("slow")
class GrowthTest {

  private static final Idf RARITY = new Idf(WordFrequencies.english(), new IntMap(), 2);

  /** Tokens of the shorter of two texts of a kind. */
  private static final int LENGTH = 4_000;

  /** How much longer the longer one is; by the square of it, what is not linear takes longer. */
  private static final int TIMES = 16;

  /**
   * What grows with the length takes 16 times as long, or up to 50 where the longer text outgrows
   * the processor's cache; what grows with its square 256 times.
   */
  private static final int MOST = 100;

  /** Texts at their worst. */
  enum Kind {
    ORDINARY,
    NUMBERS,
    NUMBERS_THAT_DIFFER,
    DAYS,
    NAMES,
    TITLE,
    ONE_WORD,
    ONE_SENTENCE,
    SENTENCES_OF_ONE_WORD,
    SENTENCES_THAT_REPEAT,
    SENTENCES_OF_THE_SAME_WORDS
  }

  private static Document document(Kind kind, int length) {
    int different = length / 3;
    return switch (kind) {
      case ORDINARY -> document(words(length, different), 20);
      case NUMBERS -> numbers(length, n -> new Quantity(n, Unit.COUNT, 0));
      case NUMBERS_THAT_DIFFER -> numbers(length, n -> new Quantity(1.1 * n, Unit.MONEY, 0));
      case DAYS -> numbers(length, n -> new Quantity(101 + n % 1_200, Unit.DAY, 0));
      case NAMES -> named(words(length, length));
      case TITLE -> titled(words(length, length));
      case ONE_WORD -> document(words(length, 1), 20);
      case ONE_SENTENCE -> document(words(length, different), length);
      case SENTENCES_OF_ONE_WORD -> document(words(length, different), 1);
      case SENTENCES_THAT_REPEAT -> document(words(length, 7), 7);
      case SENTENCES_OF_THE_SAME_WORDS -> document(words(length, 8), 15);
    };
  }

  @ParameterizedTest
  @EnumSource
  void aComparisonTakesTimeInProportionToTheLengths(Kind kind) {
    Comparer comparer = new Comparer();
    assertLinear(
        length -> {
          Profile a = profile(kind, length);
          Profile b = profile(kind, length);
          return () -> {
            comparer.compare(a, b);
            SharedWording.numbers(a, b);
          };
        });
  }

  @ParameterizedTest
  @EnumSource
  void soDoesAProfile(Kind kind) {
    assertLinear(
        length -> {
          Document document = document(kind, length);
          return () -> new Profile(document, Optional.empty(), RARITY);
        });
  }

  /** Quotations at their worst. */
  enum Quotations {
    ALL_DIFFERENT,
    ALL_THE_SAME,
    OF_ALL_LENGTHS,
    ONE
  }

  /**
   * @param words in all
   */
  private static List<String> quotations(Quotations kind, int words) {
    IntStream some = IntStream.range(0, words / 4);
    return switch (kind) {
      case ALL_DIFFERENT -> some.mapToObj(n -> "we will be " + n).toList();
      case ALL_THE_SAME -> some.mapToObj(n -> "we will be back").toList();
      case OF_ALL_LENGTHS ->
          IntStream.range(3, (int) Math.sqrt(2 * words)).mapToObj("back "::repeat).toList();
      case ONE -> List.of("never again ".repeat(words / 2));
    };
  }

  @ParameterizedTest
  @EnumSource
  void soDoTheQuotationsThatTheyShare(Quotations kind) {
    assertLinear(
        words -> {
          List<String> quotations = quotations(kind, words);
          List<String> others = quotations.stream().map(q -> q.replace("will", "shall")).toList();
          return () -> {
            SharedWording.quotations(quotations, quotations);
            SharedWording.quotations(quotations, others);
          };
        });
  }

  private static void assertLinear(IntFunction<Runnable> work) {
    Runnable shorter = work.apply(LENGTH);
    Runnable longer = work.apply(LENGTH * TIMES);
    for (int i = 0; i < 30; i++) { // until it is compiled
      shorter.run();
    }
    double growth = seconds(longer) / seconds(shorter);
    assertTrue(growth < MOST, "takes " + growth + " times as long");
  }

  /** Processor seconds of this thread, the least of a few: others take turns on the machine. */
  private static double seconds(Runnable work) {
    return IntStream.range(0, 5)
        .mapToDouble(
            i -> {
              long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
              work.run();
              return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            })
        .min()
        .orElseThrow();
  }

  private static Profile profile(Kind kind, int length) {
    return new Profile(document(kind, length), Optional.empty(), RARITY);
  }

  /** So many words out of so many different ones, in no order. */
  private static int[] words(int length, int different) {
    return IntStream.range(0, length)
        .map(i -> (1 + (int) (i * 7919L % different)) * 0x9E3779B1)
        .toArray();
  }

  private static Document document(int[] words, int sentence) {
    return document(words, sentence, new int[0], new int[0], List.of());
  }

  private static Document named(int[] words) {
    return document(words, 20, new int[0], Arrays.stream(words).sorted().toArray(), List.of());
  }

  private static Document titled(int[] title) {
    return document(words(100, 100), 20, title, new int[0], List.of());
  }

  private static Document numbers(int length, IntFunction<Quantity> quantity) {
    List<Quantity> numbers = IntStream.range(0, length).mapToObj(quantity).toList();
    return document(words(length, length / 3), 20, new int[0], new int[0], numbers);
  }

  private static Document document(
      int[] words, int sentence, int[] title, int[] names, List<Quantity> numbers) {
    int sentences = (words.length + sentence - 1) / sentence;
    return new Document(
        words,
        new byte[words.length],
        IntStream.rangeClosed(0, sentences)
            .map(s -> Math.min(words.length, s * sentence))
            .toArray(),
        title,
        names,
        numbers,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }
}
