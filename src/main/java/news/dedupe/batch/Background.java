package news.dedupe.batch;

import java.util.Optional;
import java.util.function.LongToIntFunction;
import news.dedupe.collect.IntMap;

/**
 * Texts that were read before those of a batch: its words and sentences are weighed by them too.
 */
public interface Background {

  /** There are none. */
  Background NONE =
      new Background() {
        @Override
        public int texts() {
          return 0;
        }

        @Override
        public boolean has(long content) {
          return false;
        }

        @Override
        public IntMap textsWithWords(int[] stems) {
          return new IntMap();
        }

        @Override
        public IntMap textsWithSentences(int[] hashes) {
          return new IntMap();
        }
      };

  /**
   * The number of each text among all of these, by its content; none where a batch numbers its own.
   */
  default Optional<LongToIntFunction> numbering() {
    return Optional.empty();
  }

  /** The boilerplate, where it is known; else it is found among the texts of a batch. */
  default Optional<Boilerplate> boilerplate() {
    return Optional.empty();
  }

  /** How many texts there are. */
  int texts();

  /** Whether a text is among them, by its {@link news.dedupe.text.Document#content}. */
  boolean has(long content);

  /**
   * In how many of them each word occurs that occurs in any.
   *
   * @param stems distinct
   */
  IntMap textsWithWords(int[] stems);

  /**
   * The same of sentences.
   *
   * @param hashes as an {@link Outline} has them; distinct
   */
  IntMap textsWithSentences(int[] hashes);
}
