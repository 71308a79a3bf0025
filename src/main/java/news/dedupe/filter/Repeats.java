package news.dedupe.filter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.Story;

/** Says which members of a cluster repeat another one that is kept. */
final class Repeats {

  private final Drop drop;

  Repeats(Drop drop) {
    this.drop = drop;
  }

  /** Hands on all but those that are kept, in the order of the cluster. */
  void of(Story story, Consumer<Dropped> taker) {
    Map<Object, Member> kept = new HashMap<>();
    story.members().stream()
        .sorted(Comparator.comparingInt(Member::rank))
        .forEach(member -> kept.putIfAbsent(group(member), member));
    for (Member member : story.members()) {
      Member stays = kept.get(group(member));
      if (stays != null && stays.rank() != member.rank()) {
        taker.accept(dropped(member, stays, story));
      }
    }
  }

  /** What is equal for members of which one is kept. */
  private Object group(Member member) {
    Function<Member, Object> group =
        switch (drop) {
          case COPIES -> m -> m.entry().content();
          case NEAR_IDENTICAL -> Member::wording;
          case VERSIONS -> m -> "";
        };
    return group.apply(member);
  }

  private static Dropped dropped(Member member, Member stays, Story story) {
    boolean isSame = member.entry().content().equals(stays.entry().content());
    boolean isOfRepresentative = stays.path().equals(story.representative());
    String relation =
        isSame ? "identical" : isOfRepresentative ? member.relation() : "near-identical";
    return new Dropped(
        member.path(),
        member.entry().line(),
        stays.path(),
        relation,
        isSame ? 1 : member.score(),
        story.id());
  }
}
