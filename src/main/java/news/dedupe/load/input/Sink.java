package news.dedupe.load.input;

import java.util.Optional;
import news.dedupe.article.Article;
import news.dedupe.article.Note;
import news.dedupe.article.Skipped;
import news.dedupe.load.Loader;

/** Takes what a {@link Loader} reads, one piece at a time and in order, in the caller's thread. */
public interface Sink {

  /** Takes the next article. */
  void article(Article article);

  /** Takes the next piece of input that gave no article. */
  void skipped(Skipped skipped);

  /** Takes what is odd about a file; a few times a file at most. */
  default void noted(Note note) {}

  /** What takes where records stand; where nothing does, readers save the work. */
  default Optional<Places> places() {
    return Optional.empty();
  }

  /** So many more bytes of the files have been read. */
  default void consumed(long bytes) {}
}
