package news.dedupe.load.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * A page cut into blocks: lines of text as a reader sees them, each with the element that it lies
 * in and what is counted in it. The arrays are open to this package, for they are gone through for
 * each of some hundred blocks of each of many pages.
 */
public final class PageBlocks {

  /** A character of a script without spaces says about as much as three letters. */
  private static final int WIDE_LETTERS = 3;

  /** Lines of a table whose cells hold more than so much are no rows, but a layout. */
  private static final int MAX_CELL = 80;

  final Elements elements = new Elements();
  final List<String> texts = new ArrayList<>();

  int size;

  /** The innermost element that holds all of the block. */
  int[] element = new int[256];

  /** Letters and digits, those of wide scripts as three. */
  int[] letters = new int[256];

  int[] linked = new int[256];
  int[] bold = new int[256];
  int[] capitals = new int[256];
  int[] digits = new int[256];
  int[] commas = new int[256];
  int[] stops = new int[256];
  int[] tags = new int[256];

  /** Pictures between the block before and this one. */
  int[] pictures = new int[256];

  private final StringBuilder line = new StringBuilder();
  private boolean isSpaceDue;
  private int open = -1;
  private int holder = -1;
  private int links;
  private int bolds;
  private int preformatted;

  private PageBlocks() {}

  /** Cuts {@code root}, which is left as it is, into its blocks. */
  public static PageBlocks of(Element root) {
    PageBlocks page = new PageBlocks();
    NodeTraversor.filter(page.new Cutting(), root);
    page.endLine();
    if (page.elements.size == 0) {
      page.elements.add(root, Tag.BLOCK, -1, 0);
    }
    return page;
  }

  /** The number of blocks. */
  public int size() {
    return size;
  }

  /** The text of a block, without a line break. */
  public String text(int block) {
    return texts.get(block);
  }

  private final class Cutting implements NodeFilter {

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text(words.getWholeText());
      }
      if (!(node instanceof Element element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      Tag tag = Tag.of(element.normalName());
      if (tag == Tag.PICTURE) {
        pictures[size]++;
        return FilterResult.SKIP_ENTIRELY;
      } else if (tag == Tag.SILENT) {
        return FilterResult.SKIP_ENTIRELY;
      } else if (tag == Tag.BREAK || element.childNodeSize() == 0) {
        if (!tag.isInline()) {
          endLine();
        }
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element, tag);
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      close();
      return FilterResult.CONTINUE;
    }
  }

  private void open(Element element, Tag tag) {
    border(tag);
    count(tag, 1);
    tags[size]++;
    open = elements.add(element, tag, open, size);
  }

  private void close() {
    Tag tag = elements.tag[open];
    border(tag);
    count(tag, -1);
    elements.end[open] = size + (line.isEmpty() ? 0 : 1);
    open = elements.parent[open];
  }

  private void border(Tag tag) {
    if (tag == Tag.CELL) {
      cell();
    } else if (!tag.isInline()) {
      endLine();
    }
  }

  private void count(Tag tag, int one) {
    links += tag == Tag.LINK ? one : 0;
    bolds += tag == Tag.BOLD ? one : 0;
    preformatted += tag == Tag.PREFORMATTED ? one : 0;
  }

  private void cell() {
    if (line.length() > MAX_CELL) {
      endLine();
    }
    isSpaceDue = true;
  }

  private void endLine() {
    isSpaceDue = false;
    if (line.isEmpty()) {
      return;
    }
    String text = LiteralMarkup.removed(line);
    line.setLength(0);
    int held = holder;
    holder = -1;
    if (text.isEmpty()) {
      clear(size);
      return;
    }
    texts.add(text);
    element[size] = held;
    size++;
    if (size == element.length) {
      grow();
    }
    clear(size);
  }

  private void clear(int block) {
    letters[block] = 0;
    linked[block] = 0;
    bold[block] = 0;
    capitals[block] = 0;
    digits[block] = 0;
    commas[block] = 0;
    stops[block] = 0;
    tags[block] = 0;
    pictures[block] = 0;
  }

  private void grow() {
    int capacity = 2 * size;
    element = Arrays.copyOf(element, capacity);
    letters = Arrays.copyOf(letters, capacity);
    linked = Arrays.copyOf(linked, capacity);
    bold = Arrays.copyOf(bold, capacity);
    capitals = Arrays.copyOf(capitals, capacity);
    digits = Arrays.copyOf(digits, capacity);
    commas = Arrays.copyOf(commas, capacity);
    stops = Arrays.copyOf(stops, capacity);
    tags = Arrays.copyOf(tags, capacity);
    pictures = Arrays.copyOf(pictures, capacity);
  }

  private void text(String words) {
    boolean isNew = true;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' && preformatted > 0) {
        endLine();
      } else if (c <= ' ' || c == '\u00A0') {
        isSpaceDue = true;
      } else {
        if (isSpaceDue && !line.isEmpty()) {
          line.append(' ');
        }
        isSpaceDue = false;
        line.append(c);
        count(c, i + 1 == words.length() || words.charAt(i + 1) <= ' ');
        if (isNew || holder < 0) {
          hold();
          isNew = false;
        }
      }
    }
  }

  /** Makes the holder of the line one that the open element lies in as well. */
  private void hold() {
    if (holder < 0) {
      holder = open;
      return;
    }
    int other = open;
    while (holder != other) {
      if (elements.depth[holder] >= elements.depth[other]) {
        holder = elements.parent[holder];
      } else {
        other = elements.parent[other];
      }
    }
  }

  private void count(char c, boolean isLast) {
    int block = size;
    if ((c >= 'a' && c <= 'z') || (c > '\u00BF' && Character.isLetterOrDigit(c))) {
      int weight = WordIterator.isWide(c) ? WIDE_LETTERS : 1;
      letters[block] += weight;
      linked[block] += links > 0 ? weight : 0;
      bold[block] += bolds > 0 ? weight : 0;
      capitals[block] += c > 'z' && Character.isUpperCase(c) ? 1 : 0;
    } else if (c >= 'A' && c <= 'Z') {
      letters[block]++;
      linked[block] += links > 0 ? 1 : 0;
      bold[block] += bolds > 0 ? 1 : 0;
      capitals[block]++;
    } else if (c >= '0' && c <= '9') {
      letters[block]++;
      linked[block] += links > 0 ? 1 : 0;
      bold[block] += bolds > 0 ? 1 : 0;
      digits[block]++;
    } else if (isComma(c)) {
      commas[block]++;
    } else if (isStop(c) && (isLast || c > '\u00FF')) {
      stops[block]++;
    }
  }

  static boolean isComma(char c) {
    return c == ',' || c == ';' || c == '،' || c == '؛' || c == '、' || c == '，' || c == '；';
  }

  static boolean isStop(char c) {
    return switch (c) {
      case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।', '။' -> true;
      default -> false;
    };
  }

  /** All text of an element, a line a block. */
  public static String textOf(Element root) {
    return String.join("\n", of(root).texts);
  }

  /** The letters and digits of a block; a character of a script without spaces counts for three. */
  public int letters(int block) {
    return letters[block];
  }

  /** Goes through the words that the elements around the blocks are named with. */
  public void forEachName(NameVisitor visitor) {
    for (int e = 0; e < elements.size; e++) {
      for (String word : elements.tokens(elements.name[e])) {
        visitor.visit(word, elements.first[e], elements.end[e]);
      }
    }
  }

  /** Takes a word of a name, and the blocks {@code from} to before {@code end} under it. */
  @FunctionalInterface
  public interface NameVisitor {
    void visit(String word, int from, int end);
  }
}
