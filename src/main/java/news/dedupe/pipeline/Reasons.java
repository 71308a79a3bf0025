package news.dedupe.pipeline;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dedupe.match.Comparer;
import news.dedupe.match.Feature;
import news.dedupe.match.Model;
import news.dedupe.report.Report.Contribution;
import news.dedupe.report.Report.Reason;

/** Puts into words what carried the score of a pair. */
final class Reasons {

  /** Log-odds that move a probability of one half by less than a hundredth say nothing. */
  private static final double LEAST = 0.04;

  /** Named in the sentence; all others are in the list. */
  private static final int NAMED = 3;

  /** Less would be rounded to nothing worth a name. */
  private static final double LEAST_NAMED = 0.1;

  private static final String BASE = "before anything is measured";

  private final Model model;

  Reasons(Model model) {
    this.model = model;
  }

  /**
   * The reason for a score.
   *
   * @param quotes how many quotations both have
   * @param numbers how many numbers both have
   */
  Reason of(Comparer.Found found, int quotes, int numbers) {
    List<Contribution> contributions = contributions(found.features());
    String common =
        Stream.of(
                count(found.aligned().size(), "sentence", "sentences"),
                count(quotes, "quotation", "quotations"),
                count(numbers, "number", "numbers"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return new Reason(
        (common.isEmpty() ? "" : "They have " + common + " in common. ")
            + named("For one story: ", contributions, 1)
            + named(" Against it: ", contributions, -1),
        contributions);
  }

  private List<Contribution> contributions(float[] features) {
    double[] parts = model.explain(features);
    Map<String, Double> sums = new LinkedHashMap<>();
    sums.put(BASE, parts[Feature.count()]);
    for (int f = 0; f < Feature.count(); f++) {
      sums.merge(phrase(Feature.at(f).group()), parts[f], Double::sum);
    }
    return sums.entrySet().stream()
        .filter(sum -> Math.abs(sum.getValue()) >= LEAST)
        .sorted(Comparator.comparingDouble(sum -> -Math.abs(sum.getValue())))
        .map(sum -> new Contribution(sum.getKey(), sum.getValue()))
        .toList();
  }

  private static String count(int count, String one, String more) {
    return count == 0 ? "" : count + " " + (count == 1 ? one : more);
  }

  /**
   * The strongest of one side, as a sentence.
   *
   * @param side 1 of what speaks for versions, -1 of what speaks against them
   */
  private static String named(String begin, List<Contribution> contributions, int side) {
    String strongest =
        contributions.stream()
            .filter(part -> side * part.logOdds() >= LEAST_NAMED && !part.features().equals(BASE))
            .limit(NAMED)
            .map(
                part ->
                    String.format(
                        Locale.ROOT,
                        "%s (%s%.1f)",
                        part.features(),
                        side > 0 ? "+" : "−",
                        Math.abs(part.logOdds())))
            .collect(Collectors.joining(", "));
    return strongest.isEmpty() ? "" : begin + strongest + ".";
  }

  /** What features measure, in a word or two. */
  private static String phrase(Feature.Group group) {
    return switch (group) {
      case TRIGRAMS -> "wording";
      case QUOTATIONS -> "quoted wording";
      case NUMBERS -> "numbers";
      case NAMES -> "names";
      case LENGTHS -> "lengths";
      case HEADLINES -> "headlines";
      case DAYS_APART -> "dates of publication";
      case DAYS_NAMED -> "days named";
      case COVERED -> "coverage of each text by the other";
      case UNCOPIED -> "reworded sentences";
      case ORDER -> "order of sentences";
      case LEADS -> "leads";
      case RAREST -> "rarest words";
      case SLOTS -> "names and numbers in the same places";
      case DETAILS -> "details";
      case OPENING -> "opening sentences";
    };
  }
}
