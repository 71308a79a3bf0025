package news.dedupe.report;

import static java.util.Optional.empty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.load.Skipped;
import news.dedupe.report.Report.Evidence;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.NewArticle;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Summary;

/** Reports to write, of every shape. */
final class Reports {

  static final Report EMPTY =
      new Report(
          Map.of("threshold", 0.5),
          new Summary(0, 0, 0, 0, 0),
          empty(),
          List.of(),
          List.of(),
          List.of());

  static final Report FULL =
      new Report(
          Map.of("threshold", 0.5, "model", "jar", "articles", 3, "strict", true),
          new Summary(3, 1, 1, 1, 2),
          Optional.of(
              List.of(
                  new NewArticle(
                      "new/a.txt",
                      true,
                      Optional.of("00c0ffee00c0ffee"),
                      Optional.of("old/ü \"b\".txt"),
                      Optional.of("rewrite"),
                      0.97125),
                  new NewArticle("new/c.txt", false, empty(), empty(), empty(), 0))),
          List.of(
              new Story(
                  "00c0ffee00c0ffee",
                  "old/ü \"b\".txt",
                  Optional.of("Tide \uD83D turns"),
                  0.00004,
                  List.of(
                      new Member("old/ü \"b\".txt", "original", 1),
                      new Member("new/a.txt", "rewrite", 0.97125)),
                  List.of(
                      new Evidence(
                          "old/ü \"b\".txt",
                          "new/a.txt",
                          0.97125,
                          0.05,
                          1 / 3.0,
                          List.of("“bloodbath”"),
                          List.of(),
                          List.of(new int[] {0, 0}, new int[] {3, 4}))))),
          List.of("new/c.txt"),
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
                  "new/d.txt", OptionalInt.empty(), "a consent wall", Skipped.Kind.NO_ARTICLE, 1)));

  private Reports() {}
}
