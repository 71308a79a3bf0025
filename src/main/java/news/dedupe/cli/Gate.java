package news.dedupe.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.article.Note;
import news.dedupe.cli.ReportOutputs.Place;
import news.dedupe.cli.RunOptions.Besides;
import news.dedupe.report.Baseline;
import news.dedupe.report.FailOn;
import news.dedupe.report.Report;

/** Decides which repeats fail a check, and keeps the list of those up to date that never do. */
final class Gate {

  private final FailOn failOn;
  private final Optional<Path> file;
  private final Baseline before;
  private final Optional<LocalDate> today;
  private Baseline after;
  private int met;
  private int skipped;

  /**
   * @param failOn what counts
   * @param file of the baseline, where there is one
   * @param before what it says
   * @param today where it is to be updated
   */
  Gate(FailOn failOn, Optional<Path> file, Baseline before, Optional<LocalDate> today) {
    this.failOn = failOn;
    this.file = file;
    this.before = before;
    this.today = today;
    this.after = before;
  }

  /** The file, which is read, or replaced together with the report. */
  Besides besides() {
    return today.isPresent()
        ? new Besides(List.of(), List.of(new Place(file, (report, out) -> after.write(out))))
        : new Besides(file.stream().toList(), List.of());
  }

  /** The report, which says what is accepted, and what counts. */
  Report judge(Report checked) {
    Report report = failOn.apply(checked);
    if (file.isEmpty()) {
      return report;
    }
    met = before.met(report).accepted().size();
    skipped = report.summary().skipped();
    after = today.map(day -> before.updated(report, day)).orElse(before);
    return after.apply(report);
  }

  /** What there is to say of the baseline after the run. */
  Optional<Note> note() {
    int unmet = before.accepted().size() - met;
    if (file.isEmpty() || (today.isEmpty() && unmet == 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new Note(
            file.get().toString(),
            OptionalInt.empty(),
            today.isPresent() ? updated(unmet) : unmet(unmet)));
  }

  private String unmet(int unmet) {
    return "%d of %d accepted repeats were not met; --update-baseline drops them"
        .formatted(unmet, before.accepted().size());
  }

  /** Dropping waits until all can be read. */
  private String updated(int unmet) {
    boolean areKept = skipped > 0 && unmet > 0;
    int old = areKept ? before.accepted().size() : met;
    String others =
        areKept
            ? "%d not met but kept, as input was skipped".formatted(unmet)
            : "%d dropped".formatted(unmet);
    return "%d accepted repeats, %d of them new, %s"
        .formatted(after.accepted().size(), after.accepted().size() - old, others);
  }
}
