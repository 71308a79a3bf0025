package news.dedupe.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import news.dedupe.article.Article;

/**
 * Why two articles are, or are not, versions of one story.
 *
 * @param inBatch whether word frequencies and boilerplate are those of a batch; else there are but
 *     the two articles and ordinary English to go by
 * @param identical whether they have the same main text; then no model is asked
 * @param score the probability that they are, 0 to 1, as a report on the batch has it
 * @param logOdds the score's log-odds; none where they are identical
 * @param contributions what adds up to {@code logOdds}, but for rounding
 * @param versions whether the score reaches the threshold
 * @param keptApartBy what does not let them be linked all the same
 */
public record Comparison(
    Side a,
    Side b,
    boolean inBatch,
    boolean identical,
    double score,
    OptionalDouble logOdds,
    List<Contribution> contributions,
    List<AlignedPair> aligned,
    List<String> sharedQuotes,
    List<String> sharedNumbers,
    boolean versions,
    List<KeptApart> keptApartBy) {

  /** A restriction that keeps two articles apart, see {@link news.dedupe.report.Restrictions}. */
  public enum KeptApart {
    WITHIN("within"),
    ACROSS_SOURCES("across-sources");

    private final String option;

    KeptApart(String option) {
      this.option = option;
    }

    /** The option of the command that asks for it, without dashes. */
    public String option() {
      return option;
    }
  }

  /**
   * One of the two. Articles of the same main text are one in a run: the first of them by path is
   * compared, and dated only where they do not differ in day.
   *
   * @param article as it was read
   * @param comparedAs the path of the article of the same main text that is compared; its own where
   *     it is the first
   * @param day of publication, where it counts
   * @param dayInText that the head of the article's own text gives
   */
  public record Side(
      Article article, String comparedAs, Optional<LocalDate> day, Optional<LocalDate> dayInText) {}

  /**
   * What a feature adds.
   *
   * @param feature its name
   * @param meaning what it measures, for people
   * @param value of the feature
   * @param logOdds what it adds to the log-odds
   */
  public record Contribution(String feature, String meaning, double value, double logOdds) {}

  /**
   * Two sentences that say the same.
   *
   * @param a the number of the sentence in the first article, as it is compared, from 0
   * @param b the number in the second
   * @param coverage the share of what they say that is in both, 0 to 1
   */
  public record AlignedPair(int a, int b, String sentenceA, String sentenceB, double coverage) {}
}
