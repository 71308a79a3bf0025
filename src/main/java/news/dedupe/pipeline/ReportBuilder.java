package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import news.dedupe.cluster.Relation;
import news.dedupe.cluster.Representative;
import news.dedupe.load.Skipped;
import news.dedupe.match.Comparer;
import news.dedupe.match.Feature;
import news.dedupe.match.Model;
import news.dedupe.match.ScoredPairs;
import news.dedupe.match.SharedWording;
import news.dedupe.report.Report;
import news.dedupe.report.Report.Evidence;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.NewArticle;
import news.dedupe.report.Report.Story;
import news.dedupe.text.Analyzer;

/** Makes a report of clusters: representatives, relations, evidence. */
final class ReportBuilder {

  /** Pairs shown as evidence for a cluster. */
  private static final int MAX_EVIDENCE = 8;

  /** Members that follow each member and count for the cluster's cohesion. */
  private static final int MAX_COMPARED = 24;

  /** Is told from many threads how many stories are done. */
  interface Progress {
    void told(long done, long all);
  }

  private final Batch batch;
  private final Model model;
  private final ScoredPairs scored;
  private final double threshold;
  private final Representative representative;
  private final Analyzer analyzer = new Analyzer();

  ReportBuilder(Batch batch, Model model, ScoredPairs scored, double threshold) {
    this.batch = batch;
    this.model = model;
    this.scored = scored;
    this.threshold = threshold;
    this.representative = new Representative(batch::profile, batch.rarity(), this::logOdds);
  }

  /**
   * @param clusters of texts; texts of several articles in none of them are clusters as well
   * @param news the paths of the new articles, where the run is a check
   */
  Report build(
      List<int[]> clusters,
      List<Skipped> skipped,
      boolean checked,
      Set<String> news,
      Progress progress) {
    Partition partition = Partition.of(batch, clusters);
    List<int[]> all = partition.groups();
    List<String> unique = new ArrayList<>(partition.unique());
    unique.sort(Comparator.naturalOrder());
    AtomicLong done = new AtomicLong();
    List<Story> stories =
        new ArrayList<>(
            IntStream.range(0, all.size())
                .parallel()
                .mapToObj(
                    i -> {
                      Story story = story(all.get(i));
                      progress.told(done.incrementAndGet(), all.size());
                      return story;
                    })
                .toList());
    stories.sort(
        Comparator.comparing((Story story) -> -story.members().size()).thenComparing(Story::id));
    int members = stories.stream().mapToInt(story -> story.members().size()).sum();
    return new Report(
        Map.of("threshold", threshold),
        new Report.Summary(
            batch.articleCount(),
            stories.size(),
            members - stories.size(),
            unique.size(),
            skipped.stream().mapToInt(Skipped::count).sum()),
        checked ? Optional.of(news(stories, unique, news)) : Optional.empty(),
        stories,
        unique,
        skipped);
  }

  private Story story(int[] texts) {
    int original = representative.of(texts);
    List<Member> members = new ArrayList<>();
    List<Compared> others = new ArrayList<>();
    double sum = 0;
    int compared = 0;
    for (int text : texts) {
      List<String> paths = batch.paths(text);
      if (text == original) {
        members.add(new Member(paths.get(0), Relation.ORIGINAL.key(), 1));
        paths.stream()
            .skip(1)
            .map(path -> new Member(path, Relation.IDENTICAL.key(), 1))
            .forEach(members::add);
        continue;
      }
      Comparer.Found found = Matching.compare(batch, original, text);
      double score = Model.probability(model.logOdds(found.features()));
      String relation =
          Relation.of(batch.profile(text), batch.profile(original), found.features()).key();
      paths.stream().map(path -> new Member(path, relation, score)).forEach(members::add);
      others.add(new Compared(text, paths.get(0), score, found));
    }
    for (int i = 0; i < texts.length; i++) {
      for (int j = i + 1; j < Math.min(texts.length, i + MAX_COMPARED); j++) {
        float logOdds = scored.of(texts[i], texts[j]);
        if (!Float.isNaN(logOdds)) {
          sum += Model.probability(logOdds);
          compared++;
        }
      }
    }
    members.sort(
        Comparator.comparingInt(
                (Member member) -> member.relation().equals(Relation.ORIGINAL.key()) ? 0 : 1)
            .thenComparing(member -> -member.score())
            .thenComparing(Member::path));
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
    List<Evidence> evidence =
        shown.stream().map(other -> evidence(original, quotations, other)).toList();
    return new Story(
        id(texts),
        members.get(0).path(),
        batch.profile(original).document().headline().or(() -> batch.article(original).title()),
        compared == 0 ? 1 : sum / compared,
        members,
        evidence);
  }

  private float logOdds(int a, int b) {
    float known = scored.of(a, b);
    return Float.isNaN(known)
        ? model.logOdds(Matching.features(batch, ScoredPairs.pair(a, b)))
        : known;
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
        batch.paths(original).get(0),
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
    return "%016x".formatted(hash);
  }

  /** A new article repeats an older one of its cluster, or else the cluster's representative. */
  private List<NewArticle> news(List<Story> stories, List<String> unique, Set<String> news) {
    Map<String, NewArticle> judged = new TreeMap<>();
    Map<String, Integer> texts = new HashMap<>();
    for (int text = 0; text < batch.textCount(); text++) {
      for (String path : batch.paths(text)) {
        texts.put(path, text);
      }
    }
    for (Story story : stories) {
      Optional<Member> older =
          story.members().stream().filter(member -> !news.contains(member.path())).findFirst();
      Member first = older.orElse(story.members().get(0));
      for (Member member : story.members()) {
        if (!news.contains(member.path())) {
          continue;
        }
        boolean duplicate = !member.path().equals(first.path());
        judged.put(
            member.path(),
            duplicate
                ? repeats(story, toward(first, member, story, texts), first)
                : new NewArticle(
                    member.path(),
                    false,
                    Optional.of(story.id()),
                    Optional.empty(),
                    Optional.empty(),
                    0));
      }
    }
    for (String path : unique) {
      if (news.contains(path)) {
        judged.put(
            path,
            new NewArticle(path, false, Optional.empty(), Optional.empty(), Optional.empty(), 0));
      }
    }
    return List.copyOf(judged.values());
  }

  /** What {@code member} is to another than the representative of its story. */
  private Member toward(Member other, Member member, Story story, Map<String, Integer> texts) {
    if (other.path().equals(story.representative())) {
      return member;
    }
    int a = texts.getOrDefault(member.path(), -1);
    int b = texts.getOrDefault(other.path(), -1);
    if (a == b) {
      return new Member(member.path(), Relation.IDENTICAL.key(), 1);
    }
    float[] features = Matching.features(batch, ScoredPairs.pair(a, b));
    return new Member(
        member.path(),
        Relation.of(batch.profile(a), batch.profile(b), features).key(),
        Model.probability(model.logOdds(features)));
  }

  private static NewArticle repeats(Story story, Member member, Member first) {
    return new NewArticle(
        member.path(),
        true,
        Optional.of(story.id()),
        Optional.of(first.path()),
        Optional.of(member.relation()),
        member.score());
  }
}
