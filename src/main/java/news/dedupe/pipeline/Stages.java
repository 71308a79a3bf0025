package news.dedupe.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import news.dedupe.article.Skipped;
import news.dedupe.batch.Batch;
import news.dedupe.candidates.CandidatePairs;
import news.dedupe.candidates.Leaders;
import news.dedupe.candidates.Links;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.Model;
import news.dedupe.match.ScoredPairs;
import news.dedupe.report.FailOn;
import news.dedupe.report.IndexUsed;
import news.dedupe.report.Parameters;
import news.dedupe.report.Parameters.Task;
import news.dedupe.report.Report;
import news.dedupe.text.Analyzer;

/**
 * The stages of one run from its batch to its report. Parallel in the pool they are called from.
 *
 * @param overrides a hash of those that the constraints come from
 */
record Stages(
    Settings settings,
    Optional<String> overrides,
    Constraints constraints,
    Listener listener,
    Batch batch,
    Model model) {

  /** Log-odds, a probability of 0.02, that count as the least when clusters are made. */
  private static final float APART = -4;

  /**
   * What the stages made of the batch.
   *
   * @param scored the pairs that were compared
   * @param partition of all articles
   */
  record Grouped(ScoredPairs scored, Partition partition) {}

  /** Takes the batch through all stages before the report. */
  Grouped group() {
    listener.stat("articles", String.valueOf(batch.articleCount()));
    listener.stat("distinct texts", String.valueOf(batch.textCount()));
    Leaders leaders = constraints.of(leaders());
    Links links = constraints.of(LeaderLinks.of(batch, leaders));
    return grouped(score(constraints.with(candidates(leaders, links), leaders)), leaders, links);
  }

  /** Takes pairs that are scored, and their leaders, through the rest of the stages. */
  Grouped grouped(ScoredPairs scored, Leaders leaders, Links links) {
    List<int[]> clusters =
        new ConstrainedClusters(constraints, scored, leaders)
            .of(allowed(leaders.withCopies(cluster(scored, links))));
    return new Grouped(scored, Partition.of(batch, clusters));
  }

  /**
   * Reports what the stages made of the batch.
   *
   * @param corpus that the batch is of
   * @param skipped what was not read
   * @param incoming the paths of the incoming articles, where the run is a check
   * @return reads from the batch, and closes it
   */
  Report report(
      Grouped grouped, Corpus corpus, List<Skipped> skipped, Optional<Set<String>> incoming) {
    listener.progress("report", 0, 0);
    return new ReportBuilder(batch, model, grouped.scored(), settings, constraints, corpus)
        .build(
            parameters(incoming.isPresent() ? Task.CHECK : Task.GROUP, corpus.index()),
            grouped.partition(),
            skipped,
            incoming,
            (done, all) -> listener.progress("report", done, all));
  }

  private Leaders leaders() {
    listener.progress("copies", 0, batch.textCount());
    Leaders leaders = Matching.leaders(batch, model, settings.threshold());
    listener.stat("near-identical copies", String.valueOf(leaders.copies()));
    return leaders;
  }

  private CandidatePairs candidates(Leaders leaders, Links links) {
    int texts = batch.textCount();
    listener.progress("candidates", 0, texts);
    CandidatePairs candidates =
        Matching.candidates(
            batch,
            leaders,
            model.screen(),
            links,
            done -> listener.progress("candidates", done, texts));
    listener.stat("candidate pairs", String.valueOf(candidates.size()));
    return candidates;
  }

  private ScoredPairs score(CandidatePairs candidates) {
    int pairs = candidates.size();
    listener.progress("match", 0, pairs);
    return Matching.score(
        batch, candidates, model, done -> listener.progress("match", done, pairs));
  }

  private List<int[]> cluster(ScoredPairs scored, Links links) {
    listener.progress("cluster", 0, 0);
    List<int[]> linked =
        Matching.cluster(
            scored,
            (a, b) -> logOdds(a, b, links),
            settings.threshold(),
            Matching.sampling(batch),
            (done, all) -> listener.progress("cluster", done, all));
    return Matching.withLone(batch, model, scored, linked, settings.threshold());
  }

  /**
   * What may not be linked decides nothing: it counts as what just does not suffice. But what
   * people say speaks against a cluster.
   */
  private float logOdds(int a, int b, Links links) {
    if (constraints.areApart(a, b)) {
      return APART;
    }
    return links.mayLink(a, b)
        ? model.logOdds(Matching.features(batch, IntPairs.unordered(a, b)))
        : Math.nextDown((float) Model.logOddsOf(settings.threshold()));
  }

  /** The clusters, or what remains of them where the restrictions ask for more than of a pair. */
  private List<int[]> allowed(List<int[]> clusters) {
    OptionalInt within = settings.restrictions().within();
    List<int[]> inSpan =
        within.isEmpty() ? clusters : new TimeSpan(batch.days(), within.getAsInt()).split(clusters);
    return settings.restrictions().acrossSources()
        ? inSpan.stream().filter(this::isOfSeveralSources).toList()
        : inSpan;
  }

  /** What linked articles of one source may have gone to another cluster. */
  private boolean isOfSeveralSources(int[] cluster) {
    return Arrays.stream(cluster)
        .skip(1)
        .anyMatch(text -> LeaderLinks.mayLink(batch, cluster[0], text));
  }

  private Parameters parameters(Task task, Optional<IndexUsed> index) {
    return new Parameters(
        task,
        settings.threshold(),
        model.id(),
        Analyzer.VERSION,
        settings.restrictions(),
        settings.detail().keep(),
        settings.reading(),
        settings.detail().texts(),
        settings.detail().pairs(),
        overrides,
        Optional.empty(),
        FailOn.all(),
        index);
  }
}
