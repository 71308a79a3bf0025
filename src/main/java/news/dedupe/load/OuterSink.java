package news.dedupe.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.article.Article;
import news.dedupe.article.Note;
import news.dedupe.article.Skipped;
import news.dedupe.load.input.Places;
import news.dedupe.load.input.Sink;

/**
 * The caller's sink, kept from two things: that what goes wrong in it is taken for a failure of
 * reading, and that an archive of ten million empty files fills it.
 */
public final class OuterSink implements Sink {

  /** What is skipped of one file is reported so often of each kind, far more than anybody reads. */
  static final int MOST_SKIPPED = 1000;

  private final Sink sink;
  private final Map<Skipped.Kind, Integer> reported = new EnumMap<>(Skipped.Kind.class);
  private final Map<Skipped.Kind, Integer> leftOut = new EnumMap<>(Skipped.Kind.class);

  OuterSink(Sink sink) {
    this.sink = sink;
  }

  /** What the caller's sink failed of. */
  static final class FailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Error error;

    FailedException(Error error) {
      super(error);
      this.error = error;
    }

    Error error() {
      return error;
    }
  }

  @Override
  public void article(Article article) {
    try {
      sink.article(article);
    } catch (StackOverflowError | LinkageError failure) {
      throw new FailedException(failure);
    }
  }

  @Override
  public void skipped(Skipped skipped) {
    if (reported.merge(skipped.kind(), 1, Integer::sum) <= MOST_SKIPPED) {
      sink.skipped(skipped);
    } else {
      leftOut.merge(skipped.kind(), skipped.count(), Integer::sum);
    }
  }

  /** Tells the rest of what was skipped of a file. */
  void end(String path) {
    leftOut.forEach(
        (kind, count) ->
            sink.skipped(
                new Skipped(
                    path, OptionalInt.empty(), "and " + count + " more like these", kind, count)));
    reported.clear();
    leftOut.clear();
  }

  @Override
  public Optional<Places> places() {
    return sink.places();
  }

  @Override
  public void noted(Note note) {
    sink.noted(note);
  }
}
