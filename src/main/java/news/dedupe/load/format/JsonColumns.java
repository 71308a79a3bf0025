package news.dedupe.load.format;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dedupe.load.input.Role;

/**
 * A table by columns, as pandas writes it: {@code {"text": {"0": "…", "1": "…"}}}. It is read whole
 * before its first row is known.
 */
final class JsonColumns {

  /** Longer ones would not leave room for the rest; so much is some ten thousand articles. */
  private static final int ARTICLES = 4;

  private final Map<Role, Column> columns = new EnumMap<>(Role.class);
  private final Map<Role, Integer> ranks = new HashMap<>();
  private final long maxLength;
  private long length;

  /**
   * @param maxArticle the most characters of one article
   */
  JsonColumns(int maxArticle) {
    this.maxLength = (long) ARTICLES * maxArticle;
  }

  /** The column of a role, which replaces one of a less likely name. */
  Column of(Role role, String name) {
    int rank = role.rank(name);
    if (ranks.getOrDefault(role, Integer.MAX_VALUE) > rank) {
      ranks.put(role, rank);
      columns.put(role, new Column());
    }
    return columns.getOrDefault(role, new Column());
  }

  /** The names of the rows that have a text, in their order. */
  Set<String> rows() {
    return columns.getOrDefault(Role.TEXT, new Column()).cells.keySet();
  }

  /** Puts a row into fields. */
  void row(String name, Fields fields) {
    columns.forEach(
        (role, column) -> fields.put(role, Optional.ofNullable(column.cells.get(name))));
  }

  /** The cells of a column by their rows. */
  final class Column {

    private final Map<String, String> cells = new LinkedHashMap<>();

    void put(String row, String cell) throws RecordException {
      length += row.length() + cell.length();
      if (length > maxLength) {
        throw new RecordException(
            "a table by columns of more than "
                + maxLength
                + " characters; write it by rows, with to_json(orient='records', lines=True)");
      }
      cells.put(row, cell);
    }
  }
}
