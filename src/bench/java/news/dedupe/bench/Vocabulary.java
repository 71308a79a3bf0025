package news.dedupe.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.Loader;
import news.dedupe.load.MissingPathException;
import news.dedupe.load.input.Sink;

/** Lower-case words by falling frequency, numbered from 0; after them turns of phrase. */
final class Vocabulary {

  /** So many of the most frequent words are grammar. */
  static final int GRAMMAR = 120;

  /** A word that a table's articles hold less often is as likely a slip. */
  private static final int MIN_COUNT = 2;

  private static final int MADE_UP_WORDS = 100_000;

  /** Zipf's exponent and Mandelbrot's shift, as fitted to much English prose. */
  private static final double EXPONENT = 1.07;

  private static final double SHIFT = 2.7;

  private static final String[] ENGLISH_GRAMMAR =
      ("the of to and a in that for is on with was as by at from it he be are his have has an this"
              + " not but they who their its will which or we were had been she her would more"
              + " about one all there after also when said you can out up if than some what into"
              + " other so no over two new could last them first most because our do only him just"
              + " time now years between while where many before since even any through under may"
              + " those should such how both these against during off still being made much well us"
              + " do down then very your my like did get way back made three around year people me"
              + " i per own too each every few")
          .split(" ");

  private static final String[] PHRASES = {
    "according to the",
    "in a statement",
    "told reporters on",
    "at the end of the",
    "one of the most",
    "as well as",
    "the fact that",
    "at the same time",
    "in the wake of",
    "for the first time",
    "did not respond to",
    "a request for comment",
    "a spokesman for the",
    "on the condition of",
    "as a result of",
    "the rest of the",
    "is expected to",
    "in front of",
    "said in an interview",
    "the number of",
    "in addition to",
    "over the past",
    "a series of",
    "on behalf of"
  };

  private final byte[][] words;
  private final Alias alias;
  private final int size;

  private Vocabulary(List<String> words, double[] frequencies) {
    this.size = words.size();
    this.words = new byte[size + PHRASES.length][];
    for (int i = 0; i < size; i++) {
      this.words[i] = words.get(i).getBytes(US_ASCII);
    }
    for (int i = 0; i < PHRASES.length; i++) {
      this.words[size + i] = PHRASES[i].getBytes(US_ASCII);
    }
    alias = new Alias(frequencies);
  }

  /** English grammar and made-up words, whose frequencies follow Zipf's law. */
  static Vocabulary madeUp() {
    Map<String, Integer> distinct = new HashMap<>();
    for (String word : ENGLISH_GRAMMAR) {
      distinct.putIfAbsent(word, distinct.size());
    }
    for (int i = 0; distinct.size() < MADE_UP_WORDS; i++) {
      distinct.putIfAbsent(Syllables.word(i), distinct.size());
    }
    String[] words = new String[distinct.size()];
    distinct.forEach((word, rank) -> words[rank] = word);
    double[] frequencies = new double[words.length];
    for (int rank = 0; rank < words.length; rank++) {
      frequencies[rank] = Math.pow(rank + SHIFT, -EXPONENT);
    }
    return new Vocabulary(List.of(words), frequencies);
  }

  /**
   * The lower-case words of a file of articles, as often as they are there.
   *
   * @throws IOException if it is not there or cannot be read
   */
  static Vocabulary of(Path articles) throws IOException {
    Map<String, int[]> counts = new HashMap<>();
    try {
      Loader.standard()
          .load(
              List.of(articles.toString()),
              new Sink() {
                @Override
                public void article(Article article) {
                  count(article.text(), counts);
                }

                @Override
                public void skipped(Skipped skipped) {
                  if (skipped.line().isEmpty()) {
                    throw new UncheckedIOException(
                        new IOException(skipped.path() + ": " + skipped.reason()));
                  }
                }
              });
    } catch (MissingPathException e) {
      throw new IOException(articles + ": no such file", e);
    }
    List<Map.Entry<String, int[]>> ranked =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue()[0] >= MIN_COUNT)
            .sorted(
                Map.Entry.<String, int[]>comparingByValue((a, b) -> Integer.compare(b[0], a[0]))
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    if (ranked.size() <= 10 * GRAMMAR) {
      throw new IOException(articles + ": too few words");
    }
    return new Vocabulary(
        ranked.stream().map(Map.Entry::getKey).toList(),
        ranked.stream().mapToDouble(entry -> entry.getValue()[0]).toArray());
  }

  private static void count(String text, Map<String, int[]> counts) {
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        continue;
      }
      if (i > from && isLowerCaseAscii(text, from, i)) {
        counts.computeIfAbsent(text.substring(from, i), word -> new int[1])[0]++;
      }
      from = i + 1;
    }
  }

  private static boolean isLowerCaseAscii(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
        return false;
      }
    }
    return to - from > 1 || text.charAt(from) == 'a';
  }

  byte[] spelling(int word) {
    return words[word];
  }

  /** Any word, as often as it is used. */
  int draw(SplittableRandom random) {
    return alias.draw(random);
  }

  /** A word that means something, as often as it is used. */
  int drawContent(SplittableRandom random) {
    int word = draw(random);
    while (word < GRAMMAR) {
      word = draw(random);
    }
    return word;
  }

  int drawPhrase(SplittableRandom random) {
    return size + random.nextInt(PHRASES.length);
  }

  boolean isContent(int word) {
    return word >= GRAMMAR && word < size;
  }

  /**
   * Another word for {@code word}, about as frequent; the same one whoever asks.
   *
   * @param choice which of the other words there are, from 0
   */
  int synonym(int word, int choice) {
    long hash = (word * 31L + choice) * 0x9E3779B97F4A7C15L;
    double factor = 0.8 + 0.4 * ((hash >>> 11) * 0x1p-53);
    return Math.max(GRAMMAR, Math.min(size - 1, (int) (word * factor) + 1 + choice));
  }
}
