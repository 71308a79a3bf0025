package news.dedupe.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeatureTest {

  @Test
  void everyFeatureIsInOneGroupAndEveryGroupHasFeatures() {
    List<Feature> grouped =
        Stream.of(Feature.Group.values()).flatMap(group -> group.features().stream()).toList();

    assertEquals(Set.of(Feature.values()), Set.copyOf(grouped));
    assertEquals(Feature.count(), grouped.size());
    assertTrue(Stream.of(Feature.Group.values()).noneMatch(group -> group.features().isEmpty()));
  }

  @Test
  void whatHasTwoSidesIsTheLargerAndTheSmallerOne() {
    Set<String> keys = keys();
    for (String key : keys) {
      if (key.endsWith("-max")) {
        assertTrue(keys.contains(key.replace("-max", "-min")), key);
      }
      if (key.endsWith("-min")) {
        assertTrue(keys.contains(key.replace("-min", "-max")), key);
      }
    }
  }

  /** What nothing computes is the same for all pairs. */
  @Test
  void everyFeatureIsComputed() {
    List<Profile> articles = Articles.newsroom().subList(0, 60);
    Comparer comparer = new Comparer();
    List<float[]> pairs =
        IntStream.range(0, articles.size())
            .boxed()
            .flatMap(
                i ->
                    articles.subList(i + 1, articles.size()).stream()
                        .map(other -> comparer.features(articles.get(i), other)))
            .toList();

    for (Feature feature : Feature.values()) {
      Set<Float> values = new HashSet<>();
      pairs.forEach(pair -> values.add(pair[feature.place()]));
      assertTrue(values.size() > 1, feature.key() + " is always " + values);
    }
  }

  private static Set<String> keys() {
    return Arrays.stream(Feature.values()).map(Feature::key).collect(Collectors.toSet());
  }
}
