package news.dedupe.load.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.article.Skipped;
import news.dedupe.load.encoding.Encoding;
import news.dedupe.load.encoding.LineEnds;
import news.dedupe.load.input.Input;
import news.dedupe.load.input.Role;
import news.dedupe.load.page.Byline;
import news.dedupe.load.page.Excess;
import news.dedupe.load.page.PageWithoutArticle;
import news.dedupe.load.page.WebPage;

/**
 * Reads an article in Markdown: what its front matter says, {@code key: value} between lines of
 * {@code ---} or {@code key = value} between lines of {@code +++}, and its text without the markup.
 */
public final class Markdown {

  /** A list of values in front matter has one a line. */
  private static final String ITEM = "- ";

  private final Input input;
  private final Fields fields;
  private final StringBuilder text = new StringBuilder();
  private Optional<String> heading = Optional.empty();

  public Markdown(Input input) {
    this.input = input;
    this.fields = new Fields(input);
  }

  public void read() throws IOException {
    Optional<byte[]> bytes = input.article();
    if (bytes.isEmpty()) {
      return;
    }
    Encoding.Text decoded = Encoding.decode(bytes.get(), input.reading().charset(), List.of());
    if (!decoded.fits() || decoded.text().indexOf('\0') >= 0) {
      input.skip("no text in any charset we know; name its encoding with --charset");
      return;
    }
    fields.clear();
    List<String> lines = LineEnds.unified(decoded.text()).lines().toList();
    int body = frontMatter(lines);
    body(lines.subList(body, lines.size()));
    Optional<String> excess = Excess.of(text.toString());
    if (excess.isPresent()) {
      input.skip(excess.get());
      return;
    }
    String plain = WebPage.plain(text.toString().strip(), input.reading().limits().nesting());
    Optional<String> noArticle = PageWithoutArticle.reason(plain);
    if (noArticle.isPresent()) {
      input.sink().skipped(Skipped.noArticle(input.path(), noArticle.get()));
      return;
    }
    input.note(decoded.flaw());
    input
        .sink()
        .article(
            new Article(
                input.path(),
                plain,
                fields.get(Role.TITLE).or(() -> heading),
                fields.get(Role.DATE).map(Published::of),
                fields.get(Role.SOURCE),
                fields.get(Role.AUTHOR).flatMap(Byline::author),
                fields.get(Role.URL)));
  }

  /** Reads the front matter; gives the line behind it, 0 where there is none. */
  private int frontMatter(List<String> lines) {
    String fence = lines.isEmpty() ? "" : lines.get(0).strip();
    boolean isYaml = fence.equals("---");
    int end = 1;
    while (end < lines.size() && !isEnd(lines.get(end), fence, isYaml)) {
      end++;
    }
    if ((!isYaml && !fence.equals("+++")) || end == lines.size()) {
      return 0;
    }
    String key = "";
    for (String line : lines.subList(1, end)) {
      int mark = line.indexOf(isYaml ? ':' : '=');
      boolean isIndented = line.startsWith(" ") || line.startsWith("\t");
      if (line.strip().startsWith(ITEM)) {
        put(key, line.strip().substring(ITEM.length()));
      } else if (mark > 0 && !isIndented) {
        key = line.substring(0, mark).strip();
        put(key, line.substring(mark + 1));
      }
    }
    return end + 1;
  }

  private static boolean isEnd(String line, String fence, boolean isYaml) {
    return line.stripTrailing().equals(fence) || (isYaml && line.stripTrailing().equals("..."));
  }

  private void put(String key, String raw) {
    String value = unquoted(raw);
    Optional<Role> role = fields.role(key);
    if (role.isPresent() && role.get() != Role.TEXT && !value.isEmpty()) {
      fields.put(key, role.get(), value);
    }
  }

  /** A value without quotation marks or brackets, and without a comment behind it. */
  private static String unquoted(String raw) {
    String value = raw.strip();
    if (value.startsWith("[") && value.endsWith("]")) {
      value = value.substring(1, value.length() - 1).strip();
    }
    char mark = value.isEmpty() ? ' ' : value.charAt(0);
    int close = mark == '"' || mark == '\'' ? value.lastIndexOf(mark) : -1;
    if (close > 0) {
      return value.substring(1, close).replace("\\\"", "\"").replace("''", "'").strip();
    }
    int comment = value.indexOf(" #");
    return comment < 0 ? value : value.substring(0, comment).strip();
  }

  /** Writes each paragraph, heading, item and row of a table as a line. */
  private void body(List<String> lines) {
    StringBuilder paragraph = new StringBuilder();
    for (String raw : lines) {
      String line = raw.strip();
      while (line.startsWith(">")) {
        line = line.substring(1).strip();
      }
      if (isRule(line)) {
        // A line of these under another makes that a heading.
        if (heading.isEmpty() && !paragraph.isEmpty()) {
          heading = Optional.of(MarkdownLine.plain(paragraph.toString()));
        }
        end(paragraph);
      } else if (line.isEmpty() || isSilent(line)) {
        end(paragraph);
      } else if (line.startsWith("#")) {
        end(paragraph);
        heading(line);
      } else {
        int marker = marker(line);
        if (marker > 0 || line.startsWith("|")) {
          end(paragraph);
        }
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line, marker, line.length());
      }
    }
    end(paragraph);
  }

  private void heading(String line) {
    String plain = MarkdownLine.plain(withoutSigns(line));
    if (heading.isEmpty()) {
      heading = Optional.of(plain);
    }
    text.append(plain).append('\n');
  }

  private static String withoutSigns(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && line.charAt(from) == '#') {
      from++;
    }
    while (from < to && line.charAt(to - 1) == '#') {
      to--;
    }
    return line.substring(from, to).strip();
  }

  private void end(StringBuilder paragraph) {
    if (!paragraph.isEmpty()) {
      text.append(MarkdownLine.plain(paragraph.toString())).append('\n');
      paragraph.setLength(0);
    }
  }

  /** Whether a line is of nothing but the signs of a rule, an underline or a table's head. */
  private static boolean isRule(String line) {
    return line.length() >= 3 && line.chars().allMatch(c -> "-=*_|: ".indexOf(c) >= 0);
  }

  /** Fences of code, definitions of links, and what a site's generator replaces. */
  private static boolean isSilent(String line) {
    int bracket = line.startsWith("[") ? line.indexOf("]:") : -1;
    return line.startsWith("```")
        || line.startsWith("~~~")
        || (bracket > 0 && line.indexOf(' ') >= bracket)
        || (line.startsWith("{{") && line.endsWith("}}"))
        || (line.startsWith("{%") && line.endsWith("%}"));
  }

  /** How much of a line marks it as an item of a list. */
  private static int marker(String line) {
    if (line.startsWith("- ") || line.startsWith("* ") || line.startsWith("+ ")) {
      return 2;
    }
    int digits = 0;
    while (digits < Math.min(3, line.length()) && Character.isDigit(line.charAt(digits))) {
      digits++;
    }
    boolean isNumber =
        digits > 0 && (line.startsWith(". ", digits) || line.startsWith(") ", digits));
    return isNumber ? digits + 2 : 0;
  }
}
