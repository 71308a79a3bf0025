package news.dedupe.bench;

import static java.util.Locale.ROOT;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Writes synthetic articles as JSON lines, a fifth of them in planted stories, and beside them a
 * table of what story each tells, as {@code dedupe evaluate} reads it. The same options give the
 * same bytes.
 */
@Command(
    name = "generate",
    header = "Write synthetic articles with planted stories.",
    description = {
      "",
      "Beside FILE.jsonl stands FILE.truth.tsv, for 'dedupe evaluate --truth'. An article takes",
      "325 words, 2 KB, on average."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class Generate implements Callable<Integer> {

  private static final int BUFFER = 1 << 20;

  @Parameters(paramLabel = "ARTICLES", description = "How many articles.")
  private int articles;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Where to write them.")
  private Path output = Path.of("");

  @Option(
      names = "--words",
      paramLabel = "FILE",
      description =
          "Use the words of these articles as often as they do. Without it words are made up,"
              + " and ordinary English is of no help in telling rare ones.")
  private Optional<Path> words = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "Other articles. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--planted",
      paramLabel = "SHARE",
      description = "This share of the articles is in planted stories. Default: 0.2.")
  private double planted = 0.2;

  @Option(
      names = "--copies",
      paramLabel = "N",
      description = "One text N times, in pages of many sites.")
  private int copies;

  @Option(names = "--rewrites", paramLabel = "N", description = "One story in N versions.")
  private int rewrites;

  @Option(
      names = "--one-topic",
      description = "All articles share names and background paragraphs.")
  private boolean oneTopic;

  @Option(names = "--one-gallery", description = "All articles share a gallery of captions.")
  private boolean oneGallery;

  @Option(
      names = "--bury",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Put the articles of these JSON lines in between, ids and all.")
  private List<Path> bury = List.of();

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    Vocabulary vocabulary = words.isPresent() ? Vocabulary.of(words.get()) : Vocabulary.madeUp();
    long known = System.nanoTime();
    int inStories = (int) (articles * planted);
    write(
        new Shape(seed, articles, inStories, copies, rewrites, oneTopic, oneGallery),
        vocabulary,
        bury,
        output);
    long end = System.nanoTime();
    double megabytes = Files.size(output) / 1e6;
    System.err.printf(
        ROOT,
        "%s: %.1f MB; %.1f s for the words, %.1f s for the articles, %.0f MB/s%n",
        output,
        megabytes,
        (known - start) / 1e9,
        (end - known) / 1e9,
        megabytes / ((end - known) / 1e9));
    return 0;
  }

  /** Writes articles and their table; where that fails there is no file of the given name. */
  static void write(Shape shape, Vocabulary vocabulary, List<Path> bury, Path output)
      throws IOException {
    List<byte[]> buried = new ArrayList<>();
    for (Path file : bury) {
      buried.addAll(lines(file));
    }
    Path part = output.resolveSibling(output.getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(part);
        Writer truth = Files.newBufferedWriter(truth(output))) {
      new Archive(shape, vocabulary).write(out, truth, buried);
    }
    Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Where the table of a file of articles stands. */
  static Path truth(Path articles) {
    String name = articles.getFileName().toString();
    return articles.resolveSibling(name.replaceFirst("\\.jsonl$", "") + ".truth.tsv");
  }

  private static List<byte[]> lines(Path file) throws IOException {
    List<byte[]> lines = new ArrayList<>();
    try (InputStream stored = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        InputStream in =
            file.toString().endsWith(".gz")
                ? new BufferedInputStream(new GZIPInputStream(stored), BUFFER)
                : stored) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next != '\n') {
          line.write(next);
        } else if (line.size() > 0) {
          lines.add(line.toByteArray());
          line.reset();
        }
      }
      if (line.size() > 0) {
        lines.add(line.toByteArray());
      }
    }
    return lines;
  }
}
