package news.dedupe.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dedupe.load.Skipped;

/**
 * What a run found. Lists are in the order in which they are written: clusters by falling size,
 * then id; members by falling score, then path; the rest by path.
 *
 * @param parameters the settings that the outcome depends on, by name
 * @param news one entry for each new article of a check; absent where nothing was checked
 * @param unique the paths of the articles in no cluster
 */
public record Report(
    Map<String, Object> parameters,
    Summary summary,
    Optional<List<NewArticle>> news,
    List<Story> clusters,
    List<String> unique,
    List<Skipped> skipped) {

  /** How many there are of each; {@code duplicates} are the members that represent no cluster. */
  public record Summary(int articles, int clusters, int duplicates, int unique, int skipped) {}

  /**
   * A cluster.
   *
   * @param id a hash of the members' contents, 16 hex digits
   * @param representative the path of the likely original
   * @param cohesion the mean probability over the pairs that were compared, 0 to 1
   * @param evidence the strongest pairs that hold it together, a bounded number
   */
  public record Story(
      String id,
      String representative,
      Optional<String> title,
      double cohesion,
      List<Member> members,
      List<Evidence> evidence) {}

  /**
   * A member of a cluster.
   *
   * @param relation to the representative: {@code original}, {@code identical}, {@code
   *     near-identical}, {@code rewrite} or {@code excerpt}
   * @param score the probability, 0 to 1, that it and the representative are versions of one story
   */
  public record Member(String path, String relation, double score) {}

  /**
   * Why two members are together.
   *
   * @param score probability, 0 to 1
   * @param resemblance Jaccard of the word 3-grams, 0 to 1
   * @param containment share of the smaller text's 3-grams in the other, 0 to 1
   * @param alignedSentences pairs of sentence numbers, from 0, of {@code a} and {@code b}
   */
  public record Evidence(
      String a,
      String b,
      double score,
      double resemblance,
      double containment,
      List<String> sharedQuotes,
      List<String> sharedNumbers,
      List<int[]> alignedSentences) {}

  /**
   * What a check says of a new article.
   *
   * @param cluster the id of the cluster it is in, where it repeats something
   * @param of the article that it repeats
   * @param relation to {@code of}
   * @param score against {@code of}
   */
  public record NewArticle(
      String path,
      boolean duplicate,
      Optional<String> cluster,
      Optional<String> of,
      Optional<String> relation,
      double score) {}
}
