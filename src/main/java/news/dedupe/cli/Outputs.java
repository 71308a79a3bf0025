package news.dedupe.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dedupe.load.MissingPathException;

/** The outputs of one command, of which none is replaced before all are written. */
final class Outputs implements Closeable {

  private final List<Output> all = new ArrayList<>();

  private Outputs() {}

  /**
   * Opens all at once, see {@link Output#open}.
   *
   * @param files each in place of standard output
   * @throws UsageException also where two are the same
   */
  static Outputs open(List<Optional<Path>> files, OutputStream standardOutput, Inputs inputs)
      throws IOException, UsageException, MissingPathException {
    Outputs opened = new Outputs();
    try {
      for (Optional<Path> file : files) {
        Output output = Output.open(file, standardOutput, inputs);
        for (Output other : opened.all) {
          if (output.isSame(other)) {
            output.close();
            throw new UsageException(output + ": named twice as an output");
          }
        }
        opened.all.add(output);
      }
      return opened;
    } catch (Exception e) {
      opened.close();
      throw e;
    }
  }

  /** The output of the file at a place among those that were opened, from 0. */
  Output get(int place) {
    return all.get(place);
  }

  /** Puts what was written in its places. */
  void complete() throws IOException {
    for (Output output : all) {
      output.complete();
    }
  }

  @Override
  public void close() throws IOException {
    for (Output output : all) {
      output.close();
    }
  }
}
