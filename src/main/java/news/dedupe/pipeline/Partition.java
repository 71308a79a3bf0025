package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.List;

/**
 * All articles of a batch, in groups or alone.
 *
 * @param groups texts that are one story; also a single text of several articles
 * @param unique the paths of the articles in none of them, in the order of their texts
 */
public record Partition(List<int[]> groups, List<String> unique) {

  /** The clusters of texts, and beside them copies and what stands alone. */
  public static Partition of(Batch batch, List<int[]> clusters) {
    boolean[] grouped = new boolean[batch.textCount()];
    for (int[] cluster : clusters) {
      for (int text : cluster) {
        grouped[text] = true;
      }
    }
    List<int[]> groups = new ArrayList<>(clusters);
    List<String> unique = new ArrayList<>();
    for (int text = 0; text < grouped.length; text++) {
      if (!grouped[text] && batch.paths(text).size() > 1) {
        groups.add(new int[] {text});
      } else if (!grouped[text]) {
        unique.addAll(batch.paths(text));
      }
    }
    return new Partition(groups, unique);
  }
}
