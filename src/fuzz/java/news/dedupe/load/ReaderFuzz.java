package news.dedupe.load;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.format.Format;
import news.dedupe.load.input.Reading;
import news.dedupe.load.input.Sink;
import news.dedupe.load.input.Tally;

/**
 * Looks for input that a reader does not survive. Jazzer makes it up, led by what it reaches in the
 * reader and the libraries below it; see the profile {@code fuzz} in {@code pom.xml}:
 *
 * <pre>
 * mvn -Pfuzz process-test-classes -Dfuzz.format=html -Dfuzz.seconds=300
 * </pre>
 *
 * <p>The formats are those of {@code --input-format}; {@code any} is told by content, packed or
 * not. What is found is written to {@code target/fuzz} as {@code crash-…} or {@code timeout-…}; its
 * place afterwards is {@code testdata/formats/fuzz}, where BrokenInputTest reads it.
 */
public final class ReaderFuzz {

  private static Reading reading = Reading.standard();

  private ReaderFuzz() {}

  /** Told by Jazzer which format is to be read. */
  public static void fuzzerInitialize(String[] arguments) {
    Optional<Format> format = Format.labelled(arguments[0]);
    reading = format.map(reading::withFormat).orElse(reading);
  }

  /** Reads an input; what is thrown is found. */
  public static void fuzzerTestOneInput(byte[] input) {
    Answers answers = new Answers();
    Tally tally = new Tally(reading);
    new Unpacker(reading, answers, tally, Format::of).read("-", new ByteArrayInputStream(input));
    if (answers.count + tally.summary().leftOutCount() == 0) {
      throw new IllegalStateException("no word of the input");
    }
  }

  /** Holds what comes out against what is promised of it. */
  private static final class Answers implements Sink {

    private final Set<String> paths = new HashSet<>();
    private int count;

    @Override
    public void article(Article article) {
      count++;
      if (!paths.add(article.path())) {
        throw new IllegalStateException("two articles are " + article.path());
      }
    }

    @Override
    public void skipped(Skipped skipped) {
      count++;
      if (skipped.reason().isBlank()) {
        throw new IllegalStateException("skipped without a reason");
      }
    }
  }
}
