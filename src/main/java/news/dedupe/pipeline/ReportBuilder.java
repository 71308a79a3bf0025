package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import news.dedupe.article.Skipped;
import news.dedupe.batch.Batch;
import news.dedupe.batch.ReadList;
import news.dedupe.cluster.Relation;
import news.dedupe.cluster.Representative;
import news.dedupe.match.Comparer;
import news.dedupe.match.Feature;
import news.dedupe.match.Model;
import news.dedupe.match.ScoredPairs;
import news.dedupe.match.SharedWording;
import news.dedupe.report.Parameters;
import news.dedupe.report.Report;
import news.dedupe.report.Report.Evidence;
import news.dedupe.report.Report.Story;
import news.dedupe.text.Analyzer;

/** Makes a report of clusters: representatives, relations, evidence. */
final class ReportBuilder {

  /** Pairs shown as evidence for a cluster. */
  private static final int MAX_EVIDENCE = 8;

  /** Members that follow each member and count for the cluster's cohesion. */
  private static final int MAX_COMPARED = 24;

  /** Is called from many threads. */
  interface Progress {
    /** So many stories of all are done. */
    void made(long done, long all);
  }

  private final Batch batch;
  private final Model model;
  private final ScoredPairs scored;
  private final Representative representative;
  private final Analyzer analyzer = new Analyzer();

  ReportBuilder(Batch batch, Model model, ScoredPairs scored) {
    this.batch = batch;
    this.model = model;
    this.scored = scored;
    this.representative =
        new Representative(batch::profile, batch.rarity(), Matching.logOdds(batch, model, scored));
  }

  /**
   * The report, which reads from the batch, and closes it.
   *
   * @param clusters of texts; texts of several articles in none of them are clusters as well
   * @param incoming the paths of the incoming articles, where the run is a check
   */
  Report build(
      Parameters parameters,
      List<int[]> clusters,
      List<Skipped> skipped,
      Optional<Set<String>> incoming,
      Progress progress) {
    Partition partition = Partition.of(batch, clusters);
    Optional<IncomingArticles> check =
        incoming.map(paths -> new IncomingArticles(batch, model, paths));
    List<JudgedCluster> judged =
        judge(
            partition.groups().stream()
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
            batch.articleCount(),
            judged.size(),
            members - judged.size(),
            unique.length,
            skipped.stream().mapToInt(Skipped::count).sum()),
        check.map(c -> c.judge(judged, paths)),
        judged.stream().map(JudgedCluster::story).toList(),
        paths,
        new ReadList<>(unique.length, place -> batch.entry(unique[place], 0)),
        skipped,
        batch::close);
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
                      JudgedCluster cluster = judge(groups.get(i));
                      progress.made(done.incrementAndGet(), groups.size());
                      return cluster;
                    })
                .toList());
    judged.sort(
        Comparator.comparing((JudgedCluster cluster) -> -cluster.members().size())
            .thenComparing(cluster -> cluster.story().id()));
    return judged;
  }

  private JudgedCluster judge(int[] texts) {
    int original = representative.of(texts);
    List<JudgedCluster.Member> members = new ArrayList<>();
    List<Compared> others = new ArrayList<>();
    for (int text : texts) {
      if (text == original) {
        members.addAll(copies(text, Relation.IDENTICAL, 1));
        continue;
      }
      Comparer.Found found = Matching.compare(batch, original, text);
      double score = Model.probability(model.logOdds(found.features()));
      Relation relation =
          Relation.of(batch.profile(text), batch.profile(original), found.features());
      members.addAll(copies(text, relation, score));
      others.add(new Compared(text, path(text), score, found));
    }
    members.sort(
        Comparator.comparingInt(
                (JudgedCluster.Member member) -> member.relation() == Relation.ORIGINAL ? 0 : 1)
            .thenComparing(member -> -member.score())
            .thenComparing(JudgedCluster.Member::path));
    Story story =
        new Story(
            id(texts),
            members.get(0).path(),
            batch.profile(original).document().headline().or(() -> batch.article(original).title()),
            cohesion(texts),
            new ReadList<>(members.size(), place -> entry(members.get(place))),
            evidence(original, others),
            Math.max(0, others.size() - MAX_EVIDENCE));
    return new JudgedCluster(story, members);
  }

  /** The articles that have a text, of which the first of the representative's is the original. */
  private List<JudgedCluster.Member> copies(int text, Relation relation, double score) {
    List<String> paths = batch.paths(text);
    return IntStream.range(0, paths.size())
        .mapToObj(
            copy ->
                new JudgedCluster.Member(
                    text,
                    copy,
                    paths.get(copy),
                    relation == Relation.IDENTICAL && copy == 0 ? Relation.ORIGINAL : relation,
                    score))
        .toList();
  }

  private Report.Member entry(JudgedCluster.Member member) {
    return new Report.Member(
        batch.entry(member.text(), member.copy()), member.relation().key(), member.score());
  }

  /** The mean over the pairs that were compared. */
  private double cohesion(int[] texts) {
    double sum = 0;
    int compared = 0;
    for (int i = 0; i < texts.length; i++) {
      for (int j = i + 1; j < Math.min(texts.length, i + MAX_COMPARED); j++) {
        float logOdds = scored.of(texts[i], texts[j]);
        if (!Float.isNaN(logOdds)) {
          sum += Model.probability(logOdds);
          compared++;
        }
      }
    }
    return compared == 0 ? 1 : sum / compared;
  }

  /** The strongest pairs. */
  private List<Evidence> evidence(int original, List<Compared> others) {
    List<Compared> shown =
        others.stream()
            .sorted(
                Comparator.comparingDouble((Compared other) -> -other.score)
                    .thenComparing(Compared::path))
            .limit(MAX_EVIDENCE)
            .toList();
    List<String> quotations =
        shown.stream().anyMatch(Compared::quotesTheSame)
            ? analyzer.quotations(batch.article(original))
            : List.of();
    return shown.stream().map(other -> evidence(original, quotations, other)).toList();
  }

  /** A text beside its cluster's representative, which came first in the comparison. */
  private record Compared(int text, String path, double score, Comparer.Found found) {

    /**
     * Texts are analysed again for their quotations only where they share a run of one: titles of
     * two words and what was left out as boilerplate are no evidence.
     */
    boolean quotesTheSame() {
      return found.features()[Feature.QUOTED_RUNS_JACCARD.place()] > 0;
    }
  }

  private Evidence evidence(int original, List<String> quotations, Compared other) {
    float[] features = other.found.features();
    return new Evidence(
        path(original),
        other.path,
        other.score,
        Math.max(0, features[Feature.RUNS_JACCARD.place()]),
        Math.max(0, features[Feature.RUNS_CONTAINED.place()]),
        other.quotesTheSame()
            ? SharedWording.quotations(quotations, analyzer.quotations(batch.article(other.text)))
            : List.of(),
        SharedWording.numbers(batch.profile(original), batch.profile(other.text)),
        other.found.aligned().stream().map(s -> new int[] {s.a(), s.b()}).toList());
  }

  /** FNV-1a (Fowler, Noll, Vo) over the members' contents in ascending order. */
  private String id(int[] texts) {
    long[] contents =
        Arrays.stream(texts)
            .mapToLong(text -> batch.profile(text).document().content())
            .sorted()
            .toArray();
    long hash = 0xCBF29CE484222325L;
    for (long content : contents) {
      for (int shift = 0; shift < 64; shift += 8) {
        hash = (hash ^ (content >>> shift & 0xFF)) * 0x100000001B3L;
      }
    }
    return HexFormat.of().toHexDigits(hash);
  }
}
