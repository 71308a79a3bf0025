package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import news.dedupe.batch.Batch;
import news.dedupe.batch.ReadList;
import news.dedupe.cluster.Relation;
import news.dedupe.cluster.Representative;
import news.dedupe.match.Comparer;
import news.dedupe.match.Model;
import news.dedupe.match.ScoredPairs;
import news.dedupe.pipeline.JudgedCluster.Member;
import news.dedupe.report.Report;
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

  ClusterJudge(Batch batch, Model model, ScoredPairs scored) {
    this.batch = batch;
    this.model = model;
    this.scored = scored;
    this.representative = Matching.representative(batch, model, scored);
    this.strongest = new StrongestPairs(batch);
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
    for (StrongestPairs.Compared other : others) {
      members.addAll(copies(other.text(), relation(original, other), other.score()));
    }
    members.sort(REPRESENTATIVE_FIRST);
    Story story =
        new Story(
            ClusterId.of(
                Arrays.stream(texts)
                    .mapToLong(text -> batch.profile(text).document().content())
                    .toArray()),
            members.get(0).path(),
            batch.profile(original).document().headline().or(() -> batch.article(original).title()),
            Cohesion.of(texts, scored),
            new ReadList<>(members.size(), place -> entry(members.get(place))),
            strongest.of(original, others),
            StrongestPairs.leftOut(others));
    return new JudgedCluster(story, members);
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

  /** The articles that have a text, of which the first of the representative's is the original. */
  private List<Member> copies(int text, Relation relation, double score) {
    List<String> paths = batch.paths(text);
    return IntStream.range(0, paths.size())
        .mapToObj(
            copy ->
                new Member(
                    text,
                    copy,
                    paths.get(copy),
                    relation == Relation.IDENTICAL && copy == 0 ? Relation.ORIGINAL : relation,
                    score))
        .toList();
  }

  private Report.Member entry(Member member) {
    return new Report.Member(
        batch.entry(member.text(), member.copy()), member.relation().key(), member.score());
  }
}
