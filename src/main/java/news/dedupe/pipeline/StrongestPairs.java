package news.dedupe.pipeline;

import java.util.Comparator;
import java.util.List;
import news.dedupe.batch.Batch;
import news.dedupe.match.Comparer;
import news.dedupe.match.Feature;
import news.dedupe.match.SharedWording;
import news.dedupe.report.Report.Evidence;
import news.dedupe.text.Analyzer;

/** Shows of a cluster what its members have in common with the representative. */
final class StrongestPairs {

  /** A report of large clusters would be evidence for the most part. */
  private static final int MOST = 8;

  private final Batch batch;
  private final Analyzer analyzer = new Analyzer();

  StrongestPairs(Batch batch) {
    this.batch = batch;
  }

  /**
   * A text beside its cluster's representative, which came first in the comparison.
   *
   * @param score the probability that they are versions
   */
  record Compared(int text, String path, double score, Comparer.Found found) {

    /**
     * Texts are analysed again for their quotations only where they share a trigram of one: titles
     * of two words and what was left out as boilerplate are no evidence.
     */
    boolean quotesTheSame() {
      return found.features()[Feature.QUOTED_TRIGRAMS_JACCARD.place()] > 0;
    }
  }

  /** The evidence of the pairs with the highest scores. */
  List<Evidence> of(int representative, List<Compared> others) {
    List<Compared> shown =
        others.stream()
            .sorted(
                Comparator.comparingDouble((Compared other) -> -other.score)
                    .thenComparing(Compared::path))
            .limit(MOST)
            .toList();
    List<String> quotations =
        shown.stream().anyMatch(Compared::quotesTheSame)
            ? analyzer.quotations(batch.article(representative))
            : List.of();
    return shown.stream().map(other -> evidence(representative, quotations, other)).toList();
  }

  /** How many pairs are not shown. */
  static int leftOut(List<Compared> others) {
    return Math.max(0, others.size() - MOST);
  }

  private Evidence evidence(int representative, List<String> quotations, Compared other) {
    float[] features = other.found.features();
    return new Evidence(
        batch.paths(representative).get(0),
        other.path,
        other.score,
        Math.max(0, features[Feature.TRIGRAMS_JACCARD.place()]),
        Math.max(0, features[Feature.TRIGRAMS_CONTAINED.place()]),
        other.quotesTheSame()
            ? SharedWording.quotations(quotations, analyzer.quotations(batch.article(other.text)))
            : List.of(),
        SharedWording.numbers(batch.profile(representative), batch.profile(other.text)),
        other.found.aligned().stream().map(s -> new int[] {s.a(), s.b()}).toList());
  }
}
