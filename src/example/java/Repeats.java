import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import news.dedupe.Articles;
import news.dedupe.Dedupe;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.MissingPathException;
import news.dedupe.pipeline.Listener;
import news.dedupe.report.Report;
import news.dedupe.report.Report.Verdict;

/**
 * Says which of a program's own articles repeat one of an archive.
 *
 * <pre>java -cp dedupe.jar:lib/* Repeats.java archive/ today.tsv</pre>
 *
 * The archive is whatever dedupe reads. The table has the key and the text of an article a line.
 */
public final class Repeats {

  private Repeats() {}

  public static void main(String[] arguments) throws IOException, MissingPathException {
    Path archive = Path.of(arguments[0]);
    Path table = Path.of(arguments[1]);
    Dedupe dedupe = Dedupe.standard().withThreshold(0.7).withThreads(2).withListener(new Skips());
    try (Stream<String> lines = Files.lines(table);
        Report report = dedupe.check(Articles.at(archive), Articles.of(lines.map(Repeats::read)))) {
      for (Verdict article : report.verdicts().orElse(List.of())) {
        System.out.println(
            article.path() + "\t" + article.of().map(path -> "repeats " + path).orElse("new"));
      }
    }
  }

  private static Article read(String line) {
    int tab = line.indexOf('\t');
    return Article.of(line.substring(0, tab), line.substring(tab + 1));
  }

  /** Names what gave no article. */
  private static final class Skips implements Listener {

    @Override
    public void skipped(Skipped skipped) {
      System.err.println(skipped.path() + ": " + skipped.reason());
    }
  }
}
