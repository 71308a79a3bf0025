package news.dedupe.collect;

import java.util.Arrays;

/**
 * Sets of the numbers from 0 up to a size, at first one each, that are joined two by two:
 * union-find with path halving (Tarjan and van Leeuwen, "Worst-case analysis of set union
 * algorithms", 1984). Not for use by several threads at once.
 */
public final class DisjointSets {

  private final int[] parent;

  public DisjointSets(int size) {
    parent = new int[size];
    Arrays.setAll(parent, number -> number);
  }

  /** How many numbers there are in all sets. */
  public int size() {
    return parent.length;
  }

  /** The number that stands for the set of another, until that is joined to one. */
  public int find(int number) {
    int at = number;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** Joins the sets of two numbers, for both of which stands what stood for the first. */
  public void join(int first, int second) {
    parent[find(second)] = find(first);
  }
}
