package news.dedupe.load;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes markup as plain text, each paragraph, heading, list item and row of a table a line. */
final class Blocks implements NodeVisitor {

  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "chron",
          "cite",
          "code",
          "copyrite",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "img",
          "ins",
          "kbd",
          "label",
          "lang",
          "location",
          "mark",
          "money",
          "num",
          "org",
          "person",
          "q",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "td",
          "th",
          "time",
          "tt",
          "u",
          "var",
          "wbr");

  private static final Set<String> SILENT =
      Set.of("script", "style", "noscript", "template", "rt", "rp", "head", "textarea", "select");

  private final StringBuilder text = new StringBuilder();
  private int silent;
  private boolean isSpaceDue;

  private Blocks() {}

  static String of(Element element) {
    Blocks blocks = new Blocks();
    element.traverse(blocks);
    return blocks.text.toString().strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      if (silent == 0) {
        append(words.getWholeText(), isPreformatted(words));
      }
    } else if (node instanceof Element element) {
      silent += SILENT.contains(element.normalName()) ? 1 : 0;
      border(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      silent -= SILENT.contains(element.normalName()) ? 1 : 0;
      border(element);
    }
  }

  private void border(Element element) {
    String name = element.normalName();
    if (name.equals("td") || name.equals("th")) {
      isSpaceDue = true;
    } else if (!INLINE.contains(name)) {
      line();
    }
  }

  private void line() {
    isSpaceDue = false;
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  private static boolean isPreformatted(TextNode words) {
    return words.parent() != null && words.parent().normalName().equals("pre");
  }

  private void append(String words, boolean isPreformatted) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' && isPreformatted) {
        line();
      } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0') {
        isSpaceDue = true;
      } else {
        if (isSpaceDue && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
          text.append(' ');
        }
        isSpaceDue = false;
        text.append(c);
      }
    }
  }
}
