package news.dedupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.load.MissingPathException;
import news.dedupe.pipeline.Pipeline;
import news.dedupe.pipeline.Source;
import news.dedupe.report.Report;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The index that a check goes by. */
final class IndexUse {

  @Option(
      names = "--index",
      paramLabel = "INDEX",
      description = "Check against the articles of this index; 'dedupe index add' makes one.")
  private Optional<Path> path = Optional.empty();

  @Option(names = "--add", description = "Add the incoming articles to the index, then report.")
  private boolean add;

  @Option(
      names = "--look-back",
      paramLabel = "DAYS",
      converter = Days.class,
      description =
          "Ask nothing in the index that is more than so many days older than an incoming article,"
              + " such as 42d. Default: ask all.")
  private Optional<Integer> lookBack = Optional.empty();

  @ArgGroup(validate = false)
  private final Waiting waiting = new Waiting();

  /**
   * Whether there is one.
   *
   * @throws UsageException where something else is to be checked against, or options need one
   */
  boolean isGiven(List<String> against) throws UsageException {
    if (path.isPresent() && !against.isEmpty()) {
      throw new UsageException("--index and --against exclude each other");
    }
    if (path.isEmpty() && (add || lookBack.isPresent())) {
      throw new UsageException((add ? "--add" : "--look-back") + " needs --index INDEX");
    }
    return path.isPresent();
  }

  Report check(Pipeline pipeline, List<String> incoming)
      throws IOException, MissingPathException, UsageException {
    Source articles = pipeline.at(incoming);
    OptionalInt days = lookBack.isPresent() ? OptionalInt.of(lookBack.get()) : OptionalInt.empty();
    Path index = path.orElseThrow();
    return add
        ? pipeline.checkAndAdd(index, days, articles, waiting.duration())
        : pipeline.check(index, days, articles);
  }

  /** Days, with a d behind or without. */
  static final class Days implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
      if (!value.matches("[0-9]{1,6}d?")) {
        throw new TypeConversionException("'" + value + "' is no number of days, such as 42d");
      }
      return Integer.valueOf(value.replace("d", ""));
    }
  }
}
