package news.dedupe.candidates;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import news.dedupe.collect.IntList;
import news.dedupe.collect.IntPairs;
import news.dedupe.fingerprint.Sketch;

/**
 * Finds near-identical copies and a leader for each, by leader clustering (Hartigan, "Clustering
 * Algorithms", 1975): one text after the other is a copy of a leader before it, if it is checked to
 * be one, or else a leader itself. A text is checked against the one leader that it has most in
 * common with, or two at most, so that the checks grow with the number of texts, however large a
 * group of copies is.
 */
public final class LeaderFinder {

  /** Decides whether a text is a copy of a leader. Safe for many threads. */
  public interface Check {
    boolean isCopy(int text, int leader);
  }

  /**
   * Fewest trigrams that a copy and its leader have in common, of the 16 of a sketch. Two copies of
   * which one word in twelve was dropped or doubled share two thirds of all their trigrams, and
   * fewer than 4 of the sampled ones in one pair of a hundred.
   */
  private static final int MIN_TRIGRAMS = 4;

  /** Texts of a leader, itself included, that are looked at each by itself. */
  public static final int MOST_ALONE = TopNeighbours.MOST;

  /** Least share of the terms of the smaller sketch that are in the other. */
  private static final float MIN_TERMS = 0.7f;

  /** Leaders that are found by one trigram: a phrase that more have is of a template. */
  public static final int MAX_SIZE = 64;

  /** Leaders with the most trigrams in common that are looked at more closely. */
  private static final int CLOSEST = 8;

  /** Texts that look for a leader at the same time, among those before all of them. */
  private static final int WAVE = 1 << 10;

  private final List<Sketch> sketches;
  private final Check check;
  private final Part part;

  /** The trigrams of more than one text are numbered from 1. */
  private final ShingleTable trigrams;

  /** For each trigram its last leader: the place in the two lists that follow, 0 for none. */
  private final int[] last;

  /** How many leaders each trigram has. */
  private final byte[] size;

  private final IntList leader = new IntList(1 << 10);
  private final IntList previous = new IntList(1 << 10);

  /** What part of all texts these are, where the others have nothing in common with them. */
  public interface Part {

    /** The number of a text among all. */
    int number(int text);

    /** The trigrams of a text by which it is found: those that few enough before it have. */
    int[] trigrams(int text);
  }

  /**
   * @param sketches with access to each at once; read several times
   */
  public LeaderFinder(List<Sketch> sketches, Check check) {
    this(
        sketches,
        check,
        new Part() {
          @Override
          public int number(int text) {
            return text;
          }

          @Override
          public int[] trigrams(int text) {
            return sketches.get(text).trigrams();
          }
        });
  }

  /** The same of texts that are part of more, in their order. */
  public LeaderFinder(List<Sketch> sketches, Check check, Part part) {
    this.sketches = sketches;
    this.check = check;
    this.part = part;
    IntList numbered = new IntList(1 << 10);
    trigrams =
        new ShingleTable(
            sketches.size(),
            text -> sketches.get(text).trigrams(),
            Integer.MAX_VALUE,
            (trigram, texts) -> {
              numbered.add(texts);
              return numbered.size();
            });
    last = new int[numbered.size() + 2];
    size = new byte[last.length];
    leader.add(0);
    previous.add(0);
  }

  /** The leaders of all texts. Parallel in the pool it is called from, on which nothing depends. */
  public Leaders find() {
    int texts = sketches.size();
    int[] of = new int[texts];
    for (int from = 0, to; from < texts; from = to) {
      to = end(from);
      int start = from;
      int count = to - from;
      int entered = leader.size();
      IntStream.range(0, count)
          .parallel()
          .forEach(
              i -> {
                int text = start + i;
                of[text] = leader(text, 1);
              });
      for (int text = start; text < start + count; text++) {
        if (of[text] == text) {
          of[text] = leader(text, entered);
        }
        if (of[text] == text) {
          enter(text);
        }
      }
    }
    return large(of);
  }

  /** The text behind the wave that begins with one. */
  private int end(int from) {
    int wave = part.number(from) / WAVE;
    int to = from + 1;
    while (to < sketches.size() && part.number(to) / WAVE == wave) {
      to++;
    }
    return to;
  }

  /** Leaders of so many copies that these would be all the neighbours of each other. */
  private static Leaders large(int[] of) {
    int[] copies = new int[of.length];
    for (int leader : of) {
      copies[leader]++;
    }
    int[] large = of.clone();
    for (int text = 0; text < of.length; text++) {
      large[text] = copies[of[text]] > MOST_ALONE ? of[text] : text;
    }
    return new Leaders(large);
  }

  /** Fewest trigrams in common with a leader of a text that has so many in its sketch. */
  public static int least(int trigrams) {
    return Math.min(MIN_TRIGRAMS, trigrams);
  }

  private void enter(int text) {
    for (int trigram : part.trigrams(text)) {
      int number = trigrams.get(trigram);
      if (number > 0 && size[number] < MAX_SIZE) {
        size[number]++;
        previous.add(last[number]);
        last[number] = leader.size();
        leader.add(text);
      }
    }
  }

  /**
   * The leader of a text, itself where it is no copy of the one that it has most in common with.
   *
   * @param from the place of the first leader that is looked at
   */
  private int leader(int text, int from) {
    int closest = closest(text, from);
    return closest >= 0 && check.isCopy(text, closest) ? closest : text;
  }

  /** The leader that a text has most in common with, -1 where none has enough. */
  private int closest(int text, int from) {
    Sketch sketch = sketches.get(text);
    long[] met = met(sketch, from);
    int closest = -1;
    int most = -1;
    int looked = 0;
    for (int i = 0; i < met.length && looked < CLOSEST && met[i] < 0; i++, looked++) {
      int other = IntPairs.second(met[i]);
      int common = sketch.termsInCommon(sketches.get(other));
      int least = Math.min(sketch.terms().length, sketches.get(other).terms().length);
      if (common > most && common >= MIN_TERMS * least) {
        closest = other;
        most = common;
      }
    }
    return closest;
  }

  /**
   * The leaders with trigrams in common: those with enough negative, with the most first, and the
   * leader below.
   */
  private long[] met(Sketch sketch, int first) {
    IntList met = new IntList(16);
    for (int trigram : sketch.trigrams()) {
      for (int at = last[Math.max(0, trigrams.get(trigram))]; at >= first; at = previous.get(at)) {
        met.add(leader.get(at));
      }
    }
    int[] leaders = met.toArray();
    Arrays.sort(leaders);
    int least = least(sketch.trigrams().length);
    long[] counted = new long[leaders.length];
    int count = 0;
    for (int from = 0, to; from < leaders.length; from = to) {
      to = from + 1;
      while (to < leaders.length && leaders[to] == leaders[from]) {
        to++;
      }
      if (to - from >= least) {
        counted[count++] = IntPairs.of(from - to, leaders[from]);
      }
    }
    Arrays.sort(counted, 0, count);
    return Arrays.copyOf(counted, count);
  }
}
