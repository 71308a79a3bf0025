package news.dedupe.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import news.dedupe.report.Report.Entry;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Verdict;

/**
 * The worst of a report's duplicates, as many as a host of results shows.
 *
 * @param worst the worst first
 * @param omitted how many more there are
 */
record Duplicates(List<Duplicate> worst, int omitted) {

  /** Takes what can be written. */
  interface Taker {
    void take(Duplicate duplicate) throws IOException;
  }

  /** The worst of those that count, in memory for so many. */
  static Duplicates worst(Report report, Predicate<Duplicate> counts, int most) throws IOException {
    PriorityQueue<Duplicate> kept = new PriorityQueue<>(Duplicate.WORST_FIRST.reversed());
    int[] omitted = {0};
    forEach(
        report,
        duplicate -> {
          if (counts.test(duplicate)) {
            kept.add(duplicate);
            if (kept.size() > most) {
              kept.remove();
              omitted[0]++;
            }
          }
        });
    List<Duplicate> worst = new ArrayList<>(kept);
    worst.sort(Duplicate.WORST_FIRST);
    return new Duplicates(worst, omitted[0]);
  }

  /** Goes through all of them, in the order of the report. */
  static void forEach(Report report, Taker taker) throws IOException {
    Optional<Verdicts> verdicts = report.verdicts().map(Verdicts::new);
    for (Story story : report.clusters()) {
      if (verdicts.isPresent()) {
        judged(report, story, verdicts.get(), taker);
      } else {
        grouped(story, taker);
      }
    }
  }

  private static void grouped(Story story, Taker taker) throws IOException {
    Optional<Entry> representative = Optional.empty();
    for (Member member : story.members()) {
      if (representative.isEmpty()) {
        representative = Optional.of(member.entry()); // it comes first
      } else {
        taker.take(
            new Duplicate(
                member.entry(),
                story.id(),
                member.relation(),
                member.score(),
                representative.get(),
                Optional.empty(),
                false));
      }
    }
  }

  private static void judged(Report report, Story story, Verdicts verdicts, Taker taker)
      throws IOException {
    Map<String, Entry> repeated = repeated(story, verdicts);
    for (Member member : story.members()) {
      Optional<Verdict> verdict = verdicts.of(member.path()).filter(Verdict::duplicate);
      Optional<Entry> of = verdict.flatMap(Verdict::of).map(repeated::get);
      if (of.isPresent()) {
        taker.take(
            new Duplicate(
                member.entry(),
                story.id(),
                verdict.get().relation().orElse(member.relation()),
                verdict.get().score(),
                of.get(),
                verdict.get().accepted(),
                report.isLetPass(verdict.get())));
      }
    }
  }

  /** What incoming articles of a cluster repeat, by path: one or a few of its members. */
  private static Map<String, Entry> repeated(Story story, Verdicts verdicts) {
    Set<String> paths =
        story.members().stream()
            .flatMap(member -> verdicts.of(member.path()).flatMap(Verdict::of).stream())
            .collect(Collectors.toSet());
    return story.members().stream()
        .filter(member -> paths.contains(member.path()))
        .collect(Collectors.toMap(Member::path, Member::entry));
  }
}
