package news.dedupe.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.dedupe.report.MalformedInput;

/** A file of lines cut at tabs, the first of which names the columns; empty lines do not count. */
final class Table {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads the columns asked for; further ones are passed over.
   *
   * @return one list of fields for each line, in the order of {@code columns}
   * @throws MalformedInput where a column is missing or a line is too short for one
   */
  static List<List<String>> read(Path file, List<String> columns) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
      String header = reader.readLine();
      if (header == null) {
        throw new MalformedInput(file.toString(), "empty, not a table");
      }
      List<String> names = List.of(header.replace(BYTE_ORDER_MARK, "").split("\t", -1));
      for (String column : columns) {
        if (!names.contains(column)) {
          throw new MalformedInput(
              file + ":1", "no column '" + column + "' among " + String.join(", ", names));
        }
      }
      int number = 1;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        List<String> fields = List.of(line.split("\t", -1));
        if (line.isEmpty()) {
          continue;
        }
        if (fields.size() < names.size()) {
          throw new MalformedInput(
              file + ":" + number, fields.size() + " fields, but the header has " + names.size());
        }
        rows.add(columns.stream().map(column -> fields.get(names.indexOf(column))).toList());
      }
    } catch (CharacterCodingException e) {
      throw new MalformedInput(file.toString(), "not UTF-8");
    }
    return rows;
  }

  private Table() {}
}
