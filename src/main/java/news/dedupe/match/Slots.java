package news.dedupe.match;

import java.util.Arrays;
import news.dedupe.collect.IntPairs;
import news.dedupe.fingerprint.Shingles;
import news.dedupe.text.Document;
import news.dedupe.text.token.Mark;

/**
 * The names, or the numbers, of a text by the words next to them: two texts of one template have
 * the same words there and other names and numbers between them.
 *
 * <p>A slot is a run of names or of numbers, once with the two words before it and once with the
 * two after it; both are of its sentence, and one of them at least says something.
 */
final class Slots {

  /** Sets the words before a slot apart from the same words after one. */
  private static final int AFTER = 0x9E3779B9;

  /** The hash of the context above, that of what is in the slot below; sorted. */
  private final long[] slots;

  private Slots(long[] slots) {
    this.slots = slots;
  }

  /**
   * The slots of a text.
   *
   * @param kind {@link Mark#NAME} or {@link Mark#NUMBER}
   */
  static Slots of(Document document, byte kind) {
    int[] stems = document.stems();
    byte[] marks = document.marks();
    int[] starts = document.sentences();
    long[] slots = new long[2 * stems.length];
    int count = 0;
    for (int s = 0; s < document.sentenceCount(); s++) {
      for (int from = starts[s], to; from < starts[s + 1]; from = to) {
        int content = 0;
        to = from;
        while (to < starts[s + 1] && (marks[to] & kind) != 0) {
          content = 31 * content + stems[to++];
        }
        if (to == from) {
          to++;
          continue;
        }
        if (from - 2 >= starts[s] && saysSomething(marks, from - 2)) {
          slots[count++] = IntPairs.of(Shingles.pair(stems[from - 2], stems[from - 1]), content);
        }
        if (to + 2 <= starts[s + 1] && saysSomething(marks, to)) {
          slots[count++] = IntPairs.of(Shingles.pair(stems[to], stems[to + 1]) ^ AFTER, content);
        }
      }
    }
    long[] sorted = Arrays.copyOf(slots, count);
    Arrays.sort(sorted);
    return new Slots(sorted);
  }

  private static boolean saysSomething(byte[] marks, int token) {
    return (marks[token] & marks[token + 1] & Mark.STOP) == 0;
  }

  /**
   * What two texts have in the slots of both.
   *
   * @param shared slots of the same context
   * @param agreeing those of them that hold the same in both; where a text has several of one
   *     context, any of them
   */
  record Shared(int shared, int agreeing) {}

  Shared with(Slots other) {
    int shared = 0;
    int agreeing = 0;
    int i = 0;
    int j = 0;
    while (i < slots.length && j < other.slots.length) {
      int ofA = context(slots[i]);
      int ofB = context(other.slots[j]);
      if (ofA != ofB) {
        i += ofA < ofB ? 1 : 0;
        j += ofB < ofA ? 1 : 0;
        continue;
      }
      boolean agrees = false;
      while (i < slots.length
          && j < other.slots.length
          && context(slots[i]) == ofA
          && context(other.slots[j]) == ofA) {
        long a = slots[i];
        long b = other.slots[j];
        agrees |= a == b;
        i += a <= b ? 1 : 0;
        j += b <= a ? 1 : 0;
      }
      i = after(slots, i, ofA);
      j = after(other.slots, j, ofA);
      shared++;
      agreeing += agrees ? 1 : 0;
    }
    return new Shared(shared, agreeing);
  }

  private static int context(long slot) {
    return IntPairs.first(slot);
  }

  private static int after(long[] slots, int from, int context) {
    int at = from;
    while (at < slots.length && context(slots[at]) == context) {
      at++;
    }
    return at;
  }
}
