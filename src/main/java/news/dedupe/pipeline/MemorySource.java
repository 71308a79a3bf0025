package news.dedupe.pipeline;

import java.util.OptionalLong;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.input.LoadSummary;
import news.dedupe.load.input.Sink;

/** Articles that a program has. One without text is skipped: all such would be copies. */
public record MemorySource(Iterable<? extends Article> articles) implements Source {

  @Override
  public LoadSummary read(Sink sink) {
    for (Article article : articles) {
      if (article.text().isBlank()) {
        sink.skipped(Skipped.unreadable(article.path(), "no text"));
      } else {
        sink.article(article);
      }
      sink.consumed(article.text().length());
    }
    return LoadSummary.NOTHING;
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.empty();
  }
}
