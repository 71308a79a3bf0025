package news.dedupe.pipeline;

import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.Supplier;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.input.LoadSummary;
import news.dedupe.load.input.Sink;

/**
 * Articles that a program has. One without text is skipped: all such would be copies.
 *
 * @param articles gives those of a run
 */
public record MemorySource(Supplier<Iterator<Article>> articles) implements Source {

  @Override
  public LoadSummary read(Sink sink) {
    articles.get().forEachRemaining(article -> read(article, sink));
    return LoadSummary.NOTHING;
  }

  private static void read(Article article, Sink sink) {
    if (article.text().isBlank()) {
      sink.skipped(Skipped.unreadable(article.path(), "no text"));
    } else {
      sink.article(article);
    }
    sink.consumed(article.text().length());
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.empty();
  }
}
