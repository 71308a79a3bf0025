package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import news.dedupe.batch.Batch;
import news.dedupe.match.Comparer;
import news.dedupe.match.Feature;
import news.dedupe.match.Model;
import news.dedupe.match.SharedWording;
import news.dedupe.report.Report.Evidence;
import news.dedupe.text.Analyzer;

/** Shows of a cluster what its members have in common with the representative. */
final class StrongestPairs {

  /** A report of large clusters would be evidence for the most part. */
  private static final int MOST = 8;

  /** With the texts there is more to look at, and the texts are longer than their evidence. */
  private static final int MOST_BESIDE_TEXTS = 64;

  private final Batch batch;
  private final Analyzer analyzer = new Analyzer();

  /** Where the report has texts. */
  private final Optional<Reasons> reasons;

  /**
   * @param texts whether the report has texts: then there is more evidence, each with its reason
   */
  StrongestPairs(Batch batch, Model model, boolean texts) {
    this.batch = batch;
    this.reasons = texts ? Optional.of(new Reasons(model)) : Optional.empty();
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
    return evidence(representative, strongest(others, most()));
  }

  /**
   * The evidence of pairs without the representative: each of the texts with the strongest scores
   * with the others of them, and each text with the one that it was made from.
   *
   * @param derivation by text, the one that it was made from
   * @param compare compares two texts, of which the first comes first
   */
  List<Evidence> amongOthers(
      int representative,
      List<Compared> others,
      Map<Integer, Integer> derivation,
      IntFunction<IntFunction<Compared>> compare) {
    List<Evidence> evidence = new ArrayList<>();
    List<Compared> first = strongest(others, MOST);
    for (int i = 0; i < first.size(); i++) {
      int a = first.get(i).text;
      evidence.addAll(
          evidence(
              a,
              first.subList(i + 1, first.size()).stream()
                  .map(b -> compare.apply(a).apply(b.text))
                  .toList()));
    }
    Set<Integer> done = first.stream().map(Compared::text).collect(Collectors.toSet());
    for (Compared other : strongest(others, MOST_BESIDE_TEXTS)) {
      int from = derivation.getOrDefault(other.text, representative);
      if (from != representative && !(done.contains(from) && done.contains(other.text))) {
        evidence.addAll(evidence(from, List.of(compare.apply(from).apply(other.text))));
      }
    }
    return evidence;
  }

  private int most() {
    return reasons.isPresent() ? MOST_BESIDE_TEXTS : MOST;
  }

  private static List<Compared> strongest(List<Compared> others, int most) {
    return others.stream()
        .sorted(
            Comparator.comparingDouble((Compared other) -> -other.score)
                .thenComparing(Compared::path))
        .limit(most)
        .toList();
  }

  /** The evidence of a text with others that it was compared with and came before. */
  private List<Evidence> evidence(int first, List<Compared> shown) {
    List<String> quotations =
        shown.stream().anyMatch(Compared::quotesTheSame)
            ? analyzer.quotations(batch.article(first))
            : List.of();
    return shown.stream().map(other -> evidence(first, quotations, other)).toList();
  }

  /** How many pairs with the representative are not shown. */
  int leftOut(List<Compared> others) {
    return Math.max(0, others.size() - most());
  }

  private Evidence evidence(int first, List<String> quotations, Compared other) {
    float[] features = other.found.features();
    List<String> quotes =
        other.quotesTheSame()
            ? SharedWording.quotations(quotations, analyzer.quotations(batch.article(other.text)))
            : List.of();
    List<String> numbers = SharedWording.numbers(batch.profile(first), batch.profile(other.text));
    return new Evidence(
        batch.paths(first).get(0),
        other.path,
        other.score,
        Math.max(0, features[Feature.TRIGRAMS_JACCARD.place()]),
        Math.max(0, features[Feature.TRIGRAMS_CONTAINED.place()]),
        quotes,
        numbers,
        other.found.aligned().stream().map(s -> new int[] {s.a(), s.b()}).toList(),
        reasons.isEmpty() // a lambda would load what other runs do not need
            ? Optional.empty()
            : Optional.of(reasons.get().of(other.found, quotes.size(), numbers.size())));
  }
}
