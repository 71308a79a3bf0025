package news.dedupe.load.format;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import news.dedupe.article.Skipped;
import news.dedupe.load.encoding.DecodedReader;
import news.dedupe.load.input.Failure;
import news.dedupe.load.input.Input;
import news.dedupe.load.input.Role;

/** Reads a table of articles, the first row of which names the columns. */
public final class Csv {

  /** An export of a database has no more columns. */
  private static final int MAX_COLUMNS = 4096;

  /** What the header is looked for in. */
  private static final int HEAD = 1 << 14;

  private final Input input;
  private final Records records;
  private final Fields fields;
  private List<String> columns = List.of();

  public Csv(Input input) {
    this.input = input;
    this.records = new Records(input);
    this.fields = new Fields(input);
  }

  /** Hands on every article; what is broken is passed over. */
  public void read() {
    DecodedReader text =
        DecodedReader.of(input.content(), input.reading().charset(), Optional.empty());
    CsvRows rows =
        new CsvRows(text::read, input.maxArticleBytes(), input.sink().places().isPresent());
    try (records) {
      CsvDialect dialect = CsvDialect.of(rows.head(HEAD), input.reading().fields());
      rows.begin(dialect);
      if (!rows.next()) {
        input.skip("empty file");
      } else if (hasText(rows.cells())) {
        input
            .sink()
            .places()
            .ifPresent(
                places ->
                    places.header(String.join(Character.toString(dialect.separator()), columns)));
        rows(rows, dialect.separator(), text);
      }
    } catch (IOException brokenOff) {
      String reason = Failure.reason(brokenOff) + "; the rows up to this one are kept";
      input.sink().skipped(Skipped.unreadable(input.path(), reason).at(rows.line()));
    }
    input.note(text.flaw());
  }

  private boolean hasText(List<String> header) {
    columns = header.stream().limit(MAX_COLUMNS).map(String::strip).toList();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    columns.forEach(name -> fields.role(name).ifPresent(roles::add));
    if (!roles.contains(Role.TEXT)) {
      skip(roles);
    }
    return roles.contains(Role.TEXT);
  }

  /** A table of labels that lies beside the articles is no broken one. */
  private void skip(Set<Role> roles) {
    String reason = fields.missingText().replace("no field", "no column");
    roles.remove(Role.ID);
    boolean isAsked =
        input.reading().format().isPresent() || input.reading().fields().text().isPresent();
    if (roles.isEmpty() && !isAsked) {
      input.sink().skipped(Skipped.noArticle(input.path(), reason));
    } else {
      input.skip(reason);
    }
  }

  private void rows(CsvRows rows, char separator, DecodedReader text) throws IOException {
    rows.expect(columns.size());
    if (!rows.next()) {
      input.skip("a table without rows");
      return;
    }
    do {
      records.begin(text.start() + rows.from(), text.start() + rows.to());
      if (rows.isTooLong()) {
        records.refuse(
            "longer than " + input.maxArticleBytes() + " characters; --max-article allows more",
            rows.line());
      } else if (rows.isBroken()) {
        records.refuse("a row with a quotation mark that lacks its other", rows.line());
      } else {
        hand(rows.cells(), separator, rows.line());
      }
      records.end();
    } while (rows.next());
    if (!text.hasWidths()) {
      records.placesUnknown("not UTF-8; convert it first");
    }
    input.sink().places().ifPresent(places -> places.charset(text.charset()));
  }

  private void hand(List<String> cells, char separator, int line) {
    fields.clear();
    int last = columns.size() - 1;
    for (int i = 0; i <= Math.min(last, cells.size() - 1); i++) {
      String name = columns.get(i);
      String value = i == last ? rest(cells, i, separator) : cells.get(i);
      fields.role(name).ifPresent(role -> fields.put(name, role, value));
    }
    records.hand(fields, Integer.toString(line), OptionalInt.of(line));
  }

  /** The last column, which is a text with separators where a row has more cells than columns. */
  private String rest(List<String> cells, int from, char separator) {
    int end = cells.size();
    while (end > from + 1 && cells.get(end - 1).isBlank()) {
      end--;
    }
    boolean isText =
        end > from + 1
            && input
                .reading()
                .fields()
                .role(columns.get(from))
                .filter(Role.TEXT::equals)
                .isPresent();
    return isText
        ? String.join(String.valueOf(separator), cells.subList(from, end))
        : cells.get(from);
  }
}
