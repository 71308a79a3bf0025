package news.dedupe;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import news.dedupe.article.Article;
import news.dedupe.pipeline.MemorySource;
import news.dedupe.pipeline.Pipeline;
import news.dedupe.pipeline.Source;

/**
 * Articles for a run, from memory or from files. Nothing is read before the run, and then in the
 * thread that asked for it.
 *
 * <p>The path of an article identifies it and is what the report calls it; of articles in memory it
 * may be any text, such as the key of a database. Articles without text are skipped.
 */
public final class Articles {

  private final Function<Pipeline, Source> source;

  private Articles(Function<Pipeline, Source> source) {
    this.source = source;
  }

  /**
   * Articles in memory, or made as they are asked for: an iterable is gone through once a run, and
   * no article is held longer than it takes to analyse it.
   */
  public static Articles of(Iterable<Article> articles) {
    return new Articles(pipeline -> new MemorySource(articles::iterator));
  }

  /**
   * The articles of a stream, for one run: a second throws {@link IllegalStateException}. The
   * stream is not closed.
   */
  public static Articles of(Stream<Article> articles) {
    return new Articles(pipeline -> new MemorySource(articles::iterator));
  }

  /**
   * The articles of files, folders and archives, in any format that the command reads, found by
   * content and name.
   *
   * @param paths files, folders, or patterns such as {@code news/**}{@code /*.html}; standard
   *     input, which the command calls {@code -}, is not read
   */
  public static Articles at(List<String> paths) {
    List<String> all = List.copyOf(paths);
    return new Articles(pipeline -> pipeline.at(all));
  }

  /** The same of files, folders and archives. */
  public static Articles at(Path... paths) {
    return at(Arrays.stream(paths).map(Path::toString).toList());
  }

  Source source(Pipeline pipeline) {
    return source.apply(pipeline);
  }
}
