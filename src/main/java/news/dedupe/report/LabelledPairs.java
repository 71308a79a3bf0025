package news.dedupe.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import news.dedupe.load.format.CsvTable;
import news.dedupe.report.Report.Entry;

/**
 * Reads the answers of people on pairs of articles: a file that {@link PairFormat} has written with
 * the labels filled in, or any with the columns {@code a}, {@code b} and {@code label}, CSV (or
 * TSV) or JSON lines. Rows without a label are passed over. A table of three columns that ends with
 * a label in its first row needs no header.
 */
public final class LabelledPairs {

  /** More than all pairs that a person reads in a life. */
  private static final long MAX_BYTES = 1L << 26;

  private static final Pattern LABEL = Pattern.compile("(?i)\\blabel\\b");

  /**
   * What a spreadsheet may have made of a content that it took for a number: 15 digits are left.
   */
  private static final Pattern ROUNDED = Pattern.compile("[0-9]{15}0");

  private static final List<String> COLUMNS = List.of("a", "b", "label", "contentA", "contentB");

  private static final List<String> REQUIRED = COLUMNS.subList(0, 3);

  private final Path file;
  private final List<Answer> answers = new ArrayList<>();

  /**
   * What was said of a pair.
   *
   * @param line of the file, from 1
   * @param same whether the two are versions of one story
   */
  public record Answer(Path file, int line, Name a, Name b, boolean same) {

    /** Where it stands. */
    public String place() {
      return file + ":" + line;
    }
  }

  /**
   * What an article is called.
   *
   * @param path or a content, as written; empty where the content alone is known
   * @param content of its main text, 16 hex digits
   */
  public record Name(String path, Optional<String> content) {

    /** The path without what may have kept a spreadsheet from computing it. */
    public String unmarkedPath() {
      return CsvWriter.unmarked(path);
    }

    /** What the path is as a content, where it reads as one. */
    public Optional<String> pathAsContent() {
      return Entry.isContent(path) ? Optional.of(path) : Optional.empty();
    }

    @Override
    public String toString() {
      return path.isEmpty() ? content.orElse("") : path;
    }
  }

  private LabelledPairs(Path file) {
    this.file = file;
  }

  /**
   * The answers of a file, in its order.
   *
   * @throws MalformedInput naming file and line, where it is no such file
   * @throws IOException where it cannot be read
   */
  public static List<Answer> read(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new MalformedInput(file.toString(), "larger than 64 MB, not a file of labelled pairs");
    }
    LabelledPairs pairs = new LabelledPairs(file);
    try (BufferedReader text = Files.newBufferedReader(file, UTF_8)) {
      if (isJson(text)) {
        pairs.readLines(text);
      } else {
        pairs.readTable(text);
      }
    } catch (CharacterCodingException e) {
      throw new MalformedInput(file.toString(), "not UTF-8; save it as 'CSV UTF-8'");
    }
    return List.copyOf(pairs.answers);
  }

  /** Whether the first line of a file says that it is one of labelled pairs. */
  public static boolean isLabelled(String firstLine) {
    String line = firstLine.replace(String.valueOf(CsvWriter.BYTE_ORDER_MARK), "");
    return line.startsWith("{") || LABEL.matcher(line).find();
  }

  /** Passes over a byte order mark. */
  private static boolean isJson(Reader text) throws IOException {
    text.mark(1);
    if (text.read() != CsvWriter.BYTE_ORDER_MARK) {
      text.reset();
    }
    text.mark(1);
    boolean isJson = text.read() == '{';
    text.reset();
    return isJson;
  }

  private void readLines(BufferedReader text) throws IOException {
    ObjectMapper json = new ObjectMapper();
    int number = 0;
    for (String line = text.readLine(); line != null; line = text.readLine()) {
      number++;
      if (!line.isBlank()) {
        JsonNode pair = parsed(json, line, number);
        add(number, key -> pair.path(key).asText(""));
      }
    }
  }

  private JsonNode parsed(ObjectMapper json, String line, int number) throws MalformedInput {
    try {
      return json.readTree(line);
    } catch (JsonProcessingException e) {
      throw malformed(number, "not JSON: " + e.getOriginalMessage());
    }
  }

  private void readTable(Reader text) throws IOException {
    CsvTable table = new CsvTable(text);
    if (!nextFilled(table)) {
      throw new MalformedInput(file.toString(), "empty, not a file of labelled pairs");
    }
    Map<String, Integer> columns = columns(filled(table.cells()), table.line());
    boolean hasHeader = !hasLabel(filled(table.cells()));
    if (hasHeader && !nextFilled(table)) {
      return;
    }
    do {
      if (table.isBroken()) {
        throw malformed(
            table.line(), "a row that is too long or whose quotation marks do not match");
      }
      List<String> cells = filled(table.cells());
      add(
          table.line(),
          key -> {
            int place = columns.getOrDefault(key, cells.size());
            return place < cells.size() ? cells.get(place) : "";
          });
    } while (nextFilled(table));
  }

  /** Goes to the next row with a cell that is not empty: spreadsheets write others too. */
  private static boolean nextFilled(CsvTable table) throws IOException {
    boolean isRow = table.next();
    while (isRow && !table.isBroken() && filled(table.cells()).isEmpty()) {
      isRow = table.next();
    }
    return isRow;
  }

  /** The cells of a row without those that are empty at its end, and without blanks around them. */
  private static List<String> filled(List<String> row) {
    int size = row.size();
    while (size > 0 && stripped(row.get(size - 1)).isEmpty()) {
      size--;
    }
    return row.subList(0, size).stream().map(LabelledPairs::stripped).toList();
  }

  /** A value without what is not seen at either end: blanks of all kinds, and format characters. */
  private static String stripped(String value) {
    int from = 0;
    int to = value.length();
    while (from < to && isUnseen(value.charAt(from))) {
      from++;
    }
    while (from < to && isUnseen(value.charAt(to - 1))) {
      to--;
    }
    return value.substring(from, to);
  }

  private static boolean isUnseen(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private Map<String, Integer> columns(List<String> header, int line) throws MalformedInput {
    if (hasLabel(header)) {
      return Map.of("a", 0, "b", 1, "label", 2);
    }
    List<String> names = header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    Map<String, Integer> columns = new HashMap<>();
    for (String column : COLUMNS) {
      String name = column.toLowerCase(Locale.ROOT);
      int place = names.indexOf(name);
      if (place != names.lastIndexOf(name)) {
        throw malformed(line, "two columns '" + column + "'; rename or remove one");
      }
      if (place >= 0) {
        columns.put(column, place);
      }
    }
    for (String column : REQUIRED) {
      if (!columns.containsKey(column)) {
        throw malformed(
            line,
            "no column '%s' among %s; the first row has to name a, b and label"
                .formatted(column, String.join(", ", header)));
      }
    }
    return columns;
  }

  private static boolean hasLabel(List<String> row) {
    return row.size() == 3 && same(row.get(2)).isPresent();
  }

  private static Optional<Boolean> same(String label) {
    return switch (stripped(label).toLowerCase(Locale.ROOT)) {
      case "same" -> Optional.of(true);
      case "other" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private void add(int line, Function<String, String> row) throws MalformedInput {
    String label = row.apply("label");
    if (label.isBlank()) {
      return;
    }
    Optional<Boolean> same = same(label);
    if (same.isEmpty()) {
      throw malformed(
          line,
          "the label '" + label + "' is neither same nor other; empty it to leave the pair open");
    }
    Name a = name(row.apply("a"), row.apply("contentA"));
    Name b = name(row.apply("b"), row.apply("contentB"));
    if (a.toString().isEmpty() || b.toString().isEmpty()) {
      throw malformed(line, "a label without the articles 'a' and 'b'");
    }
    answers.add(new Answer(file, line, a, b, same.get()));
  }

  /** What a spreadsheet has made of a content is none, and then the path counts. */
  private static Name name(String path, String content) {
    String hash = CsvWriter.unmarked(content);
    boolean isRounded = content.equals(hash) && !path.isEmpty() && ROUNDED.matcher(hash).matches();
    return new Name(
        path, Entry.isContent(hash) && !isRounded ? Optional.of(hash) : Optional.empty());
  }

  private MalformedInput malformed(int line, String reason) {
    return new MalformedInput(file + ":" + line, reason);
  }
}
