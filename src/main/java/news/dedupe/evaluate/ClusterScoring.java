package news.dedupe.evaluate;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dedupe.evaluate.TruthTable.Labelled;
import news.dedupe.report.Grouping;

/** Counts the pairs and shares that {@link Scores} are made of. */
final class ClusterScoring {

  static final int EXAMPLES = 40;

  /** An article of the table and the cluster that the report puts it into. */
  private record Placed(
      String name, String story, String reported, int kind, boolean independent, int cluster) {

    boolean callWith(Placed other) {
      return independent() != other.independent() && reported.equals(other.reported);
    }
  }

  /** A story's articles in one cluster. */
  private record Cell(String story, int cluster) {}

  /** In the order of their names, so that the first of a pair is the smaller name. */
  private final List<Placed> placed = new ArrayList<>();

  private final List<String> absent = new ArrayList<>();

  /** All kinds, sorted; elsewhere a kind is its number here. */
  private final List<String> kinds;

  /** Wrong pairs by the smaller and the larger of their kinds. */
  private final long[][] mergedKinds;

  private final long[][] missedKinds;
  private final TreeSet<WrongPair> examples =
      new TreeSet<>(comparing(WrongPair::a).thenComparing(WrongPair::b));
  private long right;
  private long merged;
  private long missed;
  private long calls;
  private long callsMerged;

  ClusterScoring(TruthTable truth, Grouping report) {
    Placement placement = new Placement(report);
    Map<String, Labelled> labels = new TreeMap<>();
    truth.articles().forEach(article -> labels.put(article.name(), article));
    kinds = labels.values().stream().map(Labelled::kind).distinct().sorted().toList();
    mergedKinds = new long[kinds.size()][kinds.size()];
    missedKinds = new long[kinds.size()][kinds.size()];
    int unused = report.clusters().size();
    for (Labelled label : labels.values()) {
      if (!placement.names(label.name())) {
        absent.add(label.name());
      }
      int cluster = placement.cluster(label.name());
      placed.add(
          new Placed(
              label.name(),
              label.story(),
              label.label().reported(),
              kinds.indexOf(label.kind()),
              label.kind().equals("i"),
              cluster == Placement.ALONE ? unused++ : cluster));
    }
  }

  Scores scores() {
    // no other pairs than those of one cluster or of one story with the reports of it are grouped
    // or ought to be
    placed.stream().collect(groupingBy(Placed::cluster)).values().forEach(this::countGrouped);
    placed.stream().collect(groupingBy(Placed::reported)).values().forEach(this::countApart);

    List<Placed> judged = placed.stream().filter(article -> !article.independent()).toList();
    Map<String, Long> stories = judged.stream().collect(groupingBy(Placed::story, counting()));
    Map<Integer, Long> clusters = judged.stream().collect(groupingBy(Placed::cluster, counting()));
    Map<Cell, Long> cells =
        judged.stream().collect(groupingBy(a -> new Cell(a.story(), a.cluster()), counting()));
    double precision = 0;
    double recall = 0;
    for (Map.Entry<Cell, Long> cell : cells.entrySet()) {
      double size = cell.getValue();
      precision += size * size / clusters.getOrDefault(cell.getKey().cluster(), 0L);
      recall += size * size / stories.getOrDefault(cell.getKey().story(), 0L);
    }
    return new Scores(
        judged.size(),
        stories.size(),
        clusters.size(),
        Measure.of(right, right + merged, right + missed),
        new Measure(mean(precision, judged.size()), mean(recall, judged.size())),
        adjustedRand(judged.size(), stories.values(), clusters.values(), cells.values()),
        wrong(),
        List.copyOf(examples),
        calls,
        callsMerged,
        List.copyOf(absent));
  }

  private void countGrouped(List<Placed> cluster) {
    for (int i = 0; i < cluster.size(); i++) {
      Placed a = cluster.get(i);
      for (Placed b : cluster.subList(i + 1, cluster.size())) {
        if (a.callWith(b)) {
          calls++;
          callsMerged++;
        } else if (a.story().equals(b.story())) {
          right++;
        } else {
          merged++;
          note(true, a, b);
        }
      }
    }
  }

  private void countApart(List<Placed> reported) {
    for (int i = 0; i < reported.size(); i++) {
      Placed a = reported.get(i);
      for (Placed b : reported.subList(i + 1, reported.size())) {
        if (a.cluster() == b.cluster()) {
          continue;
        }
        if (a.callWith(b)) {
          calls++;
        } else if (a.story().equals(b.story())) {
          missed++;
          note(false, a, b);
        }
      }
    }
  }

  /** Costs next to nothing but for an example: one huge cluster is wrong in millions of pairs. */
  private void note(boolean grouped, Placed a, Placed b) {
    long[][] counts = grouped ? mergedKinds : missedKinds;
    counts[Math.min(a.kind(), b.kind())][Math.max(a.kind(), b.kind())]++;
    if (examples.size() < EXAMPLES || a.name().compareTo(examples.last().a()) <= 0) {
      examples.add(new WrongPair(grouped, a.name(), b.name(), a.story() + " " + b.story()));
      if (examples.size() > EXAMPLES) {
        examples.pollLast();
      }
    }
  }

  private Map<String, Long> wrong() {
    Map<String, Long> wrong = new TreeMap<>();
    for (int a = 0; a < kinds.size(); a++) {
      for (int b = a; b < kinds.size(); b++) {
        String pair = kinds.get(a) + "+" + kinds.get(b);
        wrong.put("merged " + pair, mergedKinds[a][b]);
        wrong.put("missed " + pair, missedKinds[a][b]);
      }
    }
    wrong.values().removeIf(count -> count == 0);
    return Map.copyOf(wrong);
  }

  /** Hubert and Arabie's: pairs in both groupings, against those that chance would give. */
  private static double adjustedRand(
      long articles, Collection<Long> stories, Collection<Long> clusters, Collection<Long> cells) {
    double inStories = pairs(stories);
    double inClusters = pairs(clusters);
    double expected = articles > 1 ? inStories * inClusters / pairs(List.of(articles)) : 0;
    double most = (inStories + inClusters) / 2;
    return most == expected ? 1 : (pairs(cells) - expected) / (most - expected);
  }

  private static double pairs(Collection<Long> sizes) {
    return sizes.stream().mapToDouble(size -> size * (size - 1) / 2.0).sum();
  }

  private static double mean(double sum, int count) {
    return count == 0 ? 1 : sum / count;
  }
}
