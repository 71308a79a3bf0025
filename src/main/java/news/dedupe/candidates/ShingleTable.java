package news.dedupe.candidates;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import news.dedupe.collect.IntList;
import news.dedupe.collect.IntMap;

/**
 * The posting lists of shingles: which number each has, and how many articles.
 *
 * <p>Three in four shingles are of one article alone. They are kept out by two bits each, found by
 * hash, so that memory is for the others. The work is divided by shingle, so that threads share
 * nothing.
 */
final class ShingleTable {

  private static final int SHARDS = 16;

  /** Articles whose shingles are divided in one go, and tasks that do so. */
  private static final int WAVE = 1 << 15;

  private static final int TASKS = 16;

  /** Bits of each shard for what occurs twice: at most 2^28 of all shards together. */
  private static final int MIN_BITS = 1 << 14;

  private static final int MAX_BITS = 1 << 24;

  private final Shard[] shards = new Shard[SHARDS];

  /**
   * Counts the shingles of all articles and gives those of at least two and at most {@code most}
   * articles a posting list.
   *
   * @param shingles of an article, each once
   * @param opener gives a shingle a posting list for so many articles, and returns its number
   */
  ShingleTable(int articles, IntFunction<int[]> shingles, int most, IntBinaryOperator opener) {
    int bits = Integer.highestOneBit(Math.min(MAX_BITS, Math.max(MIN_BITS, 32 * articles)));
    Arrays.setAll(shards, s -> new Shard(bits));
    scan(articles, shingles, Shard::note);
    scan(articles, shingles, Shard::count);
    for (Shard shard : shards) {
      shard.number(most, opener);
    }
  }

  /**
   * The number of a shingle's posting list plus 1; of one that is in too many articles for a
   * posting list the number of these, negative; 0 of one that is in no other article.
   */
  int get(int shingle) {
    return shards[shard(shingle)].numbers.get(shingle);
  }

  private interface Step {
    void take(Shard shard, int[] shingles);
  }

  private void scan(int articles, IntFunction<int[]> shingles, Step step) {
    for (int from = 0; from < articles; from += WAVE) {
      int start = from;
      int size = Math.min(WAVE, articles - from);
      int[][][] divided = new int[TASKS][][];
      IntStream.range(0, TASKS)
          .parallel()
          .forEach(
              task ->
                  divided[task] =
                      divide(
                          start + (int) ((long) task * size / TASKS),
                          start + (int) ((task + 1L) * size / TASKS),
                          shingles));
      IntStream.range(0, SHARDS)
          .parallel()
          .forEach(
              s -> {
                for (int[][] part : divided) {
                  step.take(shards[s], part[s]);
                }
              });
    }
  }

  private static int[][] divide(int from, int to, IntFunction<int[]> shingles) {
    IntList[] lists = new IntList[SHARDS];
    Arrays.setAll(lists, s -> new IntList(1 << 10));
    for (int article = from; article < to; article++) {
      for (int shingle : shingles.apply(article)) {
        lists[shard(shingle)].add(shingle);
      }
    }
    return Arrays.stream(lists).map(IntList::toArray).toArray(int[][]::new);
  }

  /** By the upper bits of a mix: the lower bits place a shingle in its shard. */
  private static int shard(int shingle) {
    return (shingle * 0x85EBCA6B) >>> 28;
  }

  /** The shingles of one value of {@link #shard}. */
  private static final class Shard {

    /** At first in how many articles each shingle is, then what {@link #get} gives. */
    private final IntMap numbers = new IntMap();

    private final int mask;
    private long[] once;
    private long[] twice;

    Shard(int bits) {
      mask = bits - 1;
      once = new long[bits / Long.SIZE];
      twice = new long[bits / Long.SIZE];
    }

    void note(int[] shingles) {
      for (int shingle : shingles) {
        int bit = bit(shingle);
        long one = 1L << bit;
        twice[bit >>> 6] |= once[bit >>> 6] & one;
        once[bit >>> 6] |= one;
      }
    }

    void count(int[] shingles) {
      for (int shingle : shingles) {
        int bit = bit(shingle);
        if ((twice[bit >>> 6] >>> bit & 1) != 0) {
          numbers.add(shingle, 1);
        }
      }
    }

    void number(int most, IntBinaryOperator opener) {
      once = new long[0];
      twice = new long[0];
      numbers.replaceAll(
          (shingle, count) ->
              count < 2 ? 0 : count > most ? -count : opener.applyAsInt(shingle, count) + 1);
    }

    private int bit(int shingle) {
      int hash = shingle * 0x9E3779B9;
      return (hash ^ hash >>> 16) & mask;
    }
  }
}
