package news.dedupe.candidates;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which text stands for each near-identical copy of it. A leader stands for itself, a copy for no
 * other.
 *
 * @param of the leader of each text, a leader's own number
 */
public record Leaders(int[] of) {

  /** Each of so many texts stands for itself. */
  public static Leaders none(int texts) {
    int[] of = new int[texts];
    Arrays.setAll(of, text -> text);
    return new Leaders(of);
  }

  /**
   * The same where several texts have one content, of which the first leads.
   *
   * @param first of each content its first text, ascending
   * @param texts how many there are
   */
  public Leaders withEqual(int[] first, int texts) {
    if (first.length == texts) {
      return this;
    }
    int[] all = new int[texts];
    for (int content = 0; content < first.length; content++) {
      int end = content + 1 < first.length ? first[content + 1] : texts;
      Arrays.fill(all, first[content], end, first[of[content]]);
    }
    return new Leaders(all);
  }

  /** The numbers of the texts that are no copies, ascending. */
  int[] numbers() {
    int[] numbers = new int[of.length];
    int count = 0;
    for (int text = 0; text < of.length; text++) {
      if (of[text] == text) {
        numbers[count++] = text;
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  /** How many texts are copies. */
  public int copies() {
    return of.length - numbers().length;
  }

  /**
   * Clusters of leaders with the copies of each, and beside them leaders that have only these.
   *
   * @param clusters of leaders
   * @return each sorted, in the order of their first member
   */
  public List<int[]> withCopies(List<int[]> clusters) {
    int[] cluster = new int[of.length];
    Arrays.fill(cluster, -1);
    int count = clusters.size();
    for (int c = 0; c < count; c++) {
      for (int leader : clusters.get(c)) {
        cluster[leader] = c;
      }
    }
    for (int text = 0; text < of.length; text++) {
      if (of[text] != text && cluster[of[text]] < 0) {
        cluster[of[text]] = count++;
      }
    }
    int[] size = new int[count];
    for (int text = 0; text < of.length; text++) {
      cluster[text] = cluster[of[text]];
      if (cluster[text] >= 0) {
        size[cluster[text]]++;
      }
    }
    List<int[]> all = new ArrayList<>(count);
    for (int c = 0; c < count; c++) {
      all.add(new int[size[c]]);
    }
    for (int text = of.length - 1; text >= 0; text--) {
      if (cluster[text] >= 0) {
        all.get(cluster[text])[--size[cluster[text]]] = text;
      }
    }
    all.sort((a, b) -> Integer.compare(a[0], b[0]));
    return all;
  }

  /** Those of {@code all} at some places. */
  static <T> List<T> at(int[] places, List<T> all) {
    return new AbstractList<>() {
      @Override
      public T get(int place) {
        return all.get(places[place]);
      }

      @Override
      public int size() {
        return places.length;
      }
    };
  }
}
