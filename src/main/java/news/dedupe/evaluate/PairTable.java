package news.dedupe.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import news.dedupe.report.MalformedInput;

/**
 * Pairs of articles of which it is known whether they are versions of one dispatch.
 *
 * @param pairs in the order of the file
 */
public record PairTable(List<Pair> pairs) {

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
   * for pairs in between) and {@code stratum}.
   *
   * @throws MalformedInput naming file and line, where it is not such a table
   */
  public static PairTable read(Path file) throws IOException {
    return new PairTable(
        Table.read(file, List.of("a", "b", "same", "stratum")).stream()
            .map(row -> new Pair(row.get(0), row.get(1), Label.of(row.get(2)), row.get(3)))
            .toList());
  }
}
