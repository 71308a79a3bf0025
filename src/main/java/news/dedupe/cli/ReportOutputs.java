package news.dedupe.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import news.dedupe.cli.ReportResults.Destination;
import news.dedupe.load.MissingPathException;
import news.dedupe.report.Report;

/** The places that a report is written to, of which none is replaced before all are complete. */
final class ReportOutputs implements Closeable {

  private final List<Place> places;
  private final Outputs outputs;

  private ReportOutputs(List<Place> places, Outputs outputs) {
    this.places = places;
    this.outputs = outputs;
  }

  /** What is written of a report. */
  interface Part {
    void write(Report report, OutputStream out) throws IOException;
  }

  /**
   * A place for a part of a report.
   *
   * @param file in place of standard output
   */
  record Place(Optional<Path> file, Part part) {

    /** For all of the report. */
    static Place of(Destination destination) {
      return new Place(
          destination.file(),
          (report, out) -> destination.format().write(report, destination.style(), out));
    }
  }

  /**
   * Opens all places at once, see {@link Outputs#open}.
   *
   * @throws UsageException also where two are the same
   */
  static ReportOutputs open(List<Place> places, OutputStream standardOutput, Inputs inputs)
      throws IOException, UsageException, MissingPathException {
    List<Optional<Path>> files = places.stream().map(Place::file).toList();
    return new ReportOutputs(places, Outputs.open(files, standardOutput, inputs));
  }

  /** Writes to each place its part of the report. */
  void write(Report report) throws IOException, MissingPathException {
    for (int i = 0; i < places.size(); i++) {
      Part part = places.get(i).part();
      outputs.get(i).fill(out -> part.write(report, out));
    }
    outputs.complete();
  }

  @Override
  public void close() throws IOException {
    outputs.close();
  }
}
