package news.dedupe.fingerprint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import news.dedupe.article.Article;
import news.dedupe.text.Analyzer;
import news.dedupe.text.Document;
import news.dedupe.text.WordFrequencies;
import news.dedupe.text.token.Stem;
import org.junit.jupiter.api.Test;

class SketcherTest {

  private static final WordFrequencies ENGLISH = WordFrequencies.english();

  private final Sketcher sketcher = new Sketcher(ENGLISH);

  @Property(seed = "20251124")
  void theNumberOfWordsGrowsWithTheText(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 600) int length) {
    int[] stems = distinct(seed, length + 1);
    int shorter = words(Arrays.copyOf(stems, length)).length;
    int longer = words(stems).length;
    assertTrue(shorter <= longer && longer <= 160);
    assertTrue(shorter >= Math.min(length, 48));
    assertTrue(longer >= Math.min(stems.length / 2, 160));
    assertTrue(longer <= Math.max(stems.length / 2, 48));
  }

  @Test
  void theRarestWordsAreIn() throws IOException {
    for (Document article : seeds()) {
      int[] kept = sketcher.sketch(article).terms();
      double[] shares = Arrays.stream(kept).mapToDouble(ENGLISH::share).toArray();
      double[] sorted = shares.clone();
      Arrays.sort(sorted);
      Set<Integer> in = Arrays.stream(kept).boxed().collect(Collectors.toSet());
      assertEquals(kept.length, in.size());
      for (int word : Sketcher.terms(article)) {
        assertTrue(in.contains(word) || ENGLISH.share(word) >= sorted[sorted.length - 1] - 1e-9);
      }
    }
  }

  @Test
  void wordsOfGrammarAreNeverIn() throws IOException {
    for (Document article : seeds()) {
      List<Integer> words = Arrays.stream(sketcher.sketch(article).terms()).boxed().toList();
      for (String word : List.of("the", "said", "and", "subscribe", "newsletter")) {
        assertTrue(!words.contains(Stem.hash(word)), word);
      }
    }
  }

  @Property(seed = "20251124")
  void theSameWordsInAnotherOrderGiveTheSameChoice(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int length) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] stems = Documents.stems(random, length);
    assertArrayEquals(words(stems), words(Documents.shuffled(random, stems)));
  }

  /**
   * The choice is coordinated: what a part of a text holds of the longer text's sketch is in the
   * sketch of the part, where that is as large a share of it.
   */
  @Property(seed = "20251124")
  void whatStandsOutInALongTextStandsOutInAPartOfIt(
      @ForAll long seed,
      @ForAll @IntRange(min = 100, max = 400) int length,
      @ForAll @IntRange(min = 48, max = 100) int part) {
    int[] stems = distinct(seed, length);
    int[] ofPart = words(Arrays.copyOf(stems, part));
    Set<Integer> inBoth = set(words(stems));
    inBoth.retainAll(set(Arrays.copyOf(stems, part)));
    // Both keep the least hashes, each up to a bound of its own.
    assertTrue(
        set(ofPart).containsAll(inBoth) || inBoth.containsAll(set(ofPart)),
        "one choice is part of the other");
  }

  /**
   * The bottom-k sketch of the trigrams, as theory has it: of the k smallest hashes of both texts
   * the share that both hold is J on average, with the variance of drawing k of the n trigrams
   * without putting back, J (1 - J) / k · (n - k) / (n - 1).
   */
  @Property(tries = 20, seed = "20251124")
  void trigramsEstimateTheResemblance(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 0.95) double share) {
    SplittableRandom random = new SplittableRandom(seed);
    int trials = 400;
    double bias = 0;
    double squares = 0;
    double variance = 0;
    for (int trial = 0; trial < trials; trial++) {
      int common = (int) (share * 300);
      int[] shared = Documents.stems(random, common);
      Document a = text(random, shared, 300 - common);
      Document b = text(random, shared, 300 - common);
      Set<Integer> trigramsA = trigrams(a);
      Set<Integer> trigramsB = trigrams(b);
      Set<Integer> union = new HashSet<>(trigramsA);
      union.addAll(trigramsB);
      int n = union.size();
      double resemblance = (double) (trigramsA.size() + trigramsB.size() - n) / n;
      int[] sampleA = sketcher.sketch(a).trigrams();
      int[] sampleB = sketcher.sketch(b).trigrams();
      int k = sampleA.length;
      Set<Integer> inB = set(sampleB);
      Set<Integer> inA = set(sampleA);
      double estimate =
          (double)
                  IntStream.concat(IntStream.of(sampleA), IntStream.of(sampleB))
                      .distinct()
                      .sorted()
                      .limit(k)
                      .filter(trigram -> inA.contains(trigram) && inB.contains(trigram))
                      .count()
              / k;
      double error = estimate - resemblance;
      bias += error / trials;
      squares += error * error / trials;
      variance += resemblance * (1 - resemblance) / k * (n - k) / (n - 1) / trials;
    }
    assertEquals(0, bias, 5 * Math.sqrt(variance / trials));
    assertEquals(1, squares / variance, 0.45);
  }

  @Test
  void aTextOfTwoWordsHasNoTrigram() {
    assertEquals(0, sketcher.sketch(Documents.of(1, 2)).trigrams().length);
    assertEquals(0, sketcher.sketch(Documents.of()).terms().length);
  }

  private int[] words(int[] stems) {
    return sketcher.sketch(Documents.of(stems)).terms();
  }

  private static Document text(SplittableRandom random, int[] shared, int own) {
    return Documents.of(Documents.joined(shared, Documents.stems(random, own)));
  }

  private static Set<Integer> trigrams(Document document) {
    return IntStream.range(0, document.length() - 2)
        .mapToObj(t -> Shingles.trigram(document.stems(), t))
        .collect(Collectors.toSet());
  }

  private static Set<Integer> set(int[] values) {
    return Arrays.stream(values).boxed().collect(Collectors.toCollection(HashSet::new));
  }

  private static int[] distinct(long seed, int count) {
    return Arrays.stream(Documents.stems(new SplittableRandom(seed), 2 * count))
        .distinct()
        .limit(count)
        .toArray();
  }

  private static List<Document> seeds() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      List<Document> documents =
          files
              .sorted()
              .map(file -> new Analyzer().analyze(Article.of(file.toString(), read(file))))
              .toList();
      assertEquals(5, documents.size());
      return documents;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
