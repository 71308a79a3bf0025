package news.dedupe.collect;

import java.util.function.IntBinaryOperator;

/**
 * Counts by stem hash: an open-addressing table of primitives that grows as needed. Not for use by
 * several threads at once.
 */
public final class IntCounts {

  /** The smallest capacity, a power of two. */
  private static final int MIN_CAPACITY = 1 << 10;

  /** 0 marks a free place; no stem hashes to it. */
  private int[] stems = new int[MIN_CAPACITY];

  private int[] counts = new int[MIN_CAPACITY];
  private int size;

  /** Adds {@code count} to what is counted for {@code stem}, which is not 0. */
  public void add(int stem, int count) {
    int place = place(stem);
    if (stems[place] == 0) {
      stems[place] = stem;
      if (++size > stems.length / 2) {
        grow();
        place = place(stem);
      }
    }
    counts[place] += count;
  }

  /** What is counted for {@code stem}; 0 where nothing is. */
  public int get(int stem) {
    return counts[place(stem)];
  }

  /** How many stems are counted. */
  public int size() {
    return size;
  }

  /** Places are below this number. */
  public int capacity() {
    return stems.length;
  }

  /** The place of {@code stem} until the next is added; negative where it is not counted. */
  public int find(int stem) {
    int place = place(stem);
    return stems[place] == 0 ? -1 : place;
  }

  /** Takes what is counted. */
  public interface Visitor {
    void visit(int place, int stem, int count);
  }

  public void forEach(Visitor visitor) {
    for (int place = 0; place < stems.length; place++) {
      if (stems[place] != 0) {
        visitor.visit(place, stems[place], counts[place]);
      }
    }
  }

  /** Puts in the place of each count what {@code with} makes of its stem and it. */
  public void replaceAll(IntBinaryOperator with) {
    for (int place = 0; place < stems.length; place++) {
      if (stems[place] != 0) {
        counts[place] = with.applyAsInt(stems[place], counts[place]);
      }
    }
  }

  private int place(int stem) {
    int mask = stems.length - 1;
    // No bit is shifted out: a table of 2^26 places has use for more than 25 of them.
    int hash = stem * 0x9E3779B9;
    int place = (hash ^ hash >>> 15) & mask;
    while (stems[place] != 0 && stems[place] != stem) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    int[] oldStems = stems;
    int[] oldCounts = counts;
    stems = new int[2 * oldStems.length];
    counts = new int[2 * oldStems.length];
    for (int i = 0; i < oldStems.length; i++) {
      if (oldStems[i] != 0) {
        int place = place(oldStems[i]);
        stems[place] = oldStems[i];
        counts[place] = oldCounts[i];
      }
    }
  }
}
