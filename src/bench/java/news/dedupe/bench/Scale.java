package news.dedupe.bench;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dedupe.evaluate.TruthTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs dedupe as a whole process over batches of growing size beside the yardsticks {@code wc -w}
 * and a Java program that says hello, and prints tables in Markdown, each row as soon as it is
 * known.
 */
@Command(
    name = "scale",
    header = "Time whole runs over growing batches.",
    description = {
      "",
      "Makes each batch, or takes it from the folder where it is there; times 'wc -w' on it in",
      "C.UTF-8, and dedupe; scores what was found. A run that fails or takes too long is told",
      "and left out."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class Scale implements Callable<Integer> {

  private static final int WC_RUNS = 3;
  private static final int START_RUNS = 11;
  private static final String PAIRS = "candidate pairs";

  /** A line of {@code --stats}: a name, two spaces at least, a figure. */
  private static final Pattern STAT = Pattern.compile("(\\S.*?) {2,}([0-9.]+)( s)?( MB of .*)?");

  @Parameters(
      arity = "1..*",
      paramLabel = "BATCH",
      converter = Trial.Converter.class,
      description =
          "A number of articles, and after a colon a shape: copies, rewrites, one-topic or"
              + " one-gallery, as 20000:one-topic.")
  private List<Trial> batches = List.of();

  @Option(
      names = "--dir",
      paramLabel = "FOLDER",
      description = "Keep batches and reports here. Default: target/bench.")
  private Path folder = Path.of("target", "bench");

  @Option(
      names = "--dedupe",
      paramLabel = "FILE",
      description = "The program. Default: target/dedupe.")
  private Path dedupe = Path.of("target", "dedupe");

  @Option(
      names = "--small",
      paramLabel = "PATH",
      description = "A few articles, to tell what a start costs. Default: seeds.")
  private Path small = Path.of("seeds");

  @Option(
      names = "--words",
      paramLabel = "FILE",
      description = "Take words from these articles instead of making them up.")
  private Optional<Path> words = Optional.empty();

  @Option(
      names = "--bury",
      paramLabel = "FILE",
      description = "Put the articles of these JSON lines in between; may be repeated.")
  private List<Path> bury = List.of();

  @Option(
      names = "--bury-truth",
      paramLabel = "TABLE",
      description = "What stories the buried articles tell.")
  private Optional<Path> buryTruth = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "Other articles. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      description = "Give up a process after so long. Default: 3600.")
  private long limit = 3600;

  /** What came out for a batch. */
  private record Result(
      Trial batch, Cost wc, Cost cost, Map<String, Double> stats, PlantedPairs pairs) {

    double stat(String name) {
      return stats.getOrDefault(name, Double.NaN);
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    printStart();
    System.out.println(
        "| articles | MB | `wc -w` s | dedupe s | × `wc -w` | cpu s | × its cpu | resident MB | unmapped MB"
            + " | candidates | per article | recall | precision"
            + (buryTruth.isPresent() ? " | recall buried |" : " |"));
    System.out.println(
        "|---|---|---|---|---|---|---|---|---|---|---|---|---|"
            + (buryTruth.isPresent() ? "---|" : ""));
    List<Result> results = new ArrayList<>();
    for (Trial batch : batches) {
      try {
        results.add(measure(batch));
      } catch (IOException failed) {
        System.err.println(batch + ": " + failed.getMessage());
      }
    }
    printStages(results);
    printGrowth(results);
    return 0;
  }

  private void printStart() throws IOException, InterruptedException {
    double hello = median(hello(), START_RUNS).wall();
    double few = median(List.of(dedupe.toString(), small.toString()), START_RUNS).wall();
    System.out.printf(
        ROOT,
        "Hello-world JVM %.0f ms, dedupe %s %.0f ms: %.1f ×; medians of %d%n%n",
        1000 * hello,
        small,
        1000 * few,
        few / hello,
        START_RUNS);
  }

  private Result measure(Trial batch) throws IOException, InterruptedException {
    Path articles = batch.in(folder, source());
    if (Files.notExists(articles)) {
      Vocabulary vocabulary = words.isPresent() ? Vocabulary.of(words.get()) : Vocabulary.madeUp();
      Generate.write(batch.made(seed), vocabulary, bury, articles);
    }
    Path report = folder.resolve("report.json");
    Cost wc = median(List.of("wc", "-w", articles.toString()), WC_RUNS);
    Cost cost =
        Cost.of(
            List.of(dedupe.toString(), articles.toString(), "-o", report.toString(), "--stats"),
            Duration.ofSeconds(limit));
    Grouped grouped = Grouped.read(report);
    PlantedPairs pairs = PlantedPairs.count(TruthTable.read(Generate.truth(articles)), grouped);
    Result result = new Result(batch, wc, cost, stats(cost), pairs);
    System.out.printf(
        ROOT,
        "| %s | %.0f | %.2f | %.1f | %.1f | %.1f | %.1f | %.0f | %.0f | %,.0f | %.2f | %.4f | %.4f |",
        batch,
        Files.size(articles) / 1e6,
        wc.wall(),
        cost.wall(),
        cost.wall() / wc.wall(),
        cost.cpu(),
        cost.cpu() / wc.cpu(),
        cost.resident(),
        cost.unmapped(),
        result.stat(PAIRS),
        result.stat(PAIRS) / batch.articles(),
        pairs.recall(),
        pairs.precision());
    if (buryTruth.isPresent()) {
      double recall = PlantedPairs.count(TruthTable.read(buryTruth.get()), grouped).recall();
      System.out.printf(ROOT, " %.4f |", recall);
    }
    System.out.println();
    return result;
  }

  /** What a batch's content depends on besides its size and shape, as part of a file's name. */
  private String source() {
    String name =
        words
            .map(file -> file.getFileName().toString().replaceFirst("\\..*", ""))
            .orElse("made-up");
    return name + "-" + seed + (bury.isEmpty() ? "" : "-buried");
  }

  private static List<String> hello() {
    try {
      Path jar = Path.of(Hello.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path java = Path.of(System.getProperty("java.home"), "bin", "java");
      return List.of(java.toString(), "-cp", jar.toString(), Hello.class.getName());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The run of the median wall-clock time. */
  private Cost median(List<String> command, int runs) throws IOException, InterruptedException {
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      costs.add(Cost.of(command, Duration.ofSeconds(limit)));
    }
    costs.sort(Comparator.comparingDouble(Cost::wall));
    return costs.get(runs / 2);
  }

  private static Map<String, Double> stats(Cost cost) {
    Map<String, Double> stats = new LinkedHashMap<>();
    for (String line : cost.messages()) {
      Matcher stat = STAT.matcher(line);
      if (stat.matches()) {
        stats.put(stat.group(1) + (stat.group(3) == null ? "" : " s"), number(stat.group(2)));
      }
    }
    return stats;
  }

  private static double number(String figure) {
    return figure.isEmpty() ? Double.NaN : Double.parseDouble(figure);
  }

  private static void printStages(List<Result> results) {
    if (results.isEmpty()) {
      return;
    }
    List<String> names = List.copyOf(results.get(0).stats().keySet());
    System.out.println("\n| articles | " + String.join(" | ", names) + " |");
    System.out.println("|---|" + "---|".repeat(names.size()));
    for (Result result : results) {
      StringBuilder row = new StringBuilder("| " + result.batch() + " |");
      for (String name : names) {
        double value = result.stat(name);
        row.append(
            String.format(
                ROOT, value < 1000 && name.endsWith(" s") ? " %.2f |" : " %,.0f |", value));
      }
      System.out.println(row);
    }
  }

  /** Prints the exponent e where a figure grows as the articles to the power of e. */
  private static void printGrowth(List<Result> all) {
    List<Result> mixed =
        all.stream().filter(result -> result.batch().shape().equals(Trial.MIXED)).toList();
    if (mixed.size() < 2) {
      return;
    }
    System.out.println("\n| growth from, to | wall | cpu | resident | candidates |");
    System.out.println("|---|---|---|---|---|");
    for (int i = 1; i < mixed.size(); i++) {
      Result a = mixed.get(i - 1);
      Result b = mixed.get(i);
      System.out.printf(
          ROOT,
          "| %s, %s | N^%.2f | N^%.2f | N^%.2f | N^%.2f |%n",
          a.batch(),
          b.batch(),
          exponent(a, b, result -> result.cost().wall()),
          exponent(a, b, result -> result.cost().cpu()),
          exponent(a, b, result -> result.cost().resident()),
          exponent(a, b, result -> result.stat(PAIRS)));
    }
  }

  private static double exponent(Result a, Result b, ToDoubleFunction<Result> figure) {
    return Math.log(figure.applyAsDouble(b) / figure.applyAsDouble(a))
        / Math.log((double) b.batch().articles() / a.batch().articles());
  }
}
