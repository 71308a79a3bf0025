package news.dedupe.batch;

import java.util.Optional;
import java.util.function.LongToIntFunction;
import news.dedupe.collect.IntMap;

/**
 * What was counted in all texts, for a batch that has some of them: it weighs words and sentences
 * as a batch of all of them would.
 *
 * @param texts how many there are
 * @param numbers of the texts of the batch among all, by content
 * @param words in how many texts each word is; those of the batch's texts, and maybe others
 * @param common the same of words that are in many texts, which {@code words} need not have
 * @param sentences in how many texts each sentence is that is in {@link Boilerplate#MIN_TEXTS} or
 *     more
 * @param misplaced in how many of these it is out of place
 */
public record CorpusCounts(
    int texts,
    LongToIntFunction numbers,
    IntMap words,
    IntMap common,
    IntMap sentences,
    IntMap misplaced)
    implements Background {

  @Override
  public boolean has(long content) {
    return true;
  }

  @Override
  public IntMap textsWithWords(int[] stems) {
    IntMap counts = new IntMap(stems.length);
    for (int stem : stems) {
      int count = textsWith(stem);
      if (count > 0) {
        counts.put(stem, count);
      }
    }
    return counts;
  }

  /** In how many texts a word is. */
  public int textsWith(int stem) {
    int count = words.get(stem);
    return count > 0 ? count : common.get(stem);
  }

  @Override
  public IntMap textsWithSentences(int[] hashes) {
    throw new IllegalStateException("boilerplate is known");
  }

  @Override
  public Optional<Boilerplate> boilerplate() {
    return Optional.of(Boilerplate.counted(sentences, misplaced));
  }

  @Override
  public Optional<LongToIntFunction> numbering() {
    return Optional.of(numbers);
  }
}
