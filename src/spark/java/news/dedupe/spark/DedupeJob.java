package news.dedupe.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command: clusters the articles of very large data sets on Apache Spark. */
@Command(
    name = "DedupeJob",
    mixinStandardHelpOptions = true,
    versionProvider = DedupeJob.Version.class,
    sortOptions = false,
    usageHelpWidth = 100,
    customSynopsis = {
      "spark-submit --class news.dedupe.spark.DedupeJob dedupe-spark.jar",
      "         --input PATH... --output FOLDER [OPTIONS]"
    },
    description = "%nFinds which news articles are versions of one story, on Apache Spark.%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:done",
      "  2:wrong usage: unreadable input, or an output that is there already",
      "  3:done, but some rows were skipped, or there was no article; 0 where the driver runs on"
          + " the cluster, which would run it again",
      "  4:disk or memory ran out",
      " 70:a defect of dedupe, or a failure of the cluster",
      "130:interrupted"
    })
public final class DedupeJob implements Callable<Integer> {

  static final int DONE = 0;
  static final int SKIPPED = 3;

  /** Reasons for which rows were skipped that are printed, the most frequent. */
  private static final int REASONS = 5;

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

  @Option(
      names = "--overwrite",
      description = "Replace results that are there already, once the new ones are complete.")
  private boolean overwrite;

  @Option(
      names = "--input-format",
      paramLabel = "FORMAT",
      description =
          "Of all input: parquet, jsonl (an object a line), csv (with a header) or text (a file an"
              + " article). Default: by the names of files.")
  private Optional<InputFormat> inputFormat = Optional.empty();

  @Option(
      names = "--separator",
      paramLabel = "C",
      description = "What separates cells of CSV. Default: a tab in .tsv, else a comma.")
  private Optional<String> separator = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "parquet",
      description = "Of the output: parquet or jsonl (gzipped). Default: ${DEFAULT-VALUE}.")
  private Outputs.Format format = Outputs.Format.PARQUET;

  @Option(
      names = "--threshold",
      paramLabel = "P",
      defaultValue = "0.6",
      description =
          "Minimum match probability of two versions of one story; higher is stricter."
              + " Default: ${DEFAULT-VALUE}.")
  private double threshold;

  @Option(names = "--id-column", paramLabel = "NAME", defaultValue = "id", description = COLUMN)
  private String id = "";

  @Option(names = "--text-column", paramLabel = "NAME", defaultValue = "text", description = COLUMN)
  private String text = "";

  @Option(
      names = "--title-column",
      paramLabel = "NAME",
      defaultValue = "title",
      description = COLUMN)
  private String title = "";

  @Option(
      names = "--published-column",
      paramLabel = "NAME",
      defaultValue = "published",
      description = COLUMN)
  private String published = "";

  @Option(
      names = "--source-column",
      paramLabel = "NAME",
      defaultValue = "source",
      description = COLUMN)
  private String source = "";

  @Option(names = "--url-column", paramLabel = "NAME", defaultValue = "url", description = COLUMN)
  private String url = "";

  @Option(
      names = "--author-column",
      paramLabel = "NAME",
      defaultValue = "author",
      description = COLUMN)
  private String author = "";

  @Option(
      names = "--language-column",
      paramLabel = "NAME",
      defaultValue = "language",
      description = COLUMN)
  private String language = "";

  @Option(
      names = "--scratch",
      paramLabel = "FOLDER",
      description =
          "Where stages keep what they have made, on storage that all workers share; a folder in"
              + " it, deleted at the end. Default: beside the output, with .scratch behind its"
              + " name.")
  private Optional<String> scratch = Optional.empty();

  @Option(
      names = "--largest-component",
      paramLabel = "N",
      description =
          "Texts that are clustered in one task at most; what hangs together and is larger loses"
              + " its weakest links. Default: ${DEFAULT-VALUE}.")
  private int component = Limits.COMPONENT;

  private static final String COLUMN = "A field in a column with a dot. Default: ${DEFAULT-VALUE}.";

  private DedupeJob() {}

  /**
   * Runs the job. In somebody else's process, which has a session already, it returns, or throws
   * where it failed; else the process ends with the exit code.
   *
   * @param arguments see {@code --help}
   * @throws IllegalStateException if the job failed in somebody else's process
   */
  public static void main(String... arguments) {
    boolean isGuest = SparkSession.getDefaultSession().isDefined();
    int code = run(arguments);
    boolean isDone = code == DONE || (code == SKIPPED && (isGuest || isOnCluster()));
    if (!isDone && isGuest) {
      throw new IllegalStateException("dedupe ended with exit code " + code);
    }
    if (!isDone) {
      System.exit(code);
    }
  }

  /** Whether the driver is run by the cluster, which runs it again where it fails. */
  private static boolean isOnCluster() {
    return SparkSession.getDefaultSession()
        .exists(s -> s.sparkContext().deployMode().equals("cluster"));
  }

  private static void say(String message) {
    System.err.println(message);
  }

  /** The same; gives the exit code. */
  static int run(String... arguments) {
    try {
      return new CommandLine(new DedupeJob())
          .setCaseInsensitiveEnumValuesAllowed(true)
          .setExecutionExceptionHandler(new Failures())
          .execute(arguments);
    } catch (OutOfMemoryError e) {
      say("dedupe: the driver is out of memory: " + e.getMessage());
      return Failures.RESOURCES;
    }
  }

  @Override
  public Integer call() throws IOException {
    if (!(threshold > 0 && threshold < 1)) {
      throw new Failures.Usage("--threshold is not between 0 and 1: " + threshold);
    }
    if (component < 2) {
      throw new Failures.Usage("--largest-component is less than 2: " + component);
    }
    SparkSession spark = session();
    List<InputFormat> formats = formats(spark);
    Columns columns = new Columns(id, text, title, published, source, url, author, language);
    Dataset<Row> rows =
        Failures.asUsage(
            () -> new Inputs(spark, columns, separator).rows(Inputs.byFormat(inputs, formats)));
    try (Destination destination =
        Destination.of(spark, output, overwrite, scratch, DedupeJob::say)) {
      return run(new Scratch(spark, destination.scratch()), rows, columns, destination);
    }
  }

  /** With the settings that rows are read by. */
  static SparkSession session() {
    SparkSession spark = SparkSession.builder().appName("dedupe").getOrCreate();
    // no day depends on a cluster's time zone
    set(spark, "spark.sql.session.timeZone", "UTC");
    // pandas writes them
    set(spark, "spark.sql.legacy.parquet.nanosAsLong", "true");
    // an empty date among numbers breaks no row
    set(spark, "spark.sql.legacy.json.allowEmptyString.enabled", "true");
    return spark;
  }

  private static void set(SparkSession spark, String name, String value) {
    if (!spark.sparkContext().conf().contains(name)) {
      spark.conf().set(name, value);
    }
  }

  /** Of each input. */
  private List<InputFormat> formats(SparkSession spark) throws IOException {
    List<InputFormat> formats = new ArrayList<>();
    Folder folder = Folder.of(spark, output);
    for (String input : inputs) {
      Place place = Place.of(spark, input);
      if (place.found().findAny().isEmpty()) {
        throw new Failures.Usage("no file or folder '" + input + "'");
      }
      if (place.meets(folder.path())) {
        throw new Failures.Usage(
            "the input '" + input + "' and the output '" + output + "' lie in each other");
      }
      formats.add(inputFormat.isPresent() ? inputFormat.get() : InputFormat.of(place));
    }
    return formats;
  }

  private int run(Scratch kept, Dataset<Row> rows, Columns columns, Destination destination)
      throws IOException {
    Outputs outputs = new Outputs(destination.folder(), format);
    Failures.asUsage(
        () -> {
          outputs.check(rows, kept);
          return rows;
        });
    Limits limits = new Limits(threshold, memory(kept.spark()), Limits.COMMON, component);
    Job.Outcome found = new Job(kept, limits).of(rows, columns);
    outputs.stories(found.judged());
    outputs.links(found.texts(), found.scores(), threshold);
    outputs.skipped(found.skipped());
    outputs.filtered(rows, found.read(), found.judged());
    long articles = found.judged().count();
    long skipped = found.skipped().count();
    String summary = summary(articles, skipped, found.judged());
    List<String> reasons = reasons(found.skipped());
    destination.complete();
    say(summary);
    reasons.forEach(DedupeJob::say);
    return skipped > 0 || articles == 0 ? SKIPPED : DONE;
  }

  private static String summary(long articles, long skipped, Dataset<Row> judged) {
    long stories = judged.select("cluster").where("cluster is not null").distinct().count();
    long alone = judged.where("cluster is null").count();
    return counted(articles, "article")
        + ": "
        + (stories == 1 ? "1 story" : stories + " stories")
        + " in "
        + counted(articles - alone, "version")
        + ", "
        + alone
        + " on their own, "
        + skipped
        + " skipped";
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static List<String> reasons(Dataset<Row> skipped) {
    return skipped
        .groupBy("reason")
        .agg(functions.count(functions.lit(1)).as("rows"))
        .orderBy(functions.desc("rows"), functions.asc("reason"))
        .limit(REASONS)
        .collectAsList()
        .stream()
        .map(row -> "skipped " + counted(row.getLong(1), "row") + ": " + row.getString(0))
        .toList();
  }

  /** Bytes of heap for what a task makes of texts: a quarter of its share. */
  private static long memory(SparkSession spark) {
    SparkContext context = spark.sparkContext();
    long heap =
        context.isLocal()
            ? Runtime.getRuntime().maxMemory()
            : context.conf().getSizeAsBytes("spark.executor.memory", "1g");
    return heap / tasks(context) / 4;
  }

  /** That run in one process at a time; a standalone worker gives an executor all its cores. */
  private static int tasks(SparkContext context) {
    int executors = Math.max(1, context.statusTracker().getExecutorInfos().length - 1);
    int all = (context.defaultParallelism() + executors - 1) / executors;
    boolean isStandalone = context.master().startsWith("spark:");
    return Math.max(
        1,
        context.conf().getInt("spark.executor.cores", context.isLocal() || isStandalone ? all : 1));
  }

  /** Of the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "dedupe "
            + Objects.requireNonNullElse(
                DedupeJob.class.getPackage().getImplementationVersion(), "of the sources")
      };
    }
  }
}
