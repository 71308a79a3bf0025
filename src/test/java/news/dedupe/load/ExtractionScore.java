package news.dedupe.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Scores the extraction of main text against gold pages: folders with {@code source.html} and
 * {@code expected.html}, as Readability's tests have them.
 *
 * <pre>java -cp target/classes:target/test-classes:… news.dedupe.load.ExtractionScore test-pages
 * </pre>
 */
final class ExtractionScore {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private ExtractionScore() {}

  public static void main(String[] args) throws IOException {
    Set<String> only = Arrays.stream(args).skip(1).collect(Collectors.toSet());
    List<Path> pages;
    try (Stream<Path> found = Files.list(Path.of(args[0]))) {
      pages =
          found
              .filter(page -> only.isEmpty() || only.contains(page.getFileName().toString()))
              .sorted()
              .toList();
    }
    double sum = 0;
    for (Path page : pages) {
      String html = Files.readString(page.resolve("source.html"), UTF_8);
      String gold =
          Blocks.of(Jsoup.parse(Files.readString(page.resolve("expected.html"), UTF_8)).body());
      String text = MainContent.text(Jsoup.parse(html), () -> Jsoup.parse(html));
      double f1 = f1(words(text), words(gold));
      sum += f1;
      System.out.printf(
          Locale.ROOT, "%.3f %s %d/%d%n", f1, page.getFileName(), text.length(), gold.length());
    }
    System.out.printf(Locale.ROOT, "mean F1 of %d pages: %.4f%n", pages.size(), sum / pages.size());
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> counts = new HashMap<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }

  private static double f1(Map<String, Integer> found, Map<String, Integer> gold) {
    int common = 0;
    for (Map.Entry<String, Integer> word : found.entrySet()) {
      common += Math.min(word.getValue(), gold.getOrDefault(word.getKey(), 0));
    }
    int size =
        found.values().stream().mapToInt(n -> n).sum()
            + gold.values().stream().mapToInt(n -> n).sum();
    return size == 0 ? 1 : 2.0 * common / size;
  }
}
