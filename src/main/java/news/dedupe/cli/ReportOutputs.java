package news.dedupe.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import news.dedupe.cli.ReportResults.Destination;
import news.dedupe.load.MissingPathException;
import news.dedupe.report.Report;

/** The places that a report is written to, of which none is replaced before all are complete. */
final class ReportOutputs implements Closeable {

  private final List<Destination> destinations;
  private final List<Output> outputs = new ArrayList<>();

  private ReportOutputs(List<Destination> destinations) {
    this.destinations = destinations;
  }

  /**
   * Opens all places at once, see {@link Output#open}.
   *
   * @throws UsageException also where two are the same
   */
  static ReportOutputs open(
      List<Destination> destinations, OutputStream standardOutput, Inputs inputs)
      throws IOException, UsageException, MissingPathException {
    ReportOutputs opened = new ReportOutputs(destinations);
    try {
      for (Destination destination : destinations) {
        Output output = Output.open(destination.file(), standardOutput, inputs);
        for (Output other : opened.outputs) {
          if (output.isSame(other)) {
            output.close();
            throw new UsageException(output + ": named twice as an output");
          }
        }
        opened.outputs.add(output);
      }
      return opened;
    } catch (Exception e) {
      opened.close();
      throw e;
    }
  }

  /** Writes all of the report to each place. */
  void write(Report report) throws IOException, MissingPathException {
    for (int i = 0; i < outputs.size(); i++) {
      Destination destination = destinations.get(i);
      outputs.get(i).fill(out -> destination.format().write(report, destination.style(), out));
    }
    for (Output output : outputs) {
      output.complete();
    }
  }

  @Override
  public void close() throws IOException {
    for (Output output : outputs) {
      output.close();
    }
  }
}
