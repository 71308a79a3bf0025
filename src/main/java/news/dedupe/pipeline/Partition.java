package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import news.dedupe.batch.Batch;

/**
 * All articles of a batch, in groups or alone.
 *
 * @param groups texts that are one story; also a single text of several articles
 * @param alone the texts in none of them, each of a single article, ascending
 */
public record Partition(Batch batch, List<int[]> groups, int[] alone) {

  /** The clusters of texts, and beside them copies and what stands alone. */
  public static Partition of(Batch batch, List<int[]> clusters) {
    boolean[] grouped = new boolean[batch.textCount()];
    for (int[] cluster : clusters) {
      for (int text : cluster) {
        grouped[text] = true;
      }
    }
    List<int[]> groups = new ArrayList<>(clusters);
    IntStream.Builder alone = IntStream.builder();
    for (int text = 0; text < grouped.length; text++) {
      if (!grouped[text] && batch.paths(text).size() > 1) {
        groups.add(new int[] {text});
      } else if (!grouped[text]) {
        alone.add(text);
      }
    }
    return new Partition(batch, groups, alone.build().toArray());
  }

  /** The paths of the articles that stand alone, in the order of their texts. */
  public List<String> unique() {
    return Arrays.stream(alone).mapToObj(text -> batch.paths(text).get(0)).toList();
  }
}
