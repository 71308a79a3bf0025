package news.dedupe.report;

import java.util.List;
import java.util.Optional;
import news.dedupe.report.Report.Verdict;

/** The verdicts of a check by path. A report has them in the order of their paths. */
record Verdicts(List<Verdict> byPath) {

  /** What is said of an article; nothing of one that was not judged. */
  Optional<Verdict> of(String path) {
    int from = 0;
    int to = byPath.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      int order = byPath.get(middle).path().compareTo(path);
      if (order == 0) {
        return Optional.of(byPath.get(middle));
      }
      if (order < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return Optional.empty();
  }
}
