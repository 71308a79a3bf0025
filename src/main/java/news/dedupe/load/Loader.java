package news.dedupe.load;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import news.dedupe.article.Skipped;
import news.dedupe.load.format.Format;
import news.dedupe.load.input.Failure;
import news.dedupe.load.input.Input;
import news.dedupe.load.input.LoadSummary;
import news.dedupe.load.input.Reading;
import news.dedupe.load.input.RecordReader;
import news.dedupe.load.input.Selection;
import news.dedupe.load.input.Sink;
import news.dedupe.load.input.Tally;

/**
 * Reads articles from files, folders and standard input.
 *
 * <pre>{@code
 * Loader.standard().withReading(reading).load(List.of("seeds/", "more.jsonl.gz"), sink);
 * }</pre>
 *
 * @param reading how all of it is read
 * @param standardInput what the path {@code -} reads
 */
public record Loader(Reading reading, InputStream standardInput) {

  private static final String STANDARD_INPUT = "-";

  /** Reads as is standard, and the process's standard input. */
  public static Loader standard() {
    return new Loader(Reading.standard(), System.in);
  }

  /** The same, reading in another way. */
  public Loader withReading(Reading reading) {
    return new Loader(reading, standardInput);
  }

  /** The same, reading {@code -} from another stream. */
  public Loader withStandardInput(InputStream standardInput) {
    return new Loader(reading, standardInput);
  }

  /**
   * Hands every article below the paths to a sink, sorted by path, each file once. A path that is
   * not there but has wildcards stands for what it matches. Folders are walked in full, and
   * archives read, as {@link Selection} says, without hidden files; a file that is named is read
   * whatever its name. Input that cannot be read is handed on as skipped, and the rest is read;
   * exceptions of the sink are passed on.
   *
   * @return which files of folders and archives were left out because of their names
   * @throws MissingPathException if one of the paths is not there; nothing has been read then
   */
  public LoadSummary load(List<String> paths, Sink sink) throws MissingPathException {
    return load(paths, sink, Format::of);
  }

  /**
   * The same with other readers.
   *
   * @param formats gives what reads a file, once it is unpacked
   */
  public LoadSummary load(List<String> paths, Sink sink, Function<Input, RecordReader> formats)
      throws MissingPathException {
    Tally tally = new Tally(reading);
    Unpacker unpacker = new Unpacker(reading, sink, tally, formats);
    Walk walk =
        new Walk(
            reading.selection(),
            tally,
            new Walk.Visitor() {
              @Override
              public void file(String name, Path file) {
                read(unpacker, name, () -> Files.newInputStream(file), sink);
              }

              @Override
              public void skipped(Skipped skipped) {
                sink.skipped(skipped);
              }
            });
    found(paths)
        .forEach(
            (path, file) -> {
              if (path.equals(STANDARD_INPUT)) {
                read(unpacker, path, () -> standardInput, sink);
              } else {
                walk.from(path.replace(File.separatorChar, '/'), file);
              }
            });
    return tally.summary();
  }

  /**
   * Hands on the files that {@link #load} reads for the same paths, but not standard input.
   *
   * @throws MissingPathException if one of the paths is not there
   */
  public void forEachFile(List<String> paths, Consumer<Path> taker) throws MissingPathException {
    Walk walk =
        new Walk(
            reading.selection(),
            new Tally(reading),
            new Walk.Visitor() {
              @Override
              public void file(String name, Path file) {
                taker.accept(file);
              }

              @Override
              public void skipped(Skipped skipped) {
                // reported when it is read
              }
            });
    found(paths)
        .forEach(
            (path, file) -> {
              if (!path.equals(STANDARD_INPUT)) {
                walk.from(path.replace(File.separatorChar, '/'), file);
              }
            });
  }

  /**
   * Bytes of the files that {@link #load} reads for the same paths; nothing where one of them has
   * no length, such as standard input.
   *
   * @throws MissingPathException if one of the paths is not there
   */
  public OptionalLong size(List<String> paths) throws MissingPathException {
    AtomicLong size = new AtomicLong();
    AtomicBoolean known = new AtomicBoolean(!paths.contains(STANDARD_INPUT));
    forEachFile(
        paths,
        file -> {
          try {
            size.addAndGet(Files.size(file));
            known.compareAndSet(true, Files.isRegularFile(file));
          } catch (IOException cannotBeRead) {
            // which is reported when it is read
          }
        });
    return known.get() ? OptionalLong.of(size.get()) : OptionalLong.empty();
  }

  /**
   * Makes sure that each path is there as it is written, without wildcards.
   *
   * @throws MissingPathException if one is not
   */
  public static void requirePresent(List<String> paths) throws MissingPathException {
    for (String path : paths) {
      if (!isPresent(path)) {
        throw new MissingPathException(path);
      }
    }
  }

  private static SortedMap<String, Path> found(List<String> paths) throws MissingPathException {
    SortedMap<String, Path> found = new TreeMap<>();
    for (String path : paths) {
      found.putAll(found(path));
    }
    return found;
  }

  private static Map<String, Path> found(String path) throws MissingPathException {
    Map<String, Path> found =
        isPresent(path) ? Map.of(path, Path.of(path)) : PathPattern.matches(path);
    if (found.isEmpty()) {
      throw new MissingPathException(path);
    }
    return found;
  }

  private static boolean isPresent(String path) {
    try {
      return path.equals(STANDARD_INPUT) || !(path.isEmpty() || Files.notExists(Path.of(path)));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  /** Opens a stream. */
  private interface Source {
    InputStream open() throws IOException;
  }

  private static void read(Unpacker unpacker, String name, Source source, Sink sink) {
    try (InputStream stream = new CountedStream(source.open(), sink)) {
      unpacker.read(name, stream);
    } catch (IOException failure) {
      sink.skipped(Skipped.unreadable(name, Failure.reason(failure)));
    }
  }
}
