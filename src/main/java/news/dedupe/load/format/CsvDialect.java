package news.dedupe.load.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dedupe.load.input.FieldNames;
import news.dedupe.load.input.Role;

/**
 * How a table is written, by its first lines.
 *
 * @param separator of cells
 * @param start where the header begins: behind Excel's line {@code sep=;}, where there is one
 * @param header the names of the columns
 * @param roles how many different things they are about
 */
record CsvDialect(char separator, int start, List<String> header, int roles, boolean hasText) {

  /** Where a header says the same by two, the last counts: a table of one column has none. */
  private static final List<Character> SEPARATORS = List.of('\u0001', '|', '\t', ';', ',');

  private static final String EXCEL = "sep=";

  /** The dialect of what begins so. */
  static CsvDialect of(String head, FieldNames names) {
    int start = 0;
    Optional<Character> known = Optional.empty();
    String first = line(head, 0).replace("\"", "");
    if (first.startsWith(EXCEL) && first.strip().length() == EXCEL.length() + 1) {
      known = Optional.of(first.charAt(EXCEL.length()));
    } else if (first.startsWith(EXCEL + "\t")) {
      known = Optional.of('\t');
    }
    if (known.isPresent()) {
      start = nextLine(head, 0);
    }
    int begin = start;
    return known.map(List::of).orElse(SEPARATORS).stream()
        .map(separator -> of(head, begin, separator, names))
        .max(
            Comparator.comparing(CsvDialect::hasText)
                .thenComparing(CsvDialect::roles)
                .thenComparing(dialect -> dialect.header().size()))
        .orElseThrow();
  }

  private static CsvDialect of(String head, int start, char separator, FieldNames names) {
    List<String> header = cells(line(head, start), separator);
    Set<Role> roles = EnumSet.noneOf(Role.class);
    header.forEach(name -> names.role(name).ifPresent(roles::add));
    return new CsvDialect(separator, start, header, roles.size(), roles.contains(Role.TEXT));
  }

  private static String line(String head, int from) {
    int end = from;
    while (end < head.length() && head.charAt(end) != '\n' && head.charAt(end) != '\r') {
      end++;
    }
    return head.substring(from, end);
  }

  private static int nextLine(String head, int from) {
    int end = from + line(head, from).length();
    return head.startsWith("\r\n", end) ? end + 2 : Math.min(head.length(), end + 1);
  }

  /** The cells of a line of names, in which no name is broken over lines. */
  private static List<String> cells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == separator && !isQuoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
