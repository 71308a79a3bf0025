package news.dedupe.load.format;

import java.util.ArrayDeque;
import java.util.Deque;

/** Takes the markup out of a paragraph of Markdown: links are their texts, pictures nothing. */
final class MarkdownLine {

  /** Stands for a bracket that turned out to be one of a link. */
  private static final char DROPPED = '\uFFFF';

  private static final String ESCAPED = "\\`*_{}[]()#+-.!~|<>\"'";

  /** An open bracket: where it stands in what was written. */
  private record Bracket(int at, boolean isPicture) {}

  private final String line;
  private final StringBuilder plain = new StringBuilder();
  private final Deque<Bracket> open = new ArrayDeque<>();
  private int at;

  private MarkdownLine(String line) {
    this.line = line;
  }

  /** The text of a line, in one pass. */
  static String plain(String line) {
    MarkdownLine read = new MarkdownLine(line);
    while (read.at < line.length()) {
      read.next();
    }
    return read.plain.toString().replace(String.valueOf(DROPPED), "").strip();
  }

  private void next() {
    char c = line.charAt(at);
    char after = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
    switch (c) {
      case '\\' -> {
        boolean isEscape = ESCAPED.indexOf(after) >= 0;
        plain.append(isEscape ? after : c);
        at += isEscape ? 2 : 1;
      }
      case '!' -> {
        boolean isPicture = after == '[';
        if (isPicture) {
          open.push(new Bracket(plain.length(), true));
        }
        plain.append(isPicture ? "![" : "!");
        at += isPicture ? 2 : 1;
      }
      case '[' -> {
        open.push(new Bracket(plain.length(), false));
        append(c);
      }
      case ']' -> close(after);
      case '*', '_', '~', '`' -> emphasis(c);
      case '|' -> append(' ');
      default -> append(c);
    }
  }

  private void append(char c) {
    plain.append(c == DROPPED ? ' ' : c);
    at++;
  }

  /** Ends a link's text, where an address or a name of one follows, or a mark of a note. */
  private void close(char after) {
    if (open.isEmpty()) {
      append(']');
      return;
    }
    Bracket bracket = open.pop();
    boolean isNote = plain.length() > bracket.at + 1 && plain.charAt(bracket.at + 1) == '^';
    int end = after == '(' ? endOfAddress() : after == '[' ? line.indexOf(']', at + 2) : -1;
    if (isNote || (end > 0 && bracket.isPicture)) {
      plain.setLength(bracket.at);
    } else if (end > 0) {
      plain.setCharAt(bracket.at, DROPPED);
    } else {
      append(']');
      return;
    }
    at = isNote ? at + 1 : end + 1;
  }

  /** An address has no spaces but before its title, and may have brackets in it. */
  private int endOfAddress() {
    int depth = 0;
    for (int i = at + 1; i < Math.min(line.length(), at + 2000); i++) {
      char c = line.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Drops signs that stand at a word, but not alone, nor where a name is written with them. */
  private void emphasis(char c) {
    int end = at;
    while (end < line.length() && line.charAt(end) == c) {
      end++;
    }
    char before = at > 0 ? line.charAt(at - 1) : ' ';
    char after = end < line.length() ? line.charAt(end) : ' ';
    boolean isAlone = before == ' ' && after == ' ';
    boolean isInName =
        c == '_' && Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    boolean isPlain = isAlone || isInName || (c == '~' && end - at < 2);
    plain.append(line, at, isPlain ? end : at);
    at = end;
  }
}
