package news.dedupe.spark;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command: clusters the articles of very large data sets on Apache Spark. */
@Command(
    name = "DedupeJob",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Finds which news articles are versions of one story, on Apache Spark.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:done",
      "  2:wrong usage, or the output is there already",
      "  3:done, but some rows were skipped, or there was no article",
      "  4:disk or memory ran out",
      " 70:a defect of dedupe"
    })
public final class DedupeJob implements Callable<Integer> {

  private static final int DONE = 0;
  private static final int SKIPPED = 3;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders or patterns, as Spark reads them; may be repeated.")
  private List<String> inputs = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "Where clusters, links, unique, skipped and filtered are written.")
  private String output = "";

  @Option(names = "--overwrite", description = "Replace the output if it is there already.")
  private boolean overwrite;

  @Option(
      names = "--input-format",
      paramLabel = "FORMAT",
      description =
          "parquet, jsonl, csv or text, a file an article. Default: by the name of the first"
              + " input.")
  private Optional<InputFormat> inputFormat = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "parquet",
      description = "Of the output: parquet or jsonl. Default: ${DEFAULT-VALUE}.")
  private Outputs.Format format = Outputs.Format.PARQUET;

  @Option(
      names = "--threshold",
      paramLabel = "P",
      defaultValue = "0.6",
      description =
          "Minimum match probability of two versions of one story; higher is stricter."
              + " Default: ${DEFAULT-VALUE}.")
  private double threshold;

  @Option(names = "--id-column", defaultValue = "id", description = COLUMN)
  private String id = "";

  @Option(names = "--text-column", defaultValue = "text", description = COLUMN)
  private String text = "";

  @Option(names = "--title-column", defaultValue = "title", description = COLUMN)
  private String title = "";

  @Option(names = "--published-column", defaultValue = "published", description = COLUMN)
  private String published = "";

  @Option(names = "--source-column", defaultValue = "source", description = COLUMN)
  private String source = "";

  @Option(names = "--url-column", defaultValue = "url", description = COLUMN)
  private String url = "";

  @Option(names = "--author-column", defaultValue = "author", description = COLUMN)
  private String author = "";

  @Option(names = "--language-column", defaultValue = "language", description = COLUMN)
  private String language = "";

  @Option(
      names = "--scratch",
      paramLabel = "FOLDER",
      description =
          "Where stages keep what they have made, on storage that all workers share; deleted at"
              + " the end. Default: beside the output, with .scratch behind its name.")
  private Optional<String> scratch = Optional.empty();

  @Option(
      names = "--largest-component",
      paramLabel = "N",
      description =
          "Texts that are clustered in one task at most; what hangs together and is larger loses"
              + " its weakest links. Default: ${DEFAULT-VALUE}.")
  private int component = Limits.COMPONENT;

  private static final String COLUMN = "Default: ${DEFAULT-VALUE}.";

  private DedupeJob() {}

  /**
   * Runs the job.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String... arguments) {
    int code = run(arguments);
    if (code != DONE) {
      System.exit(code);
    }
  }

  /** The same; gives the exit code. */
  static int run(String... arguments) {
    return new CommandLine(new DedupeJob())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures())
        .execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    SparkSession spark = SparkSession.builder().appName("dedupe").getOrCreate();
    Folder folder = Folder.of(spark, output);
    if (folder.exists() && !overwrite) {
      throw new Failures.Usage("'" + output + "' is there already; --overwrite replaces it");
    }
    for (String input : inputs) {
      if (folder.holds(input)) {
        throw new Failures.Usage("the input '" + input + "' is in the output");
      }
    }
    Folder kept = Folder.of(spark, scratch.orElse(output + ".scratch"));
    try {
      return run(spark, new Scratch(spark, kept.path().toString()), folder);
    } finally {
      kept.delete();
    }
  }

  private int run(SparkSession spark, Scratch kept, Folder folder) throws IOException {
    Columns columns = new Columns(id, text, title, published, source, url, author, language);
    Limits limits = new Limits(threshold, memory(spark), Limits.COMMON, component);
    Dataset<Row> rows =
        Reading.rows(
            spark, inputs, inputFormat.orElseGet(() -> InputFormat.of(inputs.get(0))), columns);
    Job job = new Job(kept, limits);
    Job.Outcome found = job.of(rows, columns);
    folder.delete(); // as late as can be: what is there is better than nothing
    Outputs outputs = new Outputs(output, format);
    outputs.stories(found.judged());
    outputs.links(found.texts(), found.scores(), threshold);
    outputs.skipped(found.skipped());
    outputs.filtered(rows, found.judged());
    folder.complete();
    long skipped = found.skipped().count();
    long articles = found.judged().count();
    System.err.println(
        articles
            + (articles == 1 ? " article: " : " articles: ")
            + found.judged().select("cluster").where("cluster is not null").distinct().count()
            + " stories, "
            + found.judged().where("cluster is null").count()
            + " on their own, "
            + skipped
            + " skipped");
    return skipped > 0 || articles == 0 ? SKIPPED : DONE;
  }

  /** Bytes of heap for what a task makes of texts: a quarter of its share. */
  private static long memory(SparkSession spark) {
    int cores = Math.max(1, spark.sparkContext().conf().getInt("spark.executor.cores", 0));
    long heap = spark.sparkContext().conf().getSizeAsBytes("spark.executor.memory", "1g");
    return heap / cores / 4;
  }
}
