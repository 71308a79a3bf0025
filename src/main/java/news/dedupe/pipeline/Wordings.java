package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dedupe.batch.Batch;
import news.dedupe.cluster.Relation;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.Profile;

/** Tells the wordings of a story apart: in each, most sentences are the same. */
final class Wordings {

  /** As many as a text is compared with: a story of more is hardly one. */
  private static final int MOST = 64;

  private final Batch batch;

  Wordings(Batch batch) {
    this.batch = batch;
  }

  /**
   * The first of {@code texts} that each of them is a near-identical copy of, which may be itself.
   */
  Map<Integer, Integer> of(int[] texts) {
    Map<Integer, Integer> wordings = new HashMap<>();
    List<Integer> firsts = new ArrayList<>();
    for (int text : texts) {
      if (!wordings.containsKey(text)) {
        int first =
            firsts.stream()
                .limit(MOST)
                .filter(other -> isNearIdentical(text, other))
                .findFirst()
                .orElse(text);
        wordings.put(text, first);
        if (first == text) {
          firsts.add(text);
        }
      }
    }
    return wordings;
  }

  private boolean isNearIdentical(int a, int b) {
    Profile first = batch.profile(a);
    Profile second = batch.profile(b);
    boolean isShorter = first.length() < second.length();
    return Relation.of(
            isShorter ? first : second,
            isShorter ? second : first,
            Matching.features(batch, IntPairs.unordered(a, b)))
        == Relation.NEAR_IDENTICAL;
  }
}
