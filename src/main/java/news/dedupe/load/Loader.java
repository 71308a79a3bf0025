package news.dedupe.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads articles from files, folders and standard input.
 *
 * <pre>{@code
 * Loader.standard().withCharset(ISO_8859_1).load(List.of("seeds/", "more.jsonl.gz"), sink);
 * }</pre>
 *
 * @param charset the charset of all input; without one it is detected
 * @param maxArticleBytes the most bytes a text file or a line of JSON may have, from 1 to 2^29
 * @param standardInput what the path {@code -} reads
 */
public record Loader(Optional<Charset> charset, int maxArticleBytes, InputStream standardInput) {

  private static final String STANDARD_INPUT = "-";

  /** Twice as much still has a place in one array. */
  private static final int LARGEST = 1 << 29;

  public Loader {
    if (maxArticleBytes < 1 || maxArticleBytes > LARGEST) {
      throw new IllegalArgumentException("not from 1 to " + LARGEST + " bytes: " + maxArticleBytes);
    }
  }

  /** Detects charsets, takes articles of up to 16 MiB and reads the process's standard input. */
  public static Loader standard() {
    return new Loader(Optional.empty(), 1 << 24, System.in);
  }

  /** The same, reading all input in one charset. */
  public Loader withCharset(Charset charset) {
    return new Loader(Optional.of(charset), maxArticleBytes, standardInput);
  }

  /** The same with another limit. */
  public Loader withMaxArticleBytes(int maxArticleBytes) {
    return new Loader(charset, maxArticleBytes, standardInput);
  }

  /** The same, reading {@code -} from another stream. */
  public Loader withStandardInput(InputStream standardInput) {
    return new Loader(charset, maxArticleBytes, standardInput);
  }

  /**
   * Hands every article below the paths to a sink, sorted by path, each file once. Folders are
   * walked in full, without hidden files and files of unknown extension; a file that is named is
   * read whatever its name. Input that cannot be read is handed on as skipped, and the rest is
   * read; exceptions of the sink are passed on.
   *
   * @return how many files of the folders were left out because of their extension
   * @throws MissingPathException if one of the paths is not there; nothing has been read then
   */
  public int load(List<String> paths, Sink sink) throws MissingPathException {
    for (String path : paths) {
      requirePresent(path);
    }
    Walk walk =
        new Walk(
            new Walk.Visitor() {
              @Override
              public void file(String name, Path file) {
                read(name, () -> Files.newInputStream(file), sink);
              }

              @Override
              public void skipped(Skipped skipped) {
                sink.skipped(skipped);
              }
            });
    paths.stream()
        .distinct()
        .sorted()
        .forEach(
            path -> {
              if (path.equals(STANDARD_INPUT)) {
                read(path, () -> standardInput, sink);
              } else {
                walk.from(path.replace(File.separatorChar, '/'), Path.of(path));
              }
            });
    return walk.leftOut();
  }

  private static void requirePresent(String path) throws MissingPathException {
    if (path.equals(STANDARD_INPUT)) {
      return;
    }
    try {
      if (path.isEmpty() || Files.notExists(Path.of(path))) {
        throw new MissingPathException(path);
      }
    } catch (InvalidPathException invalid) {
      throw new MissingPathException(path);
    }
  }

  /** Opens a stream. */
  private interface Source {
    InputStream open() throws IOException;
  }

  private void read(String name, Source source, Sink sink) {
    try (InputStream packed = source.open()) {
      Content content = Content.of(packed);
      switch (Format.of(name, content.head(), charset)) {
        case PLAIN_TEXT ->
            new PlainText(name, sink).read(content.stream(), charset, maxArticleBytes);
        case JSON_LINES -> new JsonLines(name, sink).read(utf8(content), maxArticleBytes);
      }
    } catch (IOException failure) {
      sink.skipped(Skipped.unreadable(name, Failure.reason(failure)));
    }
  }

  private InputStream utf8(Content content) {
    Charset written = charset.or(() -> Encoding.marked(content.head())).orElse(UTF_8);
    return written.equals(UTF_8) ? content.stream() : new Utf8Stream(content.stream(), written);
  }
}
