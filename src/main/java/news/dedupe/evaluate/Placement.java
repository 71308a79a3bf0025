package news.dedupe.evaluate;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import news.dedupe.report.Grouping;

/** Where a report puts the articles, by {@link ArticleName}. */
final class Placement {

  /** Not the number of a cluster. */
  static final int ALONE = -1;

  private final Map<String, Integer> clusters = new HashMap<>();
  private final Set<String> others;

  Placement(Grouping report) {
    int number = 0;
    for (var cluster : report.clusters()) {
      for (String path : cluster) {
        clusters.put(ArticleName.of(path), number);
      }
      number++;
    }
    others = report.others().stream().map(ArticleName::of).collect(toSet());
  }

  boolean names(String article) {
    return clusters.containsKey(article) || others.contains(article);
  }

  /** The number of its cluster, or {@link #ALONE}. */
  int cluster(String article) {
    return clusters.getOrDefault(article, ALONE);
  }

  boolean together(String a, String b) {
    return cluster(a) != ALONE && cluster(a) == cluster(b);
  }
}
