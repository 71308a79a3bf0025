package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingDouble;
import static java.util.Locale.ROOT;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.pipeline.Comparison;
import news.dedupe.pipeline.Comparison.AlignedPair;
import news.dedupe.pipeline.Comparison.Contribution;
import news.dedupe.pipeline.Comparison.KeptApart;
import news.dedupe.pipeline.Comparison.Side;
import news.dedupe.report.VisibleText;

/**
 * Lays a comparison out for people, in at most 100 columns.
 *
 * @param threshold of the run, 0 to 1
 */
record ComparisonText(Comparison comparison, double threshold) implements Output.Content {

  /** Two sentences side by side are read with ease, and nearly all terminals can be so wide. */
  private static final int WIDTH = 100;

  private static final String GUTTER = " | ";
  private static final int HALF = (WIDTH - GUTTER.length()) / 2;

  private static final List<String> WITHOUT_BATCH =
      List.of(
          "IDF is taken from these two articles and background frequencies of English; with --in PATH it",
          "is that of a run over PATH.");

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write((String.join("\n", lines()) + "\n").getBytes(UTF_8));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    article(lines, "A", comparison.a());
    article(lines, "B", comparison.b());
    lines.add("");
    lines.add(verdict());
    comparison.keptApartBy().forEach(by -> lines.add(keptApart(by)));
    if (!comparison.inBatch()) {
      lines.addAll(WITHOUT_BATCH);
    }
    if (comparison.logOdds().isPresent()) {
      contributions(lines, comparison.logOdds().getAsDouble());
    }
    aligned(lines);
    list(lines, "quotations in both", comparison.sharedQuotes());
    list(lines, "numbers in both", comparison.sharedNumbers());
    return lines;
  }

  private String verdict() {
    String verdict = comparison.versions() ? "versions of one story" : "not versions of one story";
    String why =
        comparison.logOdds().isPresent()
            ? String.format(ROOT, "log-odds %+.3f", comparison.logOdds().getAsDouble())
            : "the same main text";
    return String.format(
        ROOT,
        "%s: probability %.4f, threshold %s (%s)",
        verdict,
        comparison.score(),
        threshold,
        why);
  }

  private static String keptApart(KeptApart by) {
    return switch (by) {
      case WITHIN -> "never linked: --within keeps apart what was published further apart";
      case ACROSS_SOURCES -> "never linked: --across-sources keeps apart what is of one source";
    };
  }

  /** The path, and below it what the source says beside the text, and what does not count. */
  private static void article(List<String> lines, String name, Side side) {
    Article article = side.article();
    lines.add(name + ": " + VisibleText.of(article.path()));
    source(lines, "title", article.title());
    source(lines, "date", article.published().map(Published::asWritten));
    source(lines, "source", article.source());
    source(lines, "author", article.author());
    source(lines, "url", article.url());
    if (!side.comparedAs().equals(article.path())) {
      source(lines, "copy", Optional.of("compared as " + side.comparedAs() + ", the same text"));
    }
    source(lines, "day", day(side));
  }

  /** The day that counts and where it comes from, unless that is the date of the source. */
  private static Optional<String> day(Side side) {
    Optional<LocalDate> inSource = side.article().published().flatMap(Published::day);
    Optional<LocalDate> own = inSource.or(side::dayInText);
    if (side.day().isEmpty()) {
      return own.map(day -> "none: copies of the text have different dates");
    }
    String from = own.isPresent() ? ", by the head of the text" : ", the date of a copy";
    return side.day().filter(day -> inSource.isEmpty()).map(day -> day + from);
  }

  private static void source(List<String> lines, String name, Optional<String> value) {
    String label = String.format(ROOT, "   %-7s", name);
    List<String> said = value.map(text -> wrap(text, WIDTH - label.length())).orElse(List.of());
    for (int i = 0; i < said.size(); i++) {
      lines.add((i == 0 ? label : " ".repeat(label.length())) + said.get(i));
    }
  }

  private void contributions(List<String> lines, double logOdds) {
    lines.add("");
    lines.add(String.format(ROOT, "%-26s %8s %9s", "what speaks for it", "value", "log-odds"));
    comparison.contributions().stream()
        .sorted(comparingDouble((Contribution part) -> Math.abs(part.logOdds())).reversed())
        .forEach(part -> contribution(lines, part));
    lines.add(String.format(ROOT, "%-26s %8s %+9.3f", "sum", "", logOdds));
  }

  private static void contribution(List<String> lines, Contribution part) {
    String figures =
        String.format(ROOT, "%-26s %8.4f %+9.3f  ", part.feature(), part.value(), part.logOdds());
    List<String> meaning = wrap(part.meaning(), WIDTH - figures.length());
    for (int i = 0; i < meaning.size(); i++) {
      lines.add((i == 0 ? figures : " ".repeat(figures.length())) + meaning.get(i));
    }
  }

  private void aligned(List<String> lines) {
    lines.add("");
    lines.add(
        comparison.aligned().isEmpty()
            ? "no sentences that say the same"
            : "sentences that say the same (A" + GUTTER + "B)");
    for (AlignedPair pair : comparison.aligned()) {
      lines.add("");
      lines.add(
          String.format(
              ROOT, "%d%s%d, %.0f %%", pair.a(), GUTTER, pair.b(), pair.coverage() * 100));
      List<String> left = wrap(pair.sentenceA(), HALF);
      List<String> right = wrap(pair.sentenceB(), HALF);
      for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
        String a = i < left.size() ? left.get(i) : "";
        String b = i < right.size() ? right.get(i) : "";
        lines.add((a + " ".repeat(HALF - width(a)) + GUTTER + b).stripTrailing());
      }
    }
  }

  private static void list(List<String> lines, String heading, List<String> items) {
    lines.add("");
    lines.add(items.isEmpty() ? "no " + heading : heading);
    for (String item : items) {
      wrap(item, WIDTH - 2).forEach(line -> lines.add("  " + line));
    }
  }

  /** Breaks at white space, and words that are too long where they must be. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String given : text.strip().split("\\s+", -1)) {
      String word = VisibleText.of(given);
      int left = width(word);
      if (!line.isEmpty() && width(line) + 1 + left > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      int from = 0;
      for (; left > width; left -= width) {
        int end = word.offsetByCodePoints(from, width);
        lines.add(word.substring(from, end));
        from = end;
      }
      line.append(line.isEmpty() ? "" : " ").append(word, from, word.length());
    }
    lines.add(line.toString());
    return lines;
  }

  private static int width(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
