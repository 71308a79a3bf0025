package news.dedupe.text.token;

/** A set of word hashes, none of them 0, without boxing. */
public final class WordSet {

  private int[] slots;
  private int size;

  public WordSet(int expected) {
    slots = new int[Math.max(16, Integer.highestOneBit(expected) * 4)];
  }

  public void add(int word) {
    int i = slot(word);
    if (slots[i] != 0) {
      return;
    }
    slots[i] = word;
    size++;
    if (size * 2 > slots.length) {
      grow();
    }
  }

  public boolean contains(int word) {
    return slots[slot(word)] != 0;
  }

  private int slot(int word) {
    int mask = slots.length - 1;
    int i = word & mask;
    while (slots[i] != 0 && slots[i] != word) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private void grow() {
    int[] old = slots;
    slots = new int[old.length * 2];
    for (int word : old) {
      if (word != 0) {
        slots[slot(word)] = word;
      }
    }
  }
}
