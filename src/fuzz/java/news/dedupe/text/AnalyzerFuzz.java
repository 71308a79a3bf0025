package news.dedupe.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import news.dedupe.article.Article;

/**
 * Looks for texts that cannot be analysed: the first line of the input is the title, the second the
 * author, the rest the text.
 *
 * <pre>
 * mvn -Pfuzz process-test-classes -Dfuzz.target=news.dedupe.text.AnalyzerFuzz \
 *     -Dfuzz.format=analysis -Dfuzz.seconds=300
 * </pre>
 */
public final class AnalyzerFuzz {

  private static final Analyzer ANALYZER = new Analyzer();

  private AnalyzerFuzz() {}

  /** Analyses an article; what is thrown is found. */
  public static void fuzzerTestOneInput(byte[] input) {
    String[] parts = new String(input, UTF_8).split("\n", 3);
    Article article =
        new Article(
            "-",
            parts[parts.length - 1],
            Optional.of(parts[0]),
            Optional.empty(),
            Optional.empty(),
            Optional.of(parts[parts.length > 1 ? 1 : 0]),
            Optional.empty());
    Document document = ANALYZER.analyze(article);
    if (ANALYZER.sentences(article).size() != document.sentenceCount()) {
      throw new IllegalStateException("sentences of the text that are none of the document");
    }
  }
}
