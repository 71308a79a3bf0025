package news.dedupe.load;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a table of articles, the first row of which names the columns. */
final class Csv {

  /** Where a header has as many of two, the last counts: a table of one column has none. */
  private static final List<Character> SEPARATORS = List.of('|', '\t', ';', ',');

  private static final int LEAST_BUFFER = 1 << 16;

  /** An export of a database has no more columns. */
  private static final int MAX_COLUMNS = 4096;

  private final Input input;
  private final Records records;
  private final Fields fields;

  Csv(Input input) {
    this.input = input;
    this.records = new Records(input);
    this.fields = new Fields(input.reading().fields());
  }

  /** Hands on every article; what breaks off in the middle is kept up to there. */
  void read() throws IOException {
    Iterator<CsvRecord> rows = rows();
    Optional<CsvRecord> header = next(rows);
    if (header.isEmpty()) {
      input.skip("empty file");
      return;
    }
    List<String> columns = header.get().getFields().stream().map(Csv::withoutMark).toList();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    columns.forEach(name -> fields.role(name).ifPresent(roles::add));
    if (!roles.contains(Role.TEXT)) {
      skip(roles);
      return;
    }
    int line = 1;
    try (records) {
      Optional<CsvRecord> row = next(rows);
      if (row.isEmpty()) {
        input.skip("a table without rows");
      }
      for (; row.isPresent(); row = next(rows)) {
        line = (int) row.get().getStartingLineNumber();
        hand(columns, row.get(), line);
      }
    } catch (IOException brokenOff) {
      String reason = Failure.reason(brokenOff) + "; the rows up to this one are kept";
      input.sink().skipped(Skipped.unreadable(input.path(), reason).at(line));
    }
  }

  /** A table of labels that lies beside the articles is no broken one. */
  private void skip(Set<Role> roles) {
    String reason = "no column with a text; name it with --text-field";
    roles.remove(Role.ID);
    boolean isAsked =
        input.reading().format().isPresent() || input.reading().fields().text().isPresent();
    if (roles.isEmpty() && !isAsked) {
      input.sink().skipped(Skipped.noArticle(input.path(), reason));
    } else {
      input.skip(reason);
    }
  }

  private void hand(List<String> columns, CsvRecord row, int line) {
    fields.clear();
    for (int i = 0; i < Math.min(columns.size(), row.getFieldCount()); i++) {
      String name = columns.get(i);
      String value = row.getField(i);
      fields.role(name).ifPresent(role -> fields.put(name, role, value));
    }
    records.hand(fields, line, OptionalInt.of(line));
  }

  private Iterator<CsvRecord> rows() {
    Content content = input.content();
    Charset charset =
        Encoding.ofStream(content.head(), input.reading().charset(), Optional.empty());
    int most = Math.max(input.maxArticleBytes(), LEAST_BUFFER);
    return CsvReader.builder()
        .fieldSeparator(separator(new String(content.head(), charset)))
        .detectBomHeader(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(most)
        .build(
            CsvRecordHandler.of(
                handler -> handler.maxFields(MAX_COLUMNS).maxFieldSize(most).maxRecordSize(most)),
            new InputStreamReader(content.stream(), charset))
        .iterator();
  }

  private static String withoutMark(String name) {
    return name.replace("\uFEFF", "").strip();
  }

  /** The separator that the first line has most of. */
  private static char separator(String head) {
    int end = head.indexOf('\n');
    String header = end < 0 ? head : head.substring(0, end);
    return SEPARATORS.stream()
        .max(Comparator.comparingLong(s -> header.chars().filter(c -> c == s).count()))
        .orElseThrow();
  }

  private static Optional<CsvRecord> next(Iterator<CsvRecord> rows) throws IOException {
    try {
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    } catch (RuntimeException broken) { // too long a row, a quotation mark without its other
      throw new DamagedException("not CSV: " + broken.getMessage());
    }
  }
}
