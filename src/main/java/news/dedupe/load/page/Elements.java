package news.dedupe.load.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The elements of a page in the order of their start, with what of each matters for its blocks. An
 * element comes after the one that it lies in.
 */
final class Elements {

  /** Attributes that sites name the parts of their pages with. */
  private static final String[] NAMING = {
    "class", "id", "itemprop", "role", "data-testid", "data-component", "data-qa"
  };

  /** More of a name says nothing new, and bad pages have names of megabytes. */
  private static final int MAX_NAME = 200;

  /** No name of a real page has so many words. */
  private static final int MAX_TOKENS = 40;

  /** Elements with further names than these, of which real pages have hundreds, have none. */
  private static final int MAX_NAMES = 10_000;

  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Integer> kinds = new HashMap<>();
  private final List<List<String>> tokens = new ArrayList<>();

  int size;
  int[] parent = new int[256];
  int[] depth = new int[256];
  int[] name = new int[256];

  /** What an element shares with those of the same tag and class. */
  int[] kind = new int[256];

  Tag[] tag = new Tag[256];

  /** 1 to 6 of a heading, else 0. */
  int[] level = new int[256];

  /** Whether the element, or one around it, is not shown at first. */
  boolean[] hidden = new boolean[256];

  /** The first block that begins in the element. */
  int[] first = new int[256];

  /** The block after its last. */
  int[] end = new int[256];

  int add(Element element, Tag tag, int parent, int block) {
    if (size == this.parent.length) {
      grow();
    }
    int id = size++;
    this.parent[id] = parent;
    depth[id] = parent < 0 ? 0 : depth[parent] + 1;
    this.tag[id] = tag;
    first[id] = block;
    end[id] = block;
    level[id] = tag == Tag.HEADING ? element.normalName().charAt(1) - '0' : 0;
    hidden[id] = (parent >= 0 && hidden[parent]) || isHidden(element);
    name(id, element);
    return id;
  }

  private void grow() {
    int capacity = 2 * size;
    parent = Arrays.copyOf(parent, capacity);
    depth = Arrays.copyOf(depth, capacity);
    name = Arrays.copyOf(name, capacity);
    kind = Arrays.copyOf(kind, capacity);
    tag = Arrays.copyOf(tag, capacity);
    level = Arrays.copyOf(level, capacity);
    hidden = Arrays.copyOf(hidden, capacity);
    first = Arrays.copyOf(first, capacity);
    end = Arrays.copyOf(end, capacity);
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || hides(element.attr("style"));
  }

  /** Whether a style has {@code display: none} or {@code visibility: hidden}. */
  private static boolean hides(String style) {
    return has(style, "display", "none") || has(style, "visibility", "hidden");
  }

  private static boolean has(String style, String property, String value) {
    int at = style.indexOf(property);
    while (at >= 0) {
      int from = at + property.length();
      while (from < style.length() && (style.charAt(from) <= ' ' || style.charAt(from) == ':')) {
        from++;
      }
      if (style.startsWith(value, from)) {
        return true;
      }
      at = style.indexOf(property, from);
    }
    return false;
  }

  private void name(int id, Element element) {
    String tagName = element.normalName();
    String className = "";
    StringBuilder all = new StringBuilder(tagName);
    if (names.size() < MAX_NAMES && element.attributesSize() > 0) {
      for (String attribute : NAMING) {
        String value = element.attr(attribute);
        if (!value.isEmpty()) {
          String named = value.length() > MAX_NAME ? value.substring(0, MAX_NAME) : value;
          all.append(' ').append(named);
          className = attribute.equals("class") ? named : className;
        }
      }
    }
    String key = all.toString();
    Integer known = names.get(key);
    if (known == null) {
      known = names.size();
      names.put(key, known);
      tokens.add(tokens(tagName, key.substring(tagName.length())));
    }
    name[id] = known;
    kind[id] = kinds.computeIfAbsent(tagName + ' ' + className, unseen -> kinds.size());
  }

  int names() {
    return names.size();
  }

  int kinds() {
    return kinds.size();
  }

  /** The innermost element around the lines of {@code element}, or itself. */
  int box(int element) {
    int box = element;
    while (tag[box].isInline() && parent[box] >= 0) {
      box = parent[box];
    }
    return box;
  }

  /** The nearest element around {@code element} that holds more blocks, and more than one. */
  int wider(int element) {
    int blocks = Math.max(1, end[element] - first[element]);
    int wider = element;
    while (parent[wider] >= 0 && end[wider] - first[wider] <= blocks) {
      wider = parent[wider];
    }
    return wider;
  }

  /** The words of a name, its tag in angle brackets first, and each two that stand together. */
  List<String> tokens(int name) {
    return tokens.get(name);
  }

  private static List<String> tokens(String tag, String name) {
    List<String> found = new ArrayList<>();
    found.add('<' + tag + '>');
    String last = "";
    int start = -1;
    for (int i = 0; i <= name.length() && found.size() < MAX_TOKENS; i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      boolean letter = isSmall(c) || isCapital(c);
      boolean hump = letter && start >= 0 && isCapital(c) && isSmall(name.charAt(i - 1));
      if (start >= 0 && (!letter || hump)) {
        String word = name.substring(start, i).toLowerCase(Locale.ROOT);
        found.add(word);
        if (!last.isEmpty()) {
          found.add(last + '-' + word);
        }
        last = word;
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
      }
      if (c == ' ') {
        last = "";
      }
    }
    return found;
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
