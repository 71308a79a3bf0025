package news.dedupe.cluster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.dedupe.match.Profile;

/**
 * Chooses which member of a cluster is the likely original. The marks of a dispatch count, its
 * place in the middle of the versions, its completeness, and that it came first.
 */
public final class Representative {

  private static final double CREDIT = 1;
  private static final double DATELINE = 0.5;
  private static final double BYLINE = 0.5;
  private static final double FIRST = 0.5;
  private static final double COMPLETE = 1;
  private static final double CENTRAL = 0.5;

  private Representative() {}

  /**
   * A member.
   *
   * @param centrality the mean log-odds of the member with the others that it was compared with
   */
  public record Member(int text, Profile profile, double centrality) {}

  /** The text of the likely original among {@code members}, of which there is at least one. */
  public static int choose(List<Member> members) {
    int longest = members.stream().mapToInt(m -> m.profile().length()).max().orElse(1);
    Optional<LocalDate> earliest =
        members.stream().flatMap(m -> m.profile().day().stream()).min(Comparator.naturalOrder());
    return members.stream()
        .max(
            Comparator.comparingDouble((Member m) -> marks(m, longest, earliest))
                .thenComparing(Member::text, Comparator.reverseOrder()))
        .orElseThrow()
        .text();
  }

  private static double marks(Member member, int longest, Optional<LocalDate> earliest) {
    Profile profile = member.profile();
    return (profile.document().credit().isPresent() ? CREDIT : 0)
        + (profile.document().dateline().isPresent() ? DATELINE : 0)
        + (profile.document().byline().isPresent() ? BYLINE : 0)
        + (earliest.isPresent() && profile.day().equals(earliest) ? FIRST : 0)
        + COMPLETE * profile.length() / Math.max(1, longest)
        + CENTRAL * member.centrality();
  }
}
