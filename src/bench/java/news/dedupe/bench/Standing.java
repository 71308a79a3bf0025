package news.dedupe.bench;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.dedupe.article.Article;
import news.dedupe.load.MissingPathException;
import news.dedupe.pipeline.Listener;
import news.dedupe.pipeline.MemorySource;
import news.dedupe.pipeline.Pipeline;
import news.dedupe.pipeline.Settings;
import news.dedupe.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Splits articles at random into batches, adds all but one of them to an index, checks the last one
 * against it, and tells how many links of the checked articles are those that one grouping of all
 * finds.
 */
@Command(
    name = "index",
    header = "Tell whether an index answers as one batch does.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class Standing implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Articles.")
  private List<String> paths = List.of();

  @Option(names = "--batches", paramLabel = "N", description = "How many. Default: 10.")
  private int batches = 10;

  @Option(names = "--seeds", paramLabel = "N", description = "Ways to split. Default: 1.")
  private int seeds = 1;

  @Override
  public Integer call() throws IOException, MissingPathException {
    int threads = Runtime.getRuntime().availableProcessors();
    Settings settings = Settings.standard(threads, Runtime.getRuntime().maxMemory() / 2);
    Pipeline pipeline = new Pipeline(settings, Listener.none(), InputStream.nullInputStream());
    List<Article> articles = new ArrayList<>();
    pipeline.read(paths, articles::add);
    for (int seed = 1; seed <= seeds; seed++) {
      Collections.shuffle(articles, new Random(seed));
      int last = articles.size() - articles.size() / batches;
      Set<String> checked = new HashSet<>();
      articles.subList(last, articles.size()).forEach(article -> checked.add(article.path()));
      Set<String> together;
      try (Report report = pipeline.group(source(articles))) {
        together = links(report, checked::contains);
      }
      Set<String> standing = standing(pipeline, articles, last, checked);
      Set<String> both = new HashSet<>(together);
      both.retainAll(standing);
      System.out.printf(
          ROOT,
          "split %d: %,d articles, %,d checked; %,d links in one batch, %,d with an index:"
              + " %.4f of the former found, %.4f of the latter beyond%n",
          seed,
          articles.size(),
          checked.size(),
          together.size(),
          standing.size(),
          share(both.size(), together.size()),
          1 - share(both.size(), standing.size()));
    }
    return 0;
  }

  private static double share(int part, int all) {
    return all == 0 ? 1 : (double) part / all;
  }

  private Set<String> standing(
      Pipeline pipeline, List<Article> articles, int last, Set<String> checked)
      throws IOException, MissingPathException {
    Path index = Files.createTempDirectory("dedupe-bench");
    try {
      for (int batch = 0; batch < batches - 1; batch++) {
        int from = (int) ((long) last * batch / (batches - 1));
        int to = (int) ((long) last * (batch + 1) / (batches - 1));
        pipeline.add(index, source(articles.subList(from, to)), Duration.ZERO);
      }
      MemorySource incoming = source(articles.subList(last, articles.size()));
      try (Report report = pipeline.check(index, OptionalInt.empty(), incoming)) {
        return links(report, checked::contains);
      }
    } finally {
      try (Stream<Path> files = Files.walk(index)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static MemorySource source(List<Article> articles) {
    return new MemorySource(articles::iterator);
  }

  /** The pairs of members of a cluster of which one was checked. */
  private static Set<String> links(Report report, Predicate<String> isChecked) {
    Set<String> links = new HashSet<>();
    for (Report.Story cluster : report.clusters()) {
      List<String> paths = cluster.members().stream().map(m -> m.entry().path()).sorted().toList();
      for (int a = 0; a < paths.size(); a++) {
        for (int b = a + 1; b < paths.size(); b++) {
          if (isChecked.test(paths.get(a)) || isChecked.test(paths.get(b))) {
            links.add(paths.get(a) + "\n" + paths.get(b));
          }
        }
      }
    }
    return links;
  }
}
