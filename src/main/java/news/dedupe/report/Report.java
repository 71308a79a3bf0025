package news.dedupe.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.article.Skipped;
import news.dedupe.report.Baseline.Accepted;
import news.dedupe.text.MarkedText;

/**
 * What a run found. Lists are in the order in which they are written: clusters by falling size,
 * then id; members by falling score, then path; the rest by path.
 *
 * <p>Of a large run the articles may be read from a store as the lists are gone through, for as
 * long as the report is not closed.
 *
 * @param verdicts one for each incoming article of a check; absent where nothing was checked
 * @param clusters of a check those with an incoming article
 * @param unique the paths of the articles in no cluster; of a check those of the incoming ones
 * @param uniqueArticles the same articles
 * @param pairs for review, the nearest to the threshold first; absent where none were asked for
 * @param store what the lists are read from
 */
public record Report(
    Parameters parameters,
    Summary summary,
    Optional<List<Verdict>> verdicts,
    List<Story> clusters,
    List<String> unique,
    List<Entry> uniqueArticles,
    List<Skipped> skipped,
    Optional<List<Pair>> pairs,
    Store store)
    implements AutoCloseable {

  /** What can be closed when the report has been read. */
  public interface Store extends AutoCloseable {
    @Override
    void close();
  }

  /** The same with other verdicts. */
  Report with(List<Verdict> verdicts, Parameters parameters) {
    return with(parameters, Optional.of(verdicts), pairs);
  }

  /** The same by other parameters. */
  Report with(Parameters parameters) {
    return with(parameters, verdicts, pairs);
  }

  /** Whether an incoming article repeats another in a way that counts, and is not accepted. */
  public boolean isFailure(Verdict article) {
    return article.duplicate() && article.accepted().isEmpty() && !isLetPass(article);
  }

  /** Whether an incoming article repeats another in a way that does not count. */
  public boolean isLetPass(Verdict article) {
    return article.duplicate()
        && article.accepted().isEmpty()
        && !parameters.failOn().includes(article.relation());
  }

  /** The same without pairs. */
  public Report withoutPairs() {
    return with(parameters.withoutPairs(), verdicts, Optional.empty());
  }

  private Report with(
      Parameters parameters, Optional<List<Verdict>> verdicts, Optional<List<Pair>> pairs) {
    return new Report(
        parameters, summary, verdicts, clusters, unique, uniqueArticles, skipped, pairs, store);
  }

  @Override
  public void close() {
    store.close();
  }

  /**
   * How many there are of each in the lists, and of articles in all; {@code duplicates} are the
   * members that represent no cluster.
   */
  public record Summary(int articles, int clusters, int duplicates, int unique, int skipped) {}

  /**
   * What was read of an article.
   *
   * @param line where its record begins in the file, from 1, where the file is one of records
   * @param title the headline: the source's own, or the first line where it reads as one
   * @param published the day of publication, where it is known
   * @param publishedAsWritten what the source says in its place, where that is not understood
   * @param content a hash of the normalised main text, 16 hex digits: equal for equal texts
   * @param text of the article, where the report has texts
   */
  public record Entry(
      String path,
      OptionalInt line,
      Optional<String> title,
      Optional<LocalDate> published,
      Optional<String> publishedAsWritten,
      Optional<String> source,
      Optional<String> url,
      String content,
      Optional<MarkedText> text) {

    private static final int CONTENT_LENGTH = 16;

    /** An article without its text. */
    public Entry(
        String path,
        OptionalInt line,
        Optional<String> title,
        Optional<LocalDate> published,
        Optional<String> publishedAsWritten,
        Optional<String> source,
        Optional<String> url,
        String content) {
      this(
          path, line, title, published, publishedAsWritten, source, url, content, Optional.empty());
    }

    /** Whether a text has the form of a content. */
    static boolean isContent(String text) {
      return text.length() == CONTENT_LENGTH
          && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    /** The same with its text. */
    public Entry with(MarkedText text) {
      return new Entry(
          path,
          line,
          title,
          published,
          publishedAsWritten,
          source,
          url,
          content,
          Optional.of(text));
    }
  }

  /**
   * A cluster.
   *
   * @param id a hash of the members' contents, 16 hex digits; with an index the story's own
   * @param joined the ids of other stories of the index that are one with it now
   * @param representative the path of the likely original
   * @param cohesion the mean probability over the pairs that were compared, 0 to 1
   * @param evidence the strongest pairs that hold it together, a bounded number
   * @param evidenceOmitted how many more texts there are beside the representative's that are in no
   *     pair with it
   */
  public record Story(
      String id,
      List<String> joined,
      String representative,
      Optional<String> title,
      double cohesion,
      List<Member> members,
      List<Evidence> evidence,
      int evidenceOmitted) {}

  /**
   * A member of a cluster.
   *
   * @param relation to the representative: {@code original}, {@code identical}, {@code
   *     near-identical}, {@code rewrite} or {@code excerpt}
   * @param score the probability, 0 to 1, that it and the representative are versions of one story
   * @param derivedFrom the path of the member that it was probably made from, where the report has
   *     texts; none of the representative
   * @param wording numbers the groups of members that are near-identical copies of one another,
   *     where a run tells them apart
   * @param rank by which member is to be kept, from 0, the representative's
   * @param overridden whether people have said that it belongs to the story of another member
   */
  public record Member(
      Entry entry,
      String relation,
      double score,
      Optional<String> derivedFrom,
      int wording,
      int rank,
      boolean overridden) {

    public String path() {
      return entry.path();
    }
  }

  /**
   * Why two members are together.
   *
   * @param score probability, 0 to 1
   * @param resemblance Jaccard of the word 3-grams, 0 to 1
   * @param containment share of the smaller text's 3-grams in the other, 0 to 1
   * @param alignedSentences pairs of sentence numbers, from 0, of {@code a} and {@code b}
   * @param reason what the score comes from, where the report has texts
   */
  public record Evidence(
      String a,
      String b,
      double score,
      double resemblance,
      double containment,
      List<String> sharedQuotes,
      List<String> sharedNumbers,
      List<int[]> alignedSentences,
      Optional<Reason> reason) {}

  /**
   * What the score of a pair comes from.
   *
   * @param sentence for people
   * @param contributions the strongest first; with what is left out, and with what is there before
   *     anything is measured, they add up to the log-odds of the score
   */
  public record Reason(String sentence, List<Contribution> contributions) {}

  /**
   * What features that measure much the same add to the log-odds of a score.
   *
   * @param features what they measure, for people
   */
  public record Contribution(String features, double logOdds) {}

  /**
   * Two articles that were compared, for somebody to say whether they are versions of one story.
   *
   * @param score the probability that they are, 0 to 1
   * @param grouped whether they are in one cluster
   */
  public record Pair(Entry a, Entry b, double score, boolean grouped) {}

  /**
   * What a check says of an incoming article.
   *
   * @param cluster the id of the cluster it is in, where it repeats something
   * @param of the article that it repeats
   * @param relation to {@code of}
   * @param score against {@code of}
   * @param accepted the entry of a baseline by which the repeat is accepted
   */
  public record Verdict(
      String path,
      boolean duplicate,
      Optional<String> cluster,
      Optional<String> of,
      Optional<String> relation,
      double score,
      Optional<Accepted> accepted) {

    /** A verdict on what no baseline accepts. */
    public Verdict(
        String path,
        boolean duplicate,
        Optional<String> cluster,
        Optional<String> of,
        Optional<String> relation,
        double score) {
      this(path, duplicate, cluster, of, relation, score, Optional.empty());
    }

    /** The same by an entry that accepts it. */
    Verdict accepted(Accepted entry) {
      return new Verdict(path, duplicate, cluster, of, relation, score, Optional.of(entry));
    }
  }
}
