package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import news.dedupe.batch.Batch;

/**
 * All articles of a batch, in clusters or alone.
 *
 * @param clusters texts that are one story; also a single text of several articles
 * @param alone the texts in none of them, each of a single article, ascending
 */
public record Partition(Batch batch, List<int[]> clusters, int[] alone) {

  /** The clusters of texts, and beside them copies and what stands alone. */
  public static Partition of(Batch batch, List<int[]> clusters) {
    boolean[] clustered = new boolean[batch.textCount()];
    for (int[] cluster : clusters) {
      for (int text : cluster) {
        clustered[text] = true;
      }
    }
    List<int[]> all = new ArrayList<>(clusters);
    IntStream.Builder alone = IntStream.builder();
    for (int text = 0; text < clustered.length; text++) {
      if (!clustered[text] && batch.paths(text).size() > 1) {
        all.add(new int[] {text});
      } else if (!clustered[text]) {
        alone.add(text);
      }
    }
    return new Partition(batch, all, alone.build().toArray());
  }

  /** The paths of the articles that stand alone, in the order of their texts. */
  public List<String> unique() {
    return Arrays.stream(alone).mapToObj(text -> batch.paths(text).get(0)).toList();
  }
}
