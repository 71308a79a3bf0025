package news.dedupe.cli;

import java.util.Arrays;
import java.util.List;
import news.dedupe.report.Keep;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which member of a story counts for it. */
final class Keeping {

  @Option(
      names = "--keep",
      paramLabel = "RULE",
      converter = Rule.class,
      description =
          "Which version represents a story: original (the likely one), first or latest (by date),"
              + " longest, or source=reuters.com,ap.org,... (the best first). Who belongs to the"
              + " story does not depend on it. Default: original.")
  private Keep keep = Keep.original();

  Keep keep() {
    return keep;
  }

  /** One of the rules, with its sources. */
  static final class Rule implements ITypeConverter<Keep> {

    private static final String SOURCE = "source=";

    @Override
    public Keep convert(String value) {
      if (value.startsWith(SOURCE)) {
        List<String> sources =
            Arrays.stream(value.substring(SOURCE.length()).split(",", -1))
                .map(String::strip)
                .filter(source -> !source.isEmpty())
                .toList();
        if (!sources.isEmpty()) {
          return new Keep(Keep.Rule.SOURCE, sources);
        }
      }
      return switch (value) {
        case "original" -> Keep.original();
        case "first" -> new Keep(Keep.Rule.FIRST, List.of());
        case "latest" -> new Keep(Keep.Rule.LATEST, List.of());
        case "longest" -> new Keep(Keep.Rule.LONGEST, List.of());
        default ->
            throw new TypeConversionException(
                "'" + value + "' is none of original, first, latest, longest, source=NAME,...");
      };
    }
  }
}
