package news.dedupe.pipeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import news.dedupe.batch.Batch;
import news.dedupe.cluster.Relation;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.Model;
import news.dedupe.pipeline.JudgedCluster.Member;
import news.dedupe.report.Report.Verdict;

/**
 * The verdicts of a check.
 *
 * @param incoming the paths of the incoming articles
 */
record IncomingArticles(Batch batch, Model model, Set<String> incoming) {

  /** Whether one of the texts is that of an incoming article. */
  boolean isAnyAmong(int[] texts) {
    for (int text : texts) {
      if (batch.paths(text).stream().anyMatch(incoming::contains)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Judges each incoming article: it repeats an existing one of its cluster, or else the cluster's
   * representative, or nothing; where some may not be linked, the first that may be.
   */
  List<Verdict> judge(List<JudgedCluster> clusters, Collection<String> unique) {
    TreeMap<String, Verdict> judged = new TreeMap<>();
    for (JudgedCluster cluster : clusters) {
      List<Member> existingFirst =
          cluster.members().stream()
              .sorted(Comparator.comparing(member -> incoming.contains(member.path())))
              .toList();
      for (Member member : cluster.members()) {
        if (incoming.contains(member.path())) {
          judged.put(
              member.path(), judge(member, repeated(member, existingFirst), cluster.story().id()));
        }
      }
    }
    for (String path : unique) {
      judged.put(path, repeatsNothing(path, Optional.empty()));
    }
    return List.copyOf(judged.values());
  }

  /** The member itself where it repeats none. */
  private Member repeated(Member member, List<Member> existingFirst) {
    if (!batch.restrictions().keepApart()) {
      return existingFirst.get(0);
    }
    return existingFirst.stream()
        .takeWhile(other -> !other.path().equals(member.path()))
        .filter(other -> LeaderLinks.mayLink(batch, other.text(), member.text()))
        .findFirst()
        .orElse(member);
  }

  private Verdict judge(Member member, Member first, String cluster) {
    if (member.path().equals(first.path())) {
      return repeatsNothing(member.path(), Optional.of(cluster));
    }
    Member toward = first.relation() == Relation.ORIGINAL ? member : toward(first, member);
    return new Verdict(
        member.path(),
        true,
        Optional.of(cluster),
        Optional.of(first.path()),
        Optional.of(toward.relation().key()),
        toward.score());
  }

  private long content(Member member) {
    return batch.profile(member.text()).document().content();
  }

  private static Verdict repeatsNothing(String path, Optional<String> cluster) {
    return new Verdict(path, false, cluster, Optional.empty(), Optional.empty(), 0);
  }

  /** What {@code member} is to another than the representative of its story. */
  private Member toward(Member other, Member member) {
    if (other.text() == member.text() || content(other) == content(member)) {
      return new Member(member.text(), member.copy(), member.path(), Relation.IDENTICAL, 1);
    }
    float[] features = Matching.features(batch, IntPairs.unordered(member.text(), other.text()));
    return new Member(
        member.text(),
        member.copy(),
        member.path(),
        Relation.of(batch.profile(member.text()), batch.profile(other.text()), features),
        Model.probability(model.logOdds(features)));
  }
}
