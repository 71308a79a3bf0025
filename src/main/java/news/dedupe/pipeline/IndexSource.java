package news.dedupe.pipeline;

import java.util.OptionalLong;
import news.dedupe.article.Skipped;
import news.dedupe.index.Snapshot;
import news.dedupe.load.input.LoadSummary;
import news.dedupe.load.input.Sink;

/** The articles of an index, as they were read, but for those that are damaged. */
public record IndexSource(Snapshot index) implements Source {

  @Override
  public LoadSummary read(Sink sink) {
    for (int number = 0; number < index.end(); number++) {
      if (index.has(number)) {
        int damaged = number;
        index
            .soundArticle(number)
            .ifPresentOrElse(
                sink::article,
                () ->
                    sink.skipped(
                        Skipped.unreadable(
                            index.path().toString(), "article " + damaged + " is damaged")));
        sink.consumed(1);
      }
    }
    return LoadSummary.NOTHING;
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(index.articles());
  }
}
