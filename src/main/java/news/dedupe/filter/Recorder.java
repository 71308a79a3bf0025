package news.dedupe.filter;

import java.util.Optional;
import news.dedupe.load.input.Places;

/** Adds the records of files as these are read, one file after the other. */
final class Recorder implements Places {

  private static final String STANDARD_INPUT = "-";

  private final Records records;
  private final OneOutput output = new OneOutput();

  /** The current file; without a format where there is none. */
  private String path = "";

  private String format = "";

  /** Whether the current file is among those of the records. */
  private boolean isBegun;

  Recorder(Records records) {
    this.records = records;
  }

  /** How the files are written. */
  Shape shape() {
    return output.shape().orElse(Shape.FILES);
  }

  @Override
  public void archive(String path) {
    throw new NoRecordsException(
        path
            + ": an archive, which cannot be written as it was; unpack it first"
            + OneOutput.INSTEAD);
  }

  @Override
  public void file(String path, String format) {
    endFile();
    this.path = path;
    this.format = format;
    isBegun = false;
  }

  /** Begins the records of the current file. */
  private void begin() {
    if (isBegun) {
      return;
    }
    isBegun = true;
    Shape shape =
        Shape.of(format)
            .orElseThrow(
                () ->
                    new NoRecordsException(
                        path + ": " + format + " has no records" + OneOutput.INSTEAD));
    if (shape == Shape.FILES && path.equals(STANDARD_INPUT)) {
      throw new NoRecordsException(
          path
              + ": read as one text, which has no path; if there are records in it, name their"
              + " format with --input-format");
    }
    if (output.shape().isEmpty() && shape != Shape.FILES) {
      records.clear(); // all so far are text files without an article
    }
    output.shape(shape, path);
    records.beginFile(path);
  }

  /** Ends the current file: one that should have been an article and was not is a record too. */
  void endFile() {
    boolean isText = Shape.of(format).equals(Optional.of(Shape.FILES));
    if (isText && !isBegun && !path.equals(STANDARD_INPUT) && shape() == Shape.FILES) {
      records.beginFile(path);
      records.add(null, 0, 0);
    }
    format = "";
  }

  @Override
  public void header(String header) {
    begin();
    output.header(header, path);
    records.addHeader();
  }

  @Override
  public void charset(String name) {
    output.charset(name, path);
  }

  /** Takes an article of whatever file; of one that is a file, it is the record. */
  void article(String path) {
    begin();
    if (shape() == Shape.FILES) {
      records.add(path, 0, 0);
    }
  }

  @Override
  public void article(String path, long start, long end) {
    begin();
    records.add(path, start, end);
  }

  @Override
  public void other(long start, long end) {
    begin();
    records.add(null, start, end);
  }

  @Override
  public void unknown(String reason) {
    throw new NoRecordsException(path + ": " + reason + OneOutput.INSTEAD);
  }
}
