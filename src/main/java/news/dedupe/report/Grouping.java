package news.dedupe.report;

import java.util.ArrayList;
import java.util.List;
import news.dedupe.article.Skipped;
import news.dedupe.report.Report.Member;

/**
 * Which articles a report puts together, without the reasons. All are named by their paths.
 *
 * @param clusters the members of each cluster
 * @param others the articles in none, the skipped ones included
 */
public record Grouping(List<List<String>> clusters, List<String> others) {

  /** What a run found. */
  public static Grouping of(Report report) {
    List<String> others = new ArrayList<>(report.unique());
    report.skipped().stream().map(Skipped::path).forEach(others::add);
    return new Grouping(
        report.clusters().stream()
            .map(story -> story.members().stream().map(Member::path).toList())
            .toList(),
        List.copyOf(others));
  }
}
