package news.dedupe.bench;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.article.Skipped;
import news.dedupe.load.Loader;
import news.dedupe.load.MissingPathException;
import news.dedupe.load.input.Sink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Compares what is read of pages beside their text with gold. The gold of {@code NAME.html} is
 * {@code NAME.json} beside it, or {@code expected-metadata.json}, or {@code NAME.json} in the
 * folder {@code metadata} beside the page's.
 */
@Command(
    name = "fields",
    header = "Tell how well title, author, date and address of pages are found.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class PageFields implements Callable<Integer> {

  private static final JsonMapper JSON = new JsonMapper();

  @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Pages with their gold.")
  private List<Path> folders = List.of();

  @Option(names = "--list", description = "Print every value that is not right.")
  private boolean list;

  /** What is compared, and what gold calls it. */
  private enum Field {
    DATE("published", "publishedTime", "publish_date", "date", "date_published"),
    AUTHOR("author", "authors", "byline"),
    TITLE("title", "headline"),
    URL("url", "canonical_link");

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives none that changes
    private final List<String> names;

    Field(String... names) {
      this.names = List.of(names);
    }

    Optional<String> gold(JsonNode gold) {
      return names.stream()
          .map(gold::path)
          .map(PageFields::text)
          .filter(t -> !t.isEmpty())
          .findFirst();
    }

    Optional<String> of(Article article) {
      return switch (this) {
        case DATE -> article.published().flatMap(Published::day).map(LocalDate::toString);
        case AUTHOR -> article.author();
        case TITLE -> article.title();
        case URL -> article.url();
      };
    }

    boolean isRight(String found, String gold) {
      return switch (this) {
        case DATE -> gold.startsWith(found);
        case AUTHOR -> words(found).equals(words(gold));
        case TITLE -> letters(found).equals(letters(gold));
        case URL -> address(found).equals(address(gold));
      };
    }

    /** A day beside the right one, some of the authors, a part of the title. */
    boolean isNear(String found, String gold) {
      return switch (this) {
        case DATE ->
            Math.abs(
                    LocalDate.parse(found).toEpochDay()
                        - LocalDate.parse(gold.substring(0, 10)).toEpochDay())
                == 1;
        case AUTHOR ->
            words(found).containsAll(words(gold)) || words(gold).containsAll(words(found));
        case TITLE ->
            letters(found).contains(letters(gold)) || letters(gold).contains(letters(found));
        case URL -> false;
      };
    }
  }

  /** How often a field was found. */
  private static final class Count {
    int gold;
    int right;
    int near;
    int wrong;
    int extra;
  }

  @Override
  public Integer call() throws IOException, MissingPathException {
    for (Path folder : folders) {
      Map<Field, Count> counts = new EnumMap<>(Field.class);
      Arrays.stream(Field.values()).forEach(field -> counts.put(field, new Count()));
      int pages = 0;
      for (Path page : pages(folder)) {
        Optional<Path> gold = gold(page);
        if (gold.isPresent()) {
          pages++;
          compare(page, JSON.readTree(Files.readAllBytes(gold.get())), counts);
        }
      }
      System.out.printf("%s: %d pages%n", folder, pages);
      System.out.println("field   in gold  right   near  wrong missing  extra  precision");
      counts.forEach(PageFields::print);
    }
    return 0;
  }

  private static void print(Field field, Count n) {
    int found = n.right + n.near + n.wrong;
    System.out.printf(
        ROOT,
        "%-8s%7d%7d%7d%7d%8d%7d%11.3f%n",
        field.name().toLowerCase(ROOT),
        n.gold,
        n.right,
        n.near,
        n.wrong,
        n.gold - found,
        n.extra,
        found == 0 ? 0 : (double) n.right / found);
  }

  private void compare(Path page, JsonNode gold, Map<Field, Count> counts)
      throws MissingPathException {
    Optional<Article> article = read(page);
    counts.forEach(
        (field, count) -> {
          Optional<String> right = field.gold(gold);
          Optional<String> found = article.flatMap(field::of);
          count.gold += right.isPresent() ? 1 : 0;
          String verdict = verdict(field, right, found, count);
          if (list && !verdict.isEmpty()) {
            System.out.printf(
                "%-8s%-8s%s%n         gold  %s%n         found %s%n",
                field, verdict, page, right.orElse("-"), found.orElse("-"));
          }
        });
  }

  private static String verdict(
      Field field, Optional<String> right, Optional<String> found, Count count) {
    if (right.isEmpty()) {
      count.extra += found.isPresent() ? 1 : 0;
      return "";
    }
    if (found.isEmpty()) {
      return "missing";
    }
    if (field.isRight(found.get(), right.get())) {
      count.right++;
      return "";
    }
    if (field.isNear(found.get(), right.get())) {
      count.near++;
      return "near";
    }
    count.wrong++;
    return "wrong";
  }

  private static Optional<Article> read(Path page) throws MissingPathException {
    List<Article> articles = new ArrayList<>();
    Loader.standard()
        .load(
            List.of(page.toString()),
            new Sink() {
              @Override
              public void article(Article article) {
                articles.add(article);
              }

              @Override
              public void skipped(Skipped skipped) {
                System.out.printf("skipped %s: %s%n", page, skipped.reason());
              }
            });
    return articles.stream().findFirst();
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static Optional<Path> gold(Path page) {
    String name = page.getFileName().toString().replace(".html", ".json");
    return Stream.of(name, "expected-metadata.json", "../metadata/" + name)
        .map(page::resolveSibling)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.isTextual() ? value.asText().strip() : "";
    }
    List<String> texts = new ArrayList<>();
    value.forEach(one -> texts.add(text(one)));
    return String.join(", ", texts);
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String letters(String text) {
    return text.toLowerCase(ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static String address(String url) {
    return url.replaceFirst("^https?://(?:www\\.)?", "")
        .replaceFirst("[?#].*", "")
        .replaceFirst("/$", "");
  }
}
