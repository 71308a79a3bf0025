package news.dedupe.bench;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import news.dedupe.collect.IntPairs;
import news.dedupe.evaluate.ArticleName;
import news.dedupe.evaluate.TruthTable;
import news.dedupe.evaluate.TruthTable.Labelled;
import news.dedupe.load.MissingPathException;
import news.dedupe.pipeline.Listener;
import news.dedupe.pipeline.Matching;
import news.dedupe.pipeline.Pipeline;
import news.dedupe.pipeline.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Finds the candidates of a batch, and tells how many of the pairs of each table are among them, by
 * themselves or through others, and how many candidates an article has.
 */
@Command(
    name = "candidates",
    header = "Tell which versions become candidates.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class Candidates implements Callable<Integer> {

  /** A larger story has too many pairs to look at. */
  private static final int MAX_VERSIONS = 5_000;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Articles.")
  private List<String> paths = List.of();

  @Option(
      names = "--truth",
      required = true,
      paramLabel = "TABLE",
      description = "Which story articles tell; may be repeated.")
  private List<Path> truth = List.of();

  @Override
  public Integer call() throws IOException, MissingPathException {
    int threads = Runtime.getRuntime().availableProcessors();
    ForkJoinPool pool = new ForkJoinPool(threads);
    Settings settings = Settings.standard(threads, Runtime.getRuntime().maxMemory());
    long start = System.nanoTime();
    try (var batch =
        new Pipeline(settings, Listener.none(), InputStream.nullInputStream()).load(paths, pool)) {
      long loaded = System.nanoTime();
      long[] pairs = pool.submit(() -> Matching.candidates(batch)).join().pairs();
      long found = System.nanoTime();
      System.out.printf(
          ROOT,
          "%,d articles, %,d texts; %.1f s to read, %.1f s to find %,d candidate pairs%n",
          batch.articleCount(),
          batch.textCount(),
          (loaded - start) / 1e9,
          (found - loaded) / 1e9,
          pairs.length);
      printDegrees(pairs, batch.textCount());
      Map<String, Integer> texts = new HashMap<>();
      for (int text = 0; text < batch.textCount(); text++) {
        for (String path : batch.paths(text)) {
          texts.put(ArticleName.of(path), text);
        }
      }
      for (Path table : truth) {
        printRecall(table, pairs, texts);
      }
    } finally {
      pool.shutdown();
    }
    return 0;
  }

  private static void printDegrees(long[] pairs, int texts) {
    int[] degrees = new int[texts];
    for (long pair : pairs) {
      degrees[IntPairs.first(pair)]++;
      degrees[IntPairs.second(pair)]++;
    }
    Arrays.sort(degrees);
    System.out.printf(
        ROOT,
        "partners of a text: median %d, 90 in 100 have at most %d, 99 in 100 %d, the most %d%n",
        degrees[texts / 2],
        degrees[(int) (texts * 0.9)],
        degrees[(int) (texts * 0.99)],
        degrees[texts - 1]);
  }

  private static void printRecall(Path table, long[] pairs, Map<String, Integer> texts)
      throws IOException {
    long versions = 0;
    long direct = 0;
    long linked = 0;
    var stories = TruthTable.read(table).articles().stream().collect(groupingBy(Labelled::story));
    for (List<Labelled> story : stories.values()) {
      int[] members =
          story.stream()
              .filter(article -> texts.containsKey(article.name()))
              .mapToInt(article -> texts.getOrDefault(article.name(), 0))
              .toArray();
      if (members.length < 2 || members.length > MAX_VERSIONS) {
        continue;
      }
      Links links = new Links(members.length);
      for (int i = 0; i < members.length; i++) {
        for (int j = i + 1; j < members.length; j++) {
          versions++;
          long pair = IntPairs.unordered(members[i], members[j]);
          if (members[i] == members[j] || Arrays.binarySearch(pairs, pair) >= 0) {
            direct++;
            links.join(i, j);
          }
        }
      }
      linked += links.pairs();
    }
    System.out.printf(
        ROOT,
        "%s: of %,d pairs of versions %.4f are candidates, %.4f linked by candidates%n",
        table,
        versions,
        (double) direct / versions,
        (double) linked / versions);
  }

  /** The connected components of a story. */
  private static final class Links {

    private final int[] component;

    Links(int size) {
      component = new int[size];
      Arrays.setAll(component, i -> i);
    }

    void join(int a, int b) {
      int from = component[a];
      int to = component[b];
      if (from != to) {
        for (int i = 0; i < component.length; i++) {
          component[i] = component[i] == from ? to : component[i];
        }
      }
    }

    long pairs() {
      long[] sizes = new long[component.length];
      for (int c : component) {
        sizes[c]++;
      }
      return Arrays.stream(sizes).map(size -> size * (size - 1) / 2).sum();
    }
  }
}
