package news.dedupe.collect;

/**
 * Sorts hashes in a time that grows with their number alone: as they are spread evenly, their upper
 * bits show nearly where each belongs, and few have to be moved after that (Dobosiewicz, "Sorting
 * by distributive partitioning", 1978).
 */
public final class HashSort {

  private HashSort() {}

  /** Sorts the first {@code size} values. */
  public static void sort(int[] hashes, int size) {
    int shift = shift(size);
    int[] next = new int[(1 << (32 - shift)) + 1];
    for (int i = 0; i < size; i++) {
      next[bucket(hashes[i], shift) + 1]++;
    }
    addUp(next);
    int[] spread = new int[size];
    for (int i = 0; i < size; i++) {
      spread[next[bucket(hashes[i], shift)]++] = hashes[i];
    }
    for (int i = 0; i < size; i++) {
      int hash = spread[i];
      int at = i;
      while (at > 0 && hashes[at - 1] > hash) {
        hashes[at] = hashes[at - 1];
        at--;
      }
      hashes[at] = hash;
    }
  }

  /** Sorts the first {@code size} values, each an {@link IntPairs} whose first is a hash. */
  public static void sort(long[] entries, int size) {
    int shift = shift(size);
    int[] next = new int[(1 << (32 - shift)) + 1];
    for (int i = 0; i < size; i++) {
      next[bucket(IntPairs.first(entries[i]), shift) + 1]++;
    }
    addUp(next);
    long[] spread = new long[size];
    for (int i = 0; i < size; i++) {
      spread[next[bucket(IntPairs.first(entries[i]), shift)]++] = entries[i];
    }
    for (int i = 0; i < size; i++) {
      long entry = spread[i];
      int at = i;
      while (at > 0 && entries[at - 1] > entry) {
        entries[at] = entries[at - 1];
        at--;
      }
      entries[at] = entry;
    }
  }

  /** Bits to shift out of a hash for its bucket; there are up to twice as many as values. */
  private static int shift(int size) {
    return Math.max(1, Integer.numberOfLeadingZeros(size));
  }

  private static int bucket(int hash, int shift) {
    return (hash ^ Integer.MIN_VALUE) >>> shift;
  }

  private static void addUp(int[] counts) {
    int sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i];
      counts[i] = sum;
    }
  }
}
