package news.dedupe.pipeline;

import news.dedupe.article.Skipped;

/** Ends a strict run at the first broken input; the message says what is wrong and where. */
public final class BrokenInputException extends RuntimeException {

  private static final long serialVersionUID = 1;

  BrokenInputException(Skipped broken) {
    super(
        broken.path()
            + (broken.line().isPresent() ? ":" + broken.line().getAsInt() : "")
            + ": "
            + broken.reason());
  }
}
