package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import news.dedupe.batch.Batch;
import news.dedupe.batch.ReadList;
import news.dedupe.cluster.Relation;
import news.dedupe.cluster.Representative;
import news.dedupe.match.Comparer;
import news.dedupe.match.Model;
import news.dedupe.match.ScoredPairs;
import news.dedupe.pipeline.JudgedCluster.Member;
import news.dedupe.report.Report;
import news.dedupe.report.Report.Evidence;
import news.dedupe.report.Report.Story;

/** Says of a cluster which member represents it, and how each of the others relates to that. */
final class ClusterJudge {

  private static final Comparator<Member> REPRESENTATIVE_FIRST =
      Comparator.comparingInt((Member member) -> member.relation() == Relation.ORIGINAL ? 0 : 1)
          .thenComparing(member -> -member.score())
          .thenComparing(Member::path);

  private final Batch batch;
  private final Model model;
  private final ScoredPairs scored;
  private final Representative representative;
  private final StrongestPairs strongest;
  private final Entries entries;

  ClusterJudge(Batch batch, Model model, ScoredPairs scored, Entries entries) {
    this.batch = batch;
    this.model = model;
    this.scored = scored;
    this.representative =
        new Representative(batch::profile, batch.idf(), Matching.logOdds(batch, model, scored));
    this.entries = entries;
    this.strongest = new StrongestPairs(batch, model, entries.texts());
  }

  /** The cluster of some texts, which are given in ascending order. */
  JudgedCluster judge(int[] texts) {
    int original = representative.of(texts);
    List<StrongestPairs.Compared> others =
        Arrays.stream(texts)
            .filter(text -> text != original)
            .mapToObj(text -> compared(original, text))
            .toList();
    List<Member> members = new ArrayList<>(copies(original, Relation.IDENTICAL, 1));
    members.set(0, members.get(0).as(Relation.ORIGINAL));
    for (StrongestPairs.Compared other : others) {
      members.addAll(
          isSame(original, other.text())
              ? copies(other.text(), Relation.IDENTICAL, 1)
              : copies(other.text(), relation(original, other), other.score()));
    }
    members.sort(REPRESENTATIVE_FIRST);
    List<StrongestPairs.Compared> versions =
        others.stream().filter(other -> !isSame(original, other.text())).toList();
    Map<Integer, Integer> derivation =
        entries.texts() ? Derivation.of(batch, original, others) : Map.of();
    Story story =
        new Story(
            id(texts),
            members.get(0).path(),
            batch.profile(original).document().headline().or(() -> batch.article(original).title()),
            Cohesion.of(texts, scored),
            new ReadList<>(
                members.size(), place -> entry(members.get(place), original, derivation)),
            evidence(original, versions, derivation),
            strongest.leftOut(versions));
    return new JudgedCluster(story, members);
  }

  /** Where time keeps clusters of one content apart, it is of the first day too. */
  private String id(int[] texts) {
    LongStream contents = Arrays.stream(texts).mapToLong(this::content);
    if (batch.restrictions().within().isPresent()) {
      int first = Arrays.stream(texts).map(text -> batch.days()[text]).min().orElseThrow();
      contents = LongStream.concat(contents, LongStream.of(first));
    }
    return ClusterId.of(contents.toArray());
  }

  private long content(int text) {
    return batch.profile(text).document().content();
  }

  /** Texts of one content may be kept apart by their days or sources. */
  private boolean isSame(int a, int b) {
    return batch.restrictions().keepApart() && content(a) == content(b);
  }

  private List<Evidence> evidence(
      int original, List<StrongestPairs.Compared> others, Map<Integer, Integer> derivation) {
    List<Evidence> evidence = strongest.of(original, others);
    if (!entries.texts()) {
      return evidence;
    }
    return Stream.concat(
            evidence.stream(),
            strongest.amongOthers(original, others, derivation, a -> b -> compared(a, b)).stream())
        .toList();
  }

  private StrongestPairs.Compared compared(int original, int text) {
    Comparer.Found found = Matching.compare(batch, original, text);
    double score = Model.probability(model.logOdds(found.features()));
    return new StrongestPairs.Compared(text, batch.paths(text).get(0), score, found);
  }

  private Relation relation(int original, StrongestPairs.Compared other) {
    return Relation.of(
        batch.profile(other.text()), batch.profile(original), other.found().features());
  }

  /** The articles that have a text. */
  private List<Member> copies(int text, Relation relation, double score) {
    List<String> paths = batch.paths(text);
    return IntStream.range(0, paths.size())
        .mapToObj(copy -> new Member(text, copy, paths.get(copy), relation, score))
        .toList();
  }

  private Report.Member entry(Member member, int original, Map<Integer, Integer> derivation) {
    return new Report.Member(
        entries.of(member.text(), member.copy()),
        member.relation().key(),
        member.score(),
        entries.texts() ? source(member, original, derivation) : Optional.empty());
  }

  /** The path that a member was made from; of copies of one text, the first one's. */
  private Optional<String> source(Member member, int original, Map<Integer, Integer> derivation) {
    if (member.copy() > 0) {
      return Optional.of(batch.paths(member.text()).get(0));
    }
    return member.text() == original
        ? Optional.empty()
        : Optional.of(batch.paths(derivation.getOrDefault(member.text(), original)).get(0));
  }
}
