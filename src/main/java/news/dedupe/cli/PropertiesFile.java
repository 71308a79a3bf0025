package news.dedupe.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A file of Java properties in UTF-8, of which each keeps the number of its line. */
final class PropertiesFile {

  private PropertiesFile() {}

  /**
   * A property.
   *
   * @param line where it begins, from 1
   */
  record Entry(int line, String key, String value) {}

  /**
   * The properties in their order; a key may be there more than once.
   *
   * @throws UsageException where the file cannot be read, or a line is none of properties
   */
  static List<Entry> read(Path file) throws UsageException {
    List<String> lines;
    try {
      lines = SmallFile.lines(file);
    } catch (IOException e) {
      throw new UsageException(file + ": " + e.getMessage());
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int first = i;
      StringBuilder property = new StringBuilder(lines.get(i));
      while (isContinued(lines.get(i)) && !isComment(lines.get(first)) && i + 1 < lines.size()) {
        i++;
        property.append('\n').append(lines.get(i));
      }
      entry(file, first + 1, property.toString(), entries);
    }
    return entries;
  }

  private static boolean isComment(String line) {
    String text = line.stripLeading();
    return text.startsWith("#") || text.startsWith("!");
  }

  /** Whether it ends with an odd number of backslashes. */
  private static boolean isContinued(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\\') {
      end--;
    }
    return (line.length() - end) % 2 == 1;
  }

  private static void entry(Path file, int line, String text, List<Entry> entries)
      throws UsageException {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IllegalArgumentException | IOException e) {
      throw new UsageException(file + ":" + line + ": \\u and no four hexadecimal digits");
    }
    for (String key : properties.stringPropertyNames()) {
      String value = properties.getProperty(key).strip();
      if ((key + value).indexOf('\0') >= 0) { // no file name could hold it
        throw new UsageException(file + ":" + line + ": not text");
      }
      entries.add(new Entry(line, key, value));
    }
  }
}
