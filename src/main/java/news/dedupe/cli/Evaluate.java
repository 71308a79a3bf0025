package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import news.dedupe.cli.Job.Ending;
import news.dedupe.evaluate.PairScores;
import news.dedupe.evaluate.PairTable;
import news.dedupe.evaluate.Scores;
import news.dedupe.evaluate.TruthTable;
import news.dedupe.report.Grouping;
import news.dedupe.report.ReportReader;
import news.dedupe.report.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a report. */
@Command(
    name = "evaluate",
    header = "Score a report against labelled articles or pairs.",
    customSynopsis = "dedupe evaluate [OPTIONS] REPORT",
    description = {
      "",
      "Prints precision, recall and F1 over pairs and over articles (B-cubed), the adjusted Rand"
          + " index, and what is wrong. Articles are known by the last part of their path."
    },
    exitCodeList = {
      ExitCode.DONE_HELP,
      ExitCode.USAGE_HELP,
      ExitCode.RESOURCES_HELP,
      ExitCode.DEFECT_HELP,
      ExitCode.INTERRUPTED_HELP
    },
    footer = {
      "Examples:",
      "  dedupe news/ -o report.json && dedupe evaluate --truth truth.tsv report.json",
      "  dedupe news/ | dedupe evaluate --pairs pairs.tsv -"
    })
final class Evaluate implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--truth",
      paramLabel = "TABLE",
      description =
          "Tab-separated, with the columns file, story and kind: articles of one story are versions"
              + " of one dispatch; kind i is an independent report, not judged against it.")
  private Optional<Path> truth = Optional.empty();

  @Option(
      names = "--pairs",
      paramLabel = "TABLE",
      description =
          "Tab-separated, with the columns a, b, same (1, 0, or a word: not scored) and stratum.")
  private Optional<Path> pairs = Optional.empty();

  @Mixin private OutputFile output = new OutputFile();

  @Parameters(paramLabel = "REPORT", description = "What dedupe wrote; - is standard input.")
  private String report = "";

  Evaluate(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (truth.isEmpty() && pairs.isEmpty()) {
      throw new UsageException("evaluate needs --truth TABLE or --pairs TABLE");
    }
    List<Path> tables = Stream.of(truth, pairs).flatMap(Optional::stream).toList();
    Inputs inputs = Inputs.of(tables).and(List.of(Path.of(report)));
    return Job.run(
        terminal,
        new Verbosity(),
        () -> Output.open(output.path(), terminal.out(), inputs),
        (messages, place) -> {
          List<String> absent = score(place);
          if (!absent.isEmpty()) {
            throw new UsageException(absent(absent));
          }
          return Ending.of(messages.found(0, false));
        });
  }

  /** Prints the scores, and says which of the tables' articles the report lacks. */
  private List<String> score(Output place) throws Exception {
    List<String> lines = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    Grouping grouping = read();
    if (truth.isPresent()) {
      Scores scores = Scores.of(TruthTable.read(file(truth.get())), grouping);
      lines.addAll(scores.lines());
      absent.addAll(scores.absent());
    }
    if (pairs.isPresent()) {
      PairScores scores = PairScores.of(PairTable.read(file(pairs.get())), grouping);
      lines.addAll(scores.lines());
      absent.addAll(scores.absent());
    }
    place.write(out -> print(lines, out));
    return absent;
  }

  private static String absent(List<String> articles) {
    return articles.size()
        + " of the table's articles "
        + (articles.size() == 1 ? "is" : "are")
        + " not in the report, such as "
        + articles.get(0);
  }

  private static void print(List<String> lines, OutputStream out) throws IOException {
    for (String line : lines) {
      out.write((VisibleText.of(line) + "\n").getBytes(UTF_8));
    }
  }

  private Grouping read() throws IOException, UsageException {
    if (report.equals("-")) {
      return ReportReader.read(terminal.in(), "standard input");
    }
    try (InputStream in = Files.newInputStream(file(Path.of(report)))) {
      return ReportReader.read(in, report);
    }
  }

  /** The path, where it is that of no folder. */
  static Path file(Path path) throws UsageException {
    if (Files.isDirectory(path)) {
      throw new UsageException(path + ": a folder, not a file");
    }
    return path;
  }
}
