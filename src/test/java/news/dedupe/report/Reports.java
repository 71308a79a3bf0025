package news.dedupe.report;

import static java.util.Optional.empty;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.article.Skipped;
import news.dedupe.article.date.DayOrder;
import news.dedupe.load.format.Format;
import news.dedupe.load.input.FieldNames;
import news.dedupe.load.input.Reading;
import news.dedupe.report.Parameters.Task;
import news.dedupe.report.Report.Contribution;
import news.dedupe.report.Report.Entry;
import news.dedupe.report.Report.Evidence;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.Pair;
import news.dedupe.report.Report.Reason;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Summary;
import news.dedupe.report.Report.Verdict;
import news.dedupe.text.MarkedText;
import news.dedupe.text.Passage;

/** Reports to write, of every shape. */
final class Reports {

  static final Report EMPTY =
      new Report(
          parameters(false),
          new Summary(0, 0, 0, 0, 0),
          empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          empty(),
          () -> {});

  private static final Entry OLD =
      new Entry(
          "old/ü \"b\".txt",
          OptionalInt.empty(),
          Optional.of("Tide \uD83D turns"),
          Optional.of(LocalDate.of(2025, 3, 4)),
          empty(),
          empty(),
          empty(),
          "0123456789abcdef");

  private static final Entry NEW =
      new Entry(
          "new/a.jsonl#1",
          OptionalInt.of(17),
          empty(),
          empty(),
          Optional.of("last\u001b[2J week"),
          Optional.of("Coastal Wire"),
          Optional.of("https://wire.example/1"),
          "0123456789abcdee");

  private static final Entry ALONE =
      new Entry(
          "new/c.txt",
          OptionalInt.empty(),
          empty(),
          empty(),
          empty(),
          empty(),
          empty(),
          "0123456789abcded");

  static final Report FULL =
      new Report(
          new Parameters(
              Task.CHECK,
              0.25,
              "00000000000000ab",
              1,
              new Restrictions(OptionalInt.of(7), true, false),
              new Keep(Keep.Rule.SOURCE, List.of("reuters.com", "ap.org")),
              Reading.standard()
                  .withCharset(StandardCharsets.ISO_8859_1)
                  .withFormat(Format.XML)
                  .withFields(FieldNames.usual().withText("body"))
                  .withDateOrder(DayOrder.MONTH_FIRST),
              false,
              Optional.of(new ScoreRange(0.2, 1)),
              Optional.of("00000000000000ac"),
              empty(),
              new FailOn(List.of("rewrite", "identical")),
              Optional.of(new IndexUsed(3, 40, OptionalInt.of(42)))),
          new Summary(3, 1, 1, 1, 2),
          Optional.of(
              List.of(
                  new Verdict(
                      "new/a.jsonl#1",
                      true,
                      Optional.of("00c0ffee00c0ffee"),
                      Optional.of("old/ü \"b\".txt"),
                      Optional.of("rewrite"),
                      0.97125),
                  new Verdict("new/c.txt", false, empty(), empty(), empty(), 0))),
          List.of(
              new Story(
                  "00c0ffee00c0ffee",
                  List.of("00c0ffee00c0fff0"),
                  "old/ü \"b\".txt",
                  Optional.of("Tide \uD83D turns"),
                  0.00004,
                  List.of(
                      member(OLD, "original", 1),
                      new Member(NEW, "rewrite", 0.97125, empty(), 0, 0, true)),
                  List.of(
                      new Evidence(
                          "old/ü \"b\".txt",
                          "new/a.jsonl#1",
                          0.97125,
                          0.05,
                          1 / 3.0,
                          List.of("“bloodbath”"),
                          List.of(),
                          List.of(new int[] {0, 0}, new int[] {3, 4}),
                          empty())),
                  11)),
          List.of("new/c.txt"),
          List.of(ALONE),
          List.of(
              new Skipped(
                  "new/all.jsonl", OptionalInt.of(17), "not JSON", Skipped.Kind.UNREADABLE, 1),
              new Skipped(
                  "new/all.jsonl",
                  OptionalInt.of(40),
                  "and 9 more like these",
                  Skipped.Kind.UNREADABLE,
                  9),
              new Skipped(
                  "new/d.txt", OptionalInt.empty(), "a consent wall", Skipped.Kind.NO_ARTICLE, 1)),
          Optional.of(
              List.of(new Pair(OLD, NEW, 0.97125, true), new Pair(OLD, ALONE, 0.25, false))),
          () -> {});

  /** What an enemy calls an article. */
  static final String HOSTILE = "=1+1,\"x\"\n::error::%0A\u001B[31m\u202E\u0000\uFFFE\uD83D]]><b>&";

  /** A grouping of two articles, both called so. */
  static Report called(String name) {
    Entry first = entry("a/" + name, name);
    Entry second = entry("b/" + name, name);
    return grouping(
        List.of(
            new Story(
                "00c0ffee00c0ffee",
                List.of(),
                first.path(),
                first.title(),
                1,
                List.of(member(first, "original", 1), member(second, "identical", 1)),
                List.of(),
                0)),
        2);
  }

  /** One cluster of a representative and others, of the relations by turns, made when asked for. */
  static Report large(int others, String... relations) {
    List<Member> members =
        new AbstractList<>() {
          @Override
          public Member get(int place) {
            return member(
                entry("a/" + place + ".txt", "Tide turns"),
                place == 0 ? "original" : relations[place % relations.length],
                place == 0 ? 1 : 0.6 + place % 7 / 20.0);
          }

          @Override
          public int size() {
            return others + 1;
          }
        };
    return grouping(
        List.of(
            new Story(
                "00c0ffee00c0ffee",
                List.of(),
                "a/0.txt",
                Optional.of("Tide"),
                1,
                members,
                List.of(),
                0)),
        others + 1);
  }

  static Report grouping(List<Story> clusters, int articles) {
    return new Report(
        EMPTY.parameters(),
        new Summary(articles, clusters.size(), articles - clusters.size(), 0, 0),
        empty(),
        clusters,
        List.of(),
        List.of(),
        List.of(),
        empty(),
        () -> {});
  }

  private static Parameters parameters(boolean texts) {
    return new Parameters(
        Task.GROUP,
        0.5,
        "00000000000000aa",
        1,
        Restrictions.none(),
        Keep.original(),
        Reading.standard(),
        texts,
        empty(),
        empty(),
        empty(),
        FailOn.all(),
        empty());
  }

  /** A member of which a report without texts has been read. */
  static Member member(Entry entry, String relation, double score) {
    return new Member(entry, relation, score, empty(), 0, 0, false);
  }

  static Entry entry(String path, String title) {
    return new Entry(
        path,
        OptionalInt.empty(),
        Optional.of(title),
        empty(),
        empty(),
        Optional.of(title),
        empty(),
        "0123456789abcdef");
  }

  /** What a format makes of a report. */
  static String written(ReportFormat format, Report report) throws IOException {
    return written(format, report, Style.plain());
  }

  static String written(ReportFormat format, Report report, Style style) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(report, style, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A report with texts, in which a title, a source and a passage are the same. */
  static Report withTexts(String passage) {
    List<Member> members =
        List.of(
            member(entry("a", passage).with(text(passage)), "original", 1),
            new Member(
                entry("b", passage).with(text(passage + ".")),
                "rewrite",
                0.9,
                Optional.of("a"),
                0,
                0,
                false));
    Evidence evidence =
        new Evidence(
            "a",
            "b",
            0.9,
            0.1,
            0.2,
            List.of(),
            List.of("93"),
            List.of(new int[] {0, 0}),
            Optional.of(
                new Reason(
                    "They have 1 sentence in common.", List.of(new Contribution("names", 1.5)))));
    return new Report(
        parameters(true),
        new Summary(2, 1, 1, 0, 0),
        empty(),
        List.of(
            new Story(
                "00c0ffee00c0ffee",
                List.of(),
                "a",
                Optional.of(passage),
                0.9,
                members,
                List.of(evidence),
                0)),
        List.of(),
        List.of(),
        List.of(),
        empty(),
        () -> {});
  }

  private static MarkedText text(String passage) {
    return new MarkedText(
        List.of(
            List.of(new Passage(Passage.Kind.BOILERPLATE, "By Ida", List.of(), List.of())),
            List.of(
                new Passage(
                    Passage.Kind.SENTENCE,
                    "93 " + passage,
                    List.of(),
                    List.of(new int[] {0, 2})))));
  }

  private Reports() {}
}
