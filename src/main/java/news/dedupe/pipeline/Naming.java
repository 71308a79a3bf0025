package news.dedupe.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import news.dedupe.batch.Batch;

/** How the clusters of a run are called. */
interface Naming {

  /** The id of a cluster of texts, 16 hex digits. */
  String id(int[] texts);

  /** The ids of other stories that are one with a cluster of texts now. */
  default List<String> joined(int[] texts) {
    return List.of();
  }

  /**
   * By what is in them: equal for equal texts. Where time keeps clusters of one content apart, by
   * the first day too.
   */
  static Naming byContent(Batch batch) {
    return texts -> {
      LongStream contents =
          Arrays.stream(texts).mapToLong(text -> batch.profile(text).document().content());
      if (batch.restrictions().within().isPresent()) {
        int first = Arrays.stream(texts).map(text -> batch.days()[text]).min().orElseThrow();
        contents = LongStream.concat(contents, LongStream.of(first));
      }
      return ClusterId.of(contents.toArray());
    };
  }
}
