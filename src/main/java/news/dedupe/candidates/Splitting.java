package news.dedupe.candidates;

import java.util.Arrays;
import news.dedupe.collect.IntPairs;
import news.dedupe.fingerprint.Shingles;

/**
 * The rules of posting lists: how many articles one holds, how much it weighs, and what comes in
 * the place of one that is full: shingles of what it stands for and one more term of the article,
 * drawn by MinHash, so that two articles stay together with a chance that is the resemblance of
 * their sketches.
 */
public final class Splitting {

  /** A posting list with more articles would cost the square of its size. */
  public static final int MAX_SIZE = 200;

  /** What is full and of so many terms is not split once more. */
  public static final int MAX_TERMS = 3;

  /** Full shingles of an article that are split: those in the fewest articles. */
  private static final int MAX_SPLIT = 8;

  /** Words drawn for each shingle that is split. */
  private static final int DRAWS = 2;

  private Splitting() {}

  /**
   * The weight of a posting list of a trigram, in nats: its inverse document frequency.
   *
   * @param size how many of the articles are in it
   */
  public static float weight(int articles, int size) {
    return (float) Math.log((double) articles / size);
  }

  /**
   * The weight of a posting list of a split shingle. A meeting by draw is a sample of what is
   * shared: were it to weigh in full, the luck of the draw would outweigh the terms that two
   * articles alone have in common.
   */
  public static float splitWeight(int articles, int size) {
    return weight(articles, size) / DRAWS;
  }

  /**
   * The shingles that are split. Sorts {@code full}.
   *
   * @param full in how many articles each is above, itself below
   * @param count how many of these there are
   */
  public static int[] rarest(long[] full, int count) {
    Arrays.sort(full, 0, count);
    int[] rarest = new int[Math.min(MAX_SPLIT, count)];
    for (int i = 0; i < rarest.length; i++) {
      rarest[i] = IntPairs.second(full[i]);
    }
    return rarest;
  }

  /**
   * The full shingles of an article with one more term each.
   *
   * @param terms of its sketch
   */
  public static int[] split(int[] terms, int[] full) {
    if (full.length == 0) {
      return full;
    }
    int[] split = new int[DRAWS * full.length];
    int count = 0;
    for (int shingle : full) {
      for (int draw = 0; draw < DRAWS; draw++) {
        int joined = Shingles.pair(shingle, draw(shingle, draw, terms));
        if (!contains(split, count, joined)) {
          split[count++] = joined;
        }
      }
    }
    return Arrays.copyOf(split, count);
  }

  /** The term of which the hash with the shingle and the draw is least: MinHash. */
  private static int draw(int shingle, int draw, int[] terms) {
    int least = Integer.MAX_VALUE;
    int drawn = 0;
    for (int term : terms) {
      int hash = Shingles.pair(term ^ draw * 0x9E3779B9, shingle);
      if (hash < least && term != shingle) {
        least = hash;
        drawn = term;
      }
    }
    return drawn;
  }

  private static boolean contains(int[] split, int count, int shingle) {
    for (int i = 0; i < count; i++) {
      if (split[i] == shingle) {
        return true;
      }
    }
    return false;
  }
}
