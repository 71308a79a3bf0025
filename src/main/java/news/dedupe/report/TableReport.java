package news.dedupe.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Verdict;

/** Writes the stories of a report for people, as wide as their terminal. */
final class TableReport {

  private static final String GAP = "  ";
  private static final int DAY = "YYYY-MM-DD".length();

  /** Columns for most names of agencies and papers, and for hosts without their ends. */
  private static final int MOST_SOURCE = 20;

  /** A terminal that is less wide has no room for days, and before that for sources. */
  private static final int WIDTH_FOR_DAYS = 50;

  private static final int WIDTH_FOR_SOURCES = 60;

  /** As wide as the longest, {@code near-identical}. */
  private static final int RELATION = 14;

  /** Columns of a headline beside which there is room for a path. */
  private static final int LEAST_TITLE = 30;

  private final Writer out;
  private final Style style;

  private TableReport(Writer out, Style style) {
    this.out = out;
    this.style = style;
  }

  static void write(Report report, Style style, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    new TableReport(writer, style).write(report);
    writer.flush();
  }

  private void write(Report report) throws IOException {
    boolean isFirst = true;
    if (report.verdicts().isPresent()) {
      verdicts(report.verdicts().get());
      isFirst = false;
    } else if (report.clusters().isEmpty()) {
      line("no story in more than one version");
    }
    for (Story story : report.clusters()) {
      if (!isFirst) {
        line("");
      }
      isFirst = false;
      story(story);
    }
  }

  private void verdicts(List<Verdict> verdicts) throws IOException {
    boolean isAny = false;
    for (Verdict article : verdicts) {
      if (article.duplicate()) {
        verdict(article);
        isAny = true;
      }
    }
    if (!isAny) {
      line("no incoming article repeats another");
    }
  }

  private void verdict(Verdict article) throws IOException {
    String relation = VisibleText.of(article.relation().orElse(""));
    String before =
        coloured(relation, DisplayWidth.padded(relation, RELATION))
            + GAP
            + score(article.score())
            + GAP;
    int indent = RELATION + 2 * GAP.length() + score(0).length();
    int left = style.width() - indent;
    String path = VisibleText.of(article.path());
    String accepted = article.accepted().isPresent() ? "accepted, " : "";
    String of = "of " + VisibleText.of(article.of().orElse(""));
    if (DisplayWidth.of(path) + GAP.length() + DisplayWidth.of(accepted + of) <= left) {
      line(before + path + GAP + faint(accepted + of));
    } else {
      line(before + DisplayWidth.end(path, left));
      line(" ".repeat(indent) + faint(accepted + DisplayWidth.end(of, left - accepted.length())));
    }
  }

  private void story(Story story) throws IOException {
    String size = story.members().size() + " versions" + GAP;
    int left = style.width() - size.length();
    line(
        size
            + bold(
                story
                    .title()
                    .map(title -> DisplayWidth.start(VisibleText.of(title), left))
                    .orElseGet(
                        () -> DisplayWidth.end(VisibleText.of(story.representative()), left))));
    Columns columns = Columns.of(story.members(), style.width());
    for (Member member : story.members()) {
      member(member, columns, story.title());
    }
  }

  /**
   * Relation, score, source and day, then the headline, and the path where there is room for it.
   */
  private void member(Member member, Columns columns, Optional<String> heading) throws IOException {
    String relation = VisibleText.of(member.relation());
    String rest =
        Stream.of(Optional.of(score(member.score())), columns.source(member), columns.day(member))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(GAP, GAP, GAP));
    int indent = GAP.length() + RELATION + DisplayWidth.of(rest);
    int left = Math.max(1, style.width() - indent);
    String before = GAP + coloured(relation, DisplayWidth.padded(relation, RELATION)) + rest;
    String path = VisibleText.of(member.path());
    String title = member.entry().title().map(VisibleText::of).orElse("");
    int beside = left - GAP.length() - columns.path;
    if (columns.title > 0 && beside >= Math.min(columns.title, LEAST_TITLE)) {
      int wide = Math.min(columns.title, beside);
      String shown = DisplayWidth.padded(DisplayWidth.start(title, wide), wide);
      line(before + shown + GAP + faint(path));
      return;
    }
    boolean isNamed = title.isEmpty() || member.entry().title().equals(heading);
    if (isNamed && DisplayWidth.of(path) <= left) {
      line(before + faint(path));
    } else {
      line(before + (isNamed ? "" : DisplayWidth.start(title, left)));
      int start = 2 * GAP.length();
      line(" ".repeat(start) + faint(DisplayWidth.end(path, style.width() - start)));
    }
  }

  /**
   * How wide the columns of a cluster are that not all clusters have alike, 0 where its members
   * have nothing for one.
   */
  private record Columns(int source, int day, int title, int path) {

    static Columns of(List<Member> members, int width) {
      int source = 0;
      int day = 0;
      int title = 0;
      int path = 0;
      for (Member member : members) {
        source = Math.max(source, width(member.entry().source()));
        day = member.entry().published().isPresent() ? DAY : day;
        title = Math.max(title, width(member.entry().title()));
        path = Math.max(path, width(Optional.of(member.path())));
      }
      return new Columns(
          width < WIDTH_FOR_SOURCES ? 0 : Math.min(source, Math.min(MOST_SOURCE, width / 6)),
          width < WIDTH_FOR_DAYS ? 0 : day,
          title,
          path);
    }

    private static int width(Optional<String> text) {
      return text.map(VisibleText::of).map(DisplayWidth::of).orElse(0);
    }

    Optional<String> source(Member member) {
      String known = member.entry().source().map(VisibleText::of).orElse("");
      return source == 0
          ? Optional.empty()
          : Optional.of(DisplayWidth.padded(DisplayWidth.start(known, source), source));
    }

    Optional<String> day(Member member) {
      String known = member.entry().published().map(LocalDate::toString).orElse("");
      return day == 0 ? Optional.empty() : Optional.of(DisplayWidth.padded(known, day));
    }
  }

  private static String score(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }

  private String coloured(String relation, String text) {
    return switch (relation) {
      case "original" -> sgr("32", text); // green
      case "identical", "near-identical" -> sgr("31", text); // red
      default -> sgr("33", text); // yellow
    };
  }

  private String bold(String text) {
    return sgr("1", text);
  }

  private String faint(String text) {
    return sgr("2", text);
  }

  /** Colours end within their line, as a pager shows lines of its own choice. */
  private String sgr(String code, String text) {
    return style.coloured() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }

  private void line(String text) throws IOException {
    out.write(text.stripTrailing());
    out.write('\n');
  }
}
