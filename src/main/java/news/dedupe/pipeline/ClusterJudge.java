package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dedupe.batch.Batch;
import news.dedupe.batch.ReadList;
import news.dedupe.cluster.Relation;
import news.dedupe.cluster.Representative;
import news.dedupe.match.Comparer;
import news.dedupe.match.Model;
import news.dedupe.match.ScoredPairs;
import news.dedupe.pipeline.JudgedCluster.Member;
import news.dedupe.report.Keep;
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
  private final Keep keep;
  private final Constraints constraints;
  private final Naming naming;
  private final Optional<Wordings> wordings;

  ClusterJudge(
      Batch batch,
      Model model,
      ScoredPairs scored,
      Entries entries,
      Detail detail,
      Constraints constraints,
      Naming naming) {
    this.batch = batch;
    this.model = model;
    this.scored = scored;
    this.representative = Matching.representative(batch, model, scored);
    this.entries = entries;
    this.strongest = new StrongestPairs(batch, model, entries.texts());
    this.keep = detail.keep();
    this.constraints = constraints;
    this.naming = naming;
    this.wordings = detail.wordings() ? Optional.of(new Wordings(batch)) : Optional.empty();
  }

  /** The cluster of some texts, which are given in ascending order. */
  JudgedCluster judge(int[] texts) {
    Ranking ranking = Ranking.of(batch, keep, texts, representative.of(texts));
    int kept = ranking.kept().text();
    List<StrongestPairs.Compared> others =
        Arrays.stream(texts)
            .filter(text -> text != kept)
            .mapToObj(text -> compared(kept, text))
            .toList();
    List<Member> members = members(ranking.kept(), others);
    int[] ranks = ranking.ranks(members);
    int[] wording = wording(members, ranks);
    List<StrongestPairs.Compared> versions =
        others.stream().filter(other -> !isSame(kept, other.text())).toList();
    Map<Integer, Integer> derivation =
        entries.texts() ? Derivation.of(batch, kept, others) : Map.of();
    Story story =
        new Story(
            naming.id(texts),
            naming.joined(texts),
            members.get(0).path(),
            batch.profile(kept).document().headline().or(() -> batch.article(kept).title()),
            Cohesion.of(texts, scored),
            new ReadList<>(
                members.size(),
                place -> entry(members.get(place), kept, derivation, wording[place], ranks[place])),
            evidence(kept, versions, derivation),
            strongest.leftOut(versions));
    return new JudgedCluster(story, members);
  }

  private List<Member> members(Ranking.Copy kept, List<StrongestPairs.Compared> others) {
    List<Member> members = new ArrayList<>(copies(kept.text(), Relation.IDENTICAL, 1));
    members.set(kept.number(), members.get(kept.number()).as(Relation.ORIGINAL));
    for (StrongestPairs.Compared other : others) {
      members.addAll(
          isSame(kept.text(), other.text())
              ? copies(other.text(), Relation.IDENTICAL, 1)
              : copies(other.text(), relation(kept.text(), other), other.score()));
    }
    members.sort(REPRESENTATIVE_FIRST);
    return members;
  }

  /** The wordings of the members, told apart in the order of their ranks. */
  private int[] wording(List<Member> members, int[] ranks) {
    if (wordings.isEmpty()) {
      return new int[members.size()];
    }
    int[] texts = new int[members.size()];
    for (int place = 0; place < texts.length; place++) {
      texts[ranks[place]] = members.get(place).text();
    }
    Map<Integer, Integer> of = wordings.get().of(texts);
    return members.stream().mapToInt(member -> of.get(member.text())).toArray();
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

  private Report.Member entry(
      Member member, int kept, Map<Integer, Integer> derivation, int wording, int rank) {
    return new Report.Member(
        entries.of(member.text(), member.copy()),
        member.relation().key(),
        member.score(),
        entries.texts() ? source(member, kept, derivation) : Optional.empty(),
        wording,
        rank,
        constraints.isTogether(member.text()));
  }

  /** The path that a member was made from; of copies of one text, the first one's. */
  private Optional<String> source(Member member, int kept, Map<Integer, Integer> derivation) {
    if (member.relation() == Relation.ORIGINAL) {
      return Optional.empty();
    }
    if (member.text() == kept) {
      return Optional.of(batch.paths(kept).get(0));
    }
    return member.copy() > 0
        ? Optional.of(batch.paths(member.text()).get(0))
        : Optional.of(batch.paths(derivation.getOrDefault(member.text(), kept)).get(0));
  }
}
