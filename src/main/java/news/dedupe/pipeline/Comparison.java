package news.dedupe.pipeline;

import java.util.List;
import news.dedupe.load.Article;

/**
 * Why two articles are, or are not, versions of one story.
 *
 * @param score the probability that they are, 0 to 1
 * @param logOdds the score's log-odds
 * @param contributions what adds up to {@code logOdds}
 * @param versions whether the score reaches the threshold
 */
public record Comparison(
    Article a,
    Article b,
    double score,
    double logOdds,
    List<Contribution> contributions,
    List<AlignedPair> aligned,
    List<String> sharedQuotes,
    List<String> sharedNumbers,
    boolean versions) {

  /**
   * What a feature adds.
   *
   * @param value of the feature
   * @param logOdds what it adds to the log-odds
   */
  public record Contribution(String feature, double value, double logOdds) {}

  /**
   * Two sentences that say the same.
   *
   * @param a the number of the sentence in the first article, from 0
   * @param b the number in the second
   * @param coverage the share of what they say that is in both, 0 to 1
   */
  public record AlignedPair(int a, int b, String sentenceA, String sentenceB, double coverage) {}
}
