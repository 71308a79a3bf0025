package news.dedupe.pipeline;

import news.dedupe.article.Note;
import news.dedupe.article.Published;
import news.dedupe.article.Skipped;
import news.dedupe.load.input.LoadSummary;

/**
 * Follows a run. Each method may be left out; none of them changes what the run finds, but what one
 * throws ends it. What is read is reported by the thread that asked for the run, {@link #progress}
 * and {@link #stat} by the run's own threads, several at once.
 */
public interface Listener {

  /** The stage that reads. */
  String LOAD = "load";

  /** Follows nothing. */
  static Listener none() {
    return new Listener() {};
  }

  /** Input gave no article. */
  default void skipped(Skipped skipped) {}

  /** A file was read, but something is odd about it. */
  default void noted(Note note) {}

  /** The day of an article's date cannot be made out, so that it counts as undated. */
  default void undated(Published date) {}

  /** What of all the input so far was not read. */
  default void loaded(LoadSummary summary) {}

  /** Whether totals are wanted; sizes of files need not be added up for nobody. */
  default boolean watched() {
    return false;
  }

  /**
   * How far a stage has come.
   *
   * @param stage {@link #LOAD}, then {@code copies}, {@code candidates}, {@code match}, {@code
   *     cluster}, {@code report}
   * @param done so much of its work, in a unit of its own: for {@link #LOAD} bytes of the files, or
   *     characters of articles in memory
   * @param total all of it, 0 where that is not known
   */
  default void progress(String stage, long done, long total) {}

  /** A figure for those who want to know. */
  default void stat(String name, String value) {}
}
