package news.dedupe.collect;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * Ints by int, such as counts by stem: an open-addressing table without boxing that grows as
 * needed. The order of what it holds depends on the keys and the order of adding alone. Not for use
 * by several threads while it changes.
 */
public final class IntMap {

  private static final int EXPECTED = 1 << 8;

  /**
   * Key and value side by side, so that a look-up touches one cache line; 0 marks a free place, for
   * no key is 0.
   */
  private long[] entries;

  private int size;

  public IntMap() {
    this(EXPECTED);
  }

  /**
   * @param expected keys; there may be more
   */
  public IntMap(int expected) {
    entries = new long[IntSet.capacity(expected)];
  }

  private IntMap(long[] entries, int size) {
    this.entries = entries;
    this.size = size;
  }

  /** The value of {@code key}; 0 where it has none. */
  public int get(int key) {
    long[] in = entries;
    return IntPairs.second(in[place(in, key)]);
  }

  /** Gives {@code key}, which is not 0, a value in place of what it has. */
  public void put(int key, int value) {
    int place = place(entries, key);
    boolean isNew = entries[place] == 0;
    entries[place] = IntPairs.of(key, value);
    if (isNew && ++size > entries.length / 2) {
      grow();
    }
  }

  /** Adds {@code count} to the value of {@code key}, which is not 0. */
  public void add(int key, int count) {
    int place = place(entries, key);
    boolean isNew = entries[place] == 0;
    entries[place] = IntPairs.of(key, IntPairs.second(entries[place]) + count);
    if (isNew && ++size > entries.length / 2) {
      grow();
    }
  }

  /** The number of keys. */
  public int size() {
    return size;
  }

  /** Takes a key and its value. */
  public interface Visitor {
    void visit(int key, int value);
  }

  /** Hands on every key with its value. */
  public void forEach(Visitor visitor) {
    for (long entry : entries) {
      if (entry != 0) {
        visitor.visit(IntPairs.first(entry), IntPairs.second(entry));
      }
    }
  }

  /** All keys. */
  public int[] keys() {
    int[] keys = new int[size];
    int at = 0;
    for (long entry : entries) {
      if (entry != 0) {
        keys[at++] = IntPairs.first(entry);
      }
    }
    return keys;
  }

  /** Puts in place of each value what {@code with} makes of its key and it. */
  public void replaceAll(IntBinaryOperator with) {
    for (int place = 0; place < entries.length; place++) {
      long entry = entries[place];
      if (entry != 0) {
        int key = IntPairs.first(entry);
        entries[place] = IntPairs.of(key, with.applyAsInt(key, IntPairs.second(entry)));
      }
    }
  }

  /** The same keys with what {@code with} makes of each and its value. */
  public IntMap mapped(IntBinaryOperator with) {
    IntMap mapped = new IntMap(entries.clone(), size);
    mapped.replaceAll(with);
    return mapped;
  }

  /** Takes all keys out, and keeps the room that they had. */
  public void clear() {
    Arrays.fill(entries, 0);
    size = 0;
  }

  private static int place(long[] in, int key) {
    int mask = in.length - 1;
    // No bit is shifted out: a table of 2^26 places has use for more than 25 of them.
    int hash = key * 0x9E3779B9;
    int place = (hash ^ hash >>> 15) & mask;
    while (in[place] != 0 && IntPairs.first(in[place]) != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] old = entries;
    entries = new long[2 * old.length];
    for (long entry : old) {
      if (entry != 0) {
        entries[place(entries, IntPairs.first(entry))] = entry;
      }
    }
  }
}
