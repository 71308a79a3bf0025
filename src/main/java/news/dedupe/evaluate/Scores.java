package news.dedupe.evaluate;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import news.dedupe.report.Grouping;

/**
 * How well a report groups the articles of a {@link TruthTable}; articles that the table does not
 * name do not count.
 *
 * <p>Whether an independent report (kind {@code i}) of the event that a dispatch is about belongs
 * to that dispatch's story is a judgement call. Such pairs are left out of {@code pairs} and
 * counted as {@code calls}; the independent reports are left out of {@code bCubed} and {@code
 * adjustedRand}.
 *
 * @param articles the articles of the table, independent reports left out
 * @param stories the stories among them
 * @param groups the clusters and the articles on their own among them
 * @param pairs over pairs of articles
 * @param bCubed over articles: the share of its cluster that is of its story, and the reverse
 * @param adjustedRand Rand index, 1 for the grouping of the table, 0 in the mean for one by chance
 * @param wrong the number of wrong pairs by verb and kinds ("merged o+x")
 * @param examples the first wrong pairs by name, at most 40
 * @param calls the pairs that are judgement calls
 * @param callsMerged those of them that the report groups
 * @param absent the articles of the table that the report does not name, sorted; they counted as
 *     articles on their own
 */
public record Scores(
    int articles,
    int stories,
    int groups,
    Measure pairs,
    Measure bCubed,
    double adjustedRand,
    Map<String, Long> wrong,
    List<WrongPair> examples,
    long calls,
    long callsMerged,
    List<String> absent) {

  /** Scores a report; takes time in the sum of the squares of the clusters' and stories' sizes. */
  public static Scores of(TruthTable truth, Grouping report) {
    return new ClusterScoring(truth, report).scores();
  }

  /** The figures in one line. */
  public String summary() {
    return String.format(ROOT, "pairs %s  B3 %s  ARI %.4f", pairs, bCubed, adjustedRand);
  }

  /** All of it for people to read, the summary last. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            ROOT, "articles %d  stories %d  clusters+singletons %d", articles, stories, groups));
    wrong.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> lines.add("  " + entry.getKey() + ": " + entry.getValue()));
    examples.forEach(example -> lines.add("    " + example));
    lines.add(
        String.format(
            ROOT,
            "independent reports merged with the dispatch (not judged): %d of %d",
            callsMerged,
            calls));
    lines.add(summary());
    return lines;
  }
}
