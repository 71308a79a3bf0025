package news.dedupe.load.unpack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says what a file is that no reader reads, by its first bytes, and what to do with it. */
public final class Foreign {

  private static final String AS_TEXT = "; save it as text or HTML";
  private static final String AS_TABLE = "; save it as CSV";
  private static final String UNPACK = "; unpack it first";
  private static final String EXPORT = "; export it as JSON lines or CSV";

  /** What files begin with. */
  private static final Map<String, String> BEGINNINGS =
      Map.ofEntries(
          Map.entry("%PDF-", "a PDF file; extract its text first, as pdftotext does"),
          Map.entry("{\\rtf", "a rich text file" + AS_TEXT),
          Map.entry(
              "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "an old Office file" + AS_TEXT),
          Map.entry("7z\u00bc\u00af'\u001c", "a 7z archive" + UNPACK),
          Map.entry("Rar!\u001a\u0007", "a RAR archive" + UNPACK),
          Map.entry("PAR1", "a Parquet file" + EXPORT),
          Map.entry("ARROW1", "an Arrow file" + EXPORT),
          Map.entry("Obj\u0001", "an Avro file" + EXPORT),
          Map.entry("SQLite format 3\0", "an SQLite database" + EXPORT),
          Map.entry("\u0089PNG\r\n", "a picture"),
          Map.entry("GIF8", "a picture"),
          Map.entry("\u00ff\u00d8\u00ff", "a picture"));

  /** What zip files are that begin with such an entry. */
  private static final Map<String, String> ENTRIES =
      Map.of(
          "word/document.xml", "a Word file" + AS_TEXT,
          "xl/workbook.xml", "an Excel file" + AS_TABLE,
          "ppt/presentation.xml", "a PowerPoint file" + AS_TEXT,
          "[Content_Types].xml", "an Office file" + AS_TEXT,
          "_rels/.rels", "an Office file" + AS_TEXT,
          "docProps/", "an Office file" + AS_TEXT,
          "Index/Document.iwa", "an iWork file" + AS_TEXT);

  /** What zip files of such extensions are. */
  private static final Map<String, String> EXTENSIONS =
      Map.ofEntries(
          Map.entry("docx", "a Word file" + AS_TEXT),
          Map.entry("docm", "a Word file" + AS_TEXT),
          Map.entry("xlsx", "an Excel file" + AS_TABLE),
          Map.entry("xlsm", "an Excel file" + AS_TABLE),
          Map.entry("pptx", "a PowerPoint file" + AS_TEXT),
          Map.entry("odt", "an OpenDocument text" + AS_TEXT),
          Map.entry("ods", "an OpenDocument sheet" + AS_TABLE),
          Map.entry("odp", "an OpenDocument presentation" + AS_TEXT),
          Map.entry("epub", "an e-book" + AS_TEXT),
          Map.entry("pages", "an iWork file" + AS_TEXT),
          Map.entry("numbers", "an iWork file" + AS_TABLE));

  /** What a first entry named {@code mimetype} says of the zip file that it is in. */
  private static final Map<String, String> TYPES =
      Map.of(
          "application/epub+zip", "epub",
          "application/vnd.oasis.opendocument.text", "odt",
          "application/vnd.oasis.opendocument.spreadsheet", "ods",
          "application/vnd.oasis.opendocument.presentation", "odp");

  /** Where the name of a zip file's first entry stands, behind its length and that of the rest. */
  private static final int ZIP_NAME = 30;

  private Foreign() {}

  /** What a file is, where it is of a kind that is not read. */
  public static Optional<String> advice(byte[] head, String path) {
    if (Compression.begins(head, 0, 'P', 'K', 3, 4)) {
      return zipped(head, path);
    }
    String beginning = new String(head, 0, Math.min(head.length, 16), ISO_8859_1);
    return BEGINNINGS.entrySet().stream()
        .filter(known -> beginning.startsWith(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Optional<String> zipped(byte[] head, String path) {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (EXTENSIONS.containsKey(extension)) {
      return Optional.of(EXTENSIONS.get(extension));
    }
    if (head.length < ZIP_NAME) {
      return Optional.empty();
    }
    String rest = new String(head, ZIP_NAME, Math.min(head.length - ZIP_NAME, 200), ISO_8859_1);
    if (rest.startsWith("mimetype")) {
      return TYPES.entrySet().stream()
          .filter(type -> rest.startsWith("mimetype" + type.getKey()))
          .map(type -> EXTENSIONS.get(type.getValue()))
          .findFirst();
    }
    return ENTRIES.entrySet().stream()
        .filter(known -> rest.startsWith(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
