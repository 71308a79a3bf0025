package news.dedupe.spark;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.sql.SparkSession;

/**
 * Where a run writes. Results that are there already stay until all of the new are: these are
 * written beside them, and renamed. Where none are there, nothing is renamed, for on object stores
 * that is a copy. What a run leaves unfinished goes with it, also where it is interrupted.
 */
final class Destination implements AutoCloseable {

  /** After Spark, which stops at 40, and before Hadoop, which closes file systems at 10. */
  private static final int PRIORITY = 20;

  private final Folder output;
  private final Folder written;
  private final Folder scratch;
  private final Consumer<String> messages;
  private final Runnable clearing = this::clear;
  private boolean isComplete;

  private Destination(Folder output, Folder written, Folder scratch, Consumer<String> messages) {
    this.output = output;
    this.written = written;
    this.scratch = scratch;
    this.messages = messages;
  }

  /**
   * Makes ready to write.
   *
   * @param scratch where stages keep what they made; beside the output where none is named
   * @param messages takes what could not be deleted
   * @throws Failures.Usage if something is in the way
   */
  static Destination of(
      SparkSession spark,
      String output,
      boolean overwrite,
      Optional<String> scratch,
      Consumer<String> messages)
      throws IOException {
    Folder results = Folder.of(spark, output);
    boolean isThere = results.isThere();
    if (isThere && !overwrite) {
      throw new Failures.Usage("'" + output + "' is there already; --overwrite replaces it");
    }
    if (isThere) {
      Optional<String> other = results.other(Outputs.NAMES);
      if (other.isPresent()) {
        throw new Failures.Usage(
            "'"
                + output
                + "' holds '"
                + other.get()
                + "', which is no result; nothing is replaced");
      }
    }
    Folder kept =
        scratch.isPresent()
            ? Folder.of(spark, scratch.get()).in("dedupe-" + spark.sparkContext().applicationId())
            : results.beside(".scratch");
    Folder written = isThere ? results.beside(".new") : results;
    kept.make(overwrite);
    try {
      written.make(overwrite);
    } catch (Failures.Usage | IOException e) {
      kept.delete();
      throw e;
    }
    Destination destination = new Destination(results, written, kept, messages);
    ShutdownHookManager.get().addShutdownHook(destination.clearing, PRIORITY);
    return destination;
  }

  /** What results are written into. */
  String folder() {
    return written.path().toString();
  }

  /** What stages keep what they made in. */
  String scratch() {
    return scratch.path().toString();
  }

  /** Puts the results where they belong. */
  void complete() throws IOException {
    written.complete();
    isComplete = true;
    if (!written.equals(output)) {
      written.replace(output);
    }
  }

  private void clear() {
    try {
      scratch.delete();
      if (!isComplete) {
        written.delete();
      }
    } catch (IOException e) {
      messages.accept("dedupe: cannot delete '" + scratch.path() + "': " + e.getMessage());
    }
  }

  @Override
  public void close() {
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get().removeShutdownHook(clearing);
      clear();
    }
  }
}
