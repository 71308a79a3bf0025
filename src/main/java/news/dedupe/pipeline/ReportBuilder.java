package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import news.dedupe.article.Skipped;
import news.dedupe.batch.Batch;
import news.dedupe.batch.ReadList;
import news.dedupe.match.Model;
import news.dedupe.match.ScoredPairs;
import news.dedupe.report.Parameters;
import news.dedupe.report.Report;
import news.dedupe.report.Report.Pair;
import news.dedupe.report.ScoreRange;

/** Makes a report of clusters. */
final class ReportBuilder {

  /** Takes from many threads how many clusters are done. */
  interface Progress {
    void done(long clusters, long all);
  }

  private final Batch batch;
  private final Model model;
  private final ScoredPairs scored;
  private final Settings settings;
  private final Constraints constraints;
  private final ClusterJudge judge;
  private final Entries entries;
  private final Corpus corpus;

  ReportBuilder(
      Batch batch,
      Model model,
      ScoredPairs scored,
      Settings settings,
      Constraints constraints,
      Corpus corpus) {
    Detail detail = settings.detail();
    this.batch = batch;
    this.model = model;
    this.scored = scored;
    this.settings = settings;
    this.constraints = constraints;
    this.entries = new Entries(batch, detail.texts());
    this.judge =
        new ClusterJudge(batch, model, scored, entries, detail, constraints, corpus.naming());
    this.corpus = corpus;
  }

  /**
   * The report, which reads from the batch, and closes it.
   *
   * @param incoming the paths of the incoming articles, where the run is a check
   */
  Report build(
      Parameters parameters,
      Partition partition,
      List<Skipped> skipped,
      Optional<Set<String>> incoming,
      Progress progress) {
    Optional<IncomingArticles> check =
        incoming.map(paths -> new IncomingArticles(batch, model, paths));
    List<JudgedCluster> judged =
        judge(
            partition.clusters().stream()
                .filter(group -> check.isEmpty() || check.get().isAnyAmong(group))
                .toList(),
            progress);
    int[] unique =
        Arrays.stream(partition.alone())
            .filter(text -> check.isEmpty() || check.get().isAnyAmong(new int[] {text}))
            .boxed()
            .sorted(Comparator.comparing(this::path))
            .mapToInt(text -> text)
            .toArray();
    List<String> paths = new ReadList<>(unique.length, place -> path(unique[place]));
    int members = judged.stream().mapToInt(cluster -> cluster.members().size()).sum();
    return new Report(
        parameters,
        new Report.Summary(
            corpus.articles(),
            judged.size(),
            members - judged.size(),
            unique.length,
            skipped.stream().mapToInt(Skipped::count).sum()),
        check.map(c -> c.judge(judged, paths)),
        judged.stream().map(JudgedCluster::story).toList(),
        paths,
        new ReadList<>(unique.length, place -> entries.of(unique[place], 0)),
        skipped,
        settings.detail().pairs().map(range -> pairs(range, partition.clusters(), check)),
        batch::close);
  }

  private List<Pair> pairs(
      ScoreRange range, List<int[]> clusters, Optional<IncomingArticles> check) {
    return new PairsInRange(batch, scored, range, settings.threshold())
        .of(
            clusters,
            (a, b) ->
                !constraints.isDecided(a, b)
                    && (check.isEmpty() || check.get().isAnyAmong(new int[] {a, b})));
  }

  /** The path of a text's first article. */
  private String path(int text) {
    return batch.paths(text).get(0);
  }

  private List<JudgedCluster> judge(List<int[]> groups, Progress progress) {
    AtomicLong done = new AtomicLong();
    List<JudgedCluster> judged =
        new ArrayList<>(
            IntStream.range(0, groups.size())
                .parallel()
                .mapToObj(
                    i -> {
                      JudgedCluster cluster = judge.judge(groups.get(i));
                      progress.done(done.incrementAndGet(), groups.size());
                      return cluster;
                    })
                .toList());
    judged.sort(
        Comparator.comparing((JudgedCluster cluster) -> -cluster.members().size())
            .thenComparing(cluster -> cluster.story().id()));
    return judged;
  }
}
