package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import news.dedupe.batch.Batch;
import news.dedupe.index.Snapshot;
import news.dedupe.index.StoryKey;

/**
 * The stories of a batch as an index has them. A cluster is the story that most of whose articles
 * in the batch are its own; of several the one that began first, which the others have joined; or
 * else a new one.
 */
final class IndexedStories implements Naming {

  private final StoryKey[] ofText;

  /** The stories that have joined that of a text. */
  private final Map<StoryKey, List<StoryKey>> joined = new HashMap<>();

  /**
   * @param known the stories of articles of the batch by their paths
   * @param batchNumber with which new stories begin
   */
  IndexedStories(
      Snapshot index,
      Batch batch,
      Map<String, StoryKey> known,
      Partition partition,
      int batchNumber) {
    ofText = new StoryKey[batch.textCount()];
    List<int[]> clusters = new ArrayList<>(partition.clusters());
    Arrays.stream(partition.alone()).forEach(text -> clusters.add(new int[] {text}));
    clusters.sort(Comparator.comparingInt(cluster -> cluster[0]));
    List<List<StoryKey>> owned = new ArrayList<>();
    clusters.forEach(cluster -> owned.add(new ArrayList<>()));
    owners(batch, known, clusters).forEach((story, cluster) -> owned.get(cluster).add(story));
    Naming byContent = Naming.byContent(batch);
    Set<Long> begun = new HashSet<>();
    for (int c = 0; c < clusters.size(); c++) {
      int[] cluster = clusters.get(c);
      List<StoryKey> own = owned.get(c);
      StoryKey story;
      if (own.isEmpty()) {
        long id = Long.parseUnsignedLong(byContent.id(cluster), 16);
        while (index.hasStory(id) || !begun.add(id)) {
          id = Long.parseUnsignedLong(ClusterId.of(id), 16);
        }
        story = new StoryKey(id, batchNumber);
      } else {
        story = own.get(0);
        if (own.size() > 1) {
          joined.put(story, List.copyOf(own.subList(1, own.size())));
        }
      }
      for (int text : cluster) {
        ofText[text] = story;
      }
    }
  }

  /** For each known story, the oldest first, the cluster with most of its articles. */
  private static Map<StoryKey, Integer> owners(
      Batch batch, Map<String, StoryKey> known, List<int[]> clusters) {
    Map<StoryKey, Integer> owners = new TreeMap<>(StoryKey.OLDEST_FIRST);
    Map<StoryKey, Integer> most = new HashMap<>();
    for (int c = 0; c < clusters.size(); c++) {
      int cluster = c;
      Map<StoryKey, Integer> counts = new HashMap<>();
      for (int text : clusters.get(c)) {
        for (String path : batch.paths(text)) {
          Optional.ofNullable(known.get(path)).ifPresent(s -> counts.merge(s, 1, Integer::sum));
        }
      }
      counts.forEach(
          (story, count) -> {
            if (count > most.getOrDefault(story, 0)) {
              most.put(story, count);
              owners.put(story, cluster);
            }
          });
    }
    return owners;
  }

  /** The story of a text. */
  StoryKey of(int text) {
    return ofText[text];
  }

  @Override
  public String id(int[] texts) {
    return ofText[texts[0]].hex();
  }

  @Override
  public List<String> joined(int[] texts) {
    return joined.getOrDefault(ofText[texts[0]], List.of()).stream().map(StoryKey::hex).toList();
  }
}
