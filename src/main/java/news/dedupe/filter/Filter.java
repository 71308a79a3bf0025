package news.dedupe.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.Loader;
import news.dedupe.load.MissingPathException;
import news.dedupe.load.input.Input;
import news.dedupe.load.input.RecordReader;
import news.dedupe.load.input.Sink;
import news.dedupe.pipeline.PathSource;
import news.dedupe.pipeline.Source;
import news.dedupe.report.Report;

/**
 * Writes what was read without what repeats something else, each record byte for byte. The articles
 * are read once for the report, during which it is noted where records stand, and their files once
 * more to be copied.
 *
 * <pre>{@code
 * Filter filter = new Filter(loader, paths);
 * try (Report report = pipeline.group(filter.source())) {
 *   filter.drop(report, Drop.VERSIONS);
 *   filter.write(out, '\n');
 * }
 * }</pre>
 */
public final class Filter {

  /** What Java has in the place of a byte of a name that is not UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  /** What was to be said of the files has been said when they were read first. */
  private static final Sink NOTHING =
      new Sink() {
        @Override
        public void article(Article article) {}

        @Override
        public void skipped(Skipped skipped) {}
      };

  private final Loader loader;
  private final List<String> paths;
  private final Records records = new Records();
  private final Recorder recorder = new Recorder(records);
  private int unnameable;

  /**
   * @param loader reads the same bytes each time it is asked for a path, standard input among them
   */
  public Filter(Loader loader, List<String> paths) {
    this.loader = loader;
    this.paths = List.copyOf(paths);
  }

  /**
   * How many records there were.
   *
   * @param articles those of articles, of which {@code dropped} are not written
   * @param others those that gave no article
   */
  public record Counts(int articles, int dropped, int others) {}

  /**
   * The articles; to be read once. Reading throws a {@link NoRecordsException} at the first file of
   * which no records can be kept.
   */
  public Source source() {
    return new Noting(new PathSource(loader, paths), recorder);
  }

  /**
   * Drops the articles that repeat another one, but for those that stand in one record with some
   * that do not.
   *
   * @param report on all articles of the source
   * @return those that are dropped, by cluster
   */
  public List<Dropped> drop(Report report, Drop drop) {
    Repeats repeats = new Repeats(drop);
    List<Dropped> all = new ArrayList<>();
    report.clusters().forEach(story -> repeats.of(story, all::add));
    Set<String> staying = records.drop(all.stream().map(Dropped::path).toList());
    all.removeIf(article -> staying.contains(article.path()));
    return all;
  }

  /** Drops the records that gave no article too. */
  public void dropOthers() {
    records.dropOthers();
  }

  /** How many there were, and are dropped so far. */
  public Counts counts() {
    int articles = (int) IntStream.range(0, records.count()).filter(records::isArticle).count();
    int dropped =
        (int)
            IntStream.range(0, records.count())
                .filter(record -> records.isArticle(record) && records.isDropped(record))
                .count();
    return new Counts(articles, dropped, records.count() - articles);
  }

  /**
   * Writes what is not dropped.
   *
   * @param end written behind each path, where files are articles
   * @throws MissingPathException if a path is no longer there
   */
  public void write(OutputStream out, char end) throws IOException, MissingPathException {
    if (recorder.shape() == Shape.FILES) {
      writePaths(out, end);
    } else {
      Copier copier = new Copier(records, recorder.shape(), out);
      copy(copier);
      copier.end();
    }
  }

  /** How many of the paths written find no file, as the names of their files are not UTF-8. */
  public int unnameable() {
    return unnameable;
  }

  private void writePaths(OutputStream out, char end) throws IOException {
    for (int file = 0; file < records.files().size(); file++) {
      if (!records.isDropped(records.files().get(file).first())) {
        String path = records.files().get(file).path();
        unnameable += path.indexOf(REPLACEMENT) >= 0 ? 1 : 0;
        out.write((path + end).getBytes(UTF_8));
      }
    }
  }

  private void copy(Copier copier) throws IOException, MissingPathException {
    RecordReader reader =
        new RecordReader() {
          @Override
          public String label() {
            return "copy";
          }

          @Override
          public void read(Input input) {
            try {
              copier.copy(input.path(), input.content().stream());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    try {
      loader.load(paths, NOTHING, input -> reader);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
