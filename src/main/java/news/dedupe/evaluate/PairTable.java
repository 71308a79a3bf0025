package news.dedupe.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import news.dedupe.report.LabelledPairs;
import news.dedupe.report.LabelledPairs.Name;
import news.dedupe.report.MalformedInput;

/**
 * Pairs of articles of which it is known whether they are versions of one dispatch.
 *
 * @param pairs in the order of the file
 */
public record PairTable(List<Pair> pairs) {

  /** The stratum of pairs that people have labelled. */
  private static final String LABELLED = "labelled";

  /** Characters that a header has at most. */
  private static final int HEAD = 1 << 12;

  /** How a line of Excel begins that says which character separates cells. */
  private static final String EXCEL = "sep=";

  /** What is known of a pair. */
  public enum Label {
    SAME,
    OTHER,
    /** Neither: not scored. */
    BETWEEN;

    private static Label of(String same) {
      return switch (same) {
        case "1" -> SAME;
        case "0" -> OTHER;
        default -> BETWEEN;
      };
    }
  }

  /**
   * A pair of the table.
   *
   * @param a an {@link ArticleName}
   * @param b another
   * @param stratum the name of the sort of pairs that it was drawn from
   */
  public record Pair(String a, String b, Label label, String stratum) {}

  /** The pairs of which both names are among some. */
  public PairTable among(Set<String> names) {
    return new PairTable(
        pairs.stream()
            .filter(pair -> names.contains(pair.a()) && names.contains(pair.b()))
            .toList());
  }

  /**
   * Reads tab-separated values with the columns {@code a}, {@code b}, {@code same} (1, 0, or a word
   * for pairs in between) and {@code stratum}, or pairs that people have labelled, see {@link
   * LabelledPairs}: these are of the stratum {@code labelled}.
   *
   * @throws MalformedInput naming file and line, where it is not such a table
   */
  public static PairTable read(Path file) throws IOException {
    return read(file, content -> Optional.empty());
  }

  /**
   * The same where contents are known.
   *
   * @param named gives the name of an article that has a content, 16 hex digits
   */
  public static PairTable read(Path file, Function<String, Optional<String>> named)
      throws IOException {
    if (LabelledPairs.isLabelled(firstLine(file))) {
      return new PairTable(
          LabelledPairs.read(file).stream()
              .map(
                  answer ->
                      new Pair(
                          name(answer.a(), named),
                          name(answer.b(), named),
                          answer.same() ? Label.SAME : Label.OTHER,
                          LABELLED))
              .toList());
    }
    return new PairTable(
        Table.read(file, List.of("a", "b", "same", "stratum")).stream()
            .map(row -> new Pair(row.get(0), row.get(1), Label.of(row.get(2)), row.get(3)))
            .toList());
  }

  private static String name(Name name, Function<String, Optional<String>> named) {
    return name.content()
        .or(name::pathAsContent)
        .flatMap(named)
        .orElseGet(() -> ArticleName.of(name.path()));
  }

  /** The first line that says something. */
  private static String firstLine(Path file) throws IOException {
    try (BufferedReader text =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
      char[] head = new char[HEAD];
      int length = Math.max(0, text.read(head));
      return new String(head, 0, length)
          .lines()
          .filter(line -> line.chars().anyMatch(Character::isLetter) && !line.startsWith(EXCEL))
          .findFirst()
          .orElse("");
    }
  }
}
