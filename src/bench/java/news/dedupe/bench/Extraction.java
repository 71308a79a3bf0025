package news.dedupe.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import news.dedupe.load.page.MainContent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well the articles of pages are found, and fits the model that finds them. */
@Command(
    name = "extraction",
    header = "Measures how well the main text of pages is found, or fits the model that finds it.",
    description = {
      "PAGES has a folder for each set of pages; beside each page NAME.html stands NAME.txt, its"
          + " article, a paragraph a line. What stands before ~ in a name is its site.",
      "Printed is the mean F1 of words of each set: of the blocks that are labelled as the"
          + " article's, of the model in the jar, and with --fit of models that were fitted without"
          + " the page's site."
    },
    mixinStandardHelpOptions = true)
final class Extraction implements Callable<Integer> {

  @Parameters(paramLabel = "PAGES", description = "The folder of pages.")
  private Path folder = Path.of(".");

  @Option(
      names = "--fit",
      paramLabel = "FILE",
      description = "Fit a model to the pages and write it to FILE.")
  private @Nullable Path file;

  @Option(
      names = "--hold-out",
      split = ",",
      paramLabel = "SET",
      description = "Sets that are measured, but not fitted to.")
  private Set<String> heldOut = Set.of();

  @Override
  public Integer call() throws IOException {
    List<GoldPage> pages = GoldPage.all(folder);
    print("labels", pages, page -> page.f1(page.labelled()));
    print("the jar's", pages, page -> page.f1(MainContent.text(page.document(), page.body())));
    if (file != null) {
      fit(pages, file);
    }
    return 0;
  }

  private void fit(List<GoldPage> pages, Path model) throws IOException {
    BlockFitter fitter =
        new BlockFitter(
            pages.stream().filter(page -> !heldOut.contains(page.set())).toList(), pages);
    print(
        "left out", pages, page -> page.f1(MainContent.text(page.blocks(), fitter.leftOut(page))));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(model))) {
      fitter.model().write(out);
    }
  }

  private static void print(String what, List<GoldPage> pages, ToDoubleFunction<GoldPage> f1) {
    Map<String, Double> means =
        pages.parallelStream()
            .collect(
                Collectors.groupingBy(GoldPage::set, TreeMap::new, Collectors.averagingDouble(f1)));
    System.out.printf("%-10s", what);
    means.forEach((set, mean) -> System.out.printf(Locale.ROOT, "  %s %.4f", set, mean));
    System.out.println();
  }
}
