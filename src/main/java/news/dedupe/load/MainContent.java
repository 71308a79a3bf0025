package news.dedupe.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element of a page that holds the article.
 *
 * <p>Paragraphs vouch for the elements that they lie in, the nearer the more, by their length and
 * commas; links take away. What has most is the article, with those beside it that have much.
 * Blocks of links, forms and the like are then taken out of it.
 */
final class MainContent {

  private static final String NEVER =
      "script, style, noscript, template, svg, iframe, object, embed, button, input, select,"
          + " textarea, nav, aside, footer, dialog, menu, link, meta, [hidden], [aria-hidden=true],"
          + " [style~=(?i)display:\\s*none], [style~=(?i)visibility:\\s*hidden], [role=navigation],"
          + " [role=complementary], [role=contentinfo], [role=dialog], [role=alertdialog],"
          + " [role=menu], [role=menubar], [role=search], [role=banner]";

  private static final Pattern CHROME =
      Pattern.compile(
          "-ad-|ai2html|banner|breadcrumb|combx|comment|community|cookie|disqus|disclaimer|extra"
              + "|footer|gdpr|header|legends|menu|modal|newsletter|paywall|popup|promo|related"
              + "|remark|replies|rss|share|shoutbox|sidebar|skyscraper|social|sponsor|subscri"
              + "|supplemental|ad-break|agegate|pagination|pager|tags|teaser|toolbar|trending"
              + "|widget|yom-remote",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CONTENT =
      Pattern.compile(
          "article|body|blog|column|content|entry|h-?entry|main|page|post|shadow|story|text",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> PARAGRAPHS = Set.of("p", "pre", "td", "blockquote");

  private static final Set<String> TRIMMED =
      Set.of("form", "fieldset", "ul", "ol", "dl", "table", "div", "section", "figure");

  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

  /** What stands with a picture and has no more characters is its caption. */
  private static final int MAX_CAPTION = 200;

  /**
   * What stands with a linked heading and has no more characters is a pointer to another article.
   */
  private static final int MAX_TEASER = 400;

  /** Shorter paragraphs vouch for nothing. */
  private static final int MIN_PARAGRAPH = 25;

  /** A result of fewer characters is worth a second try that trusts no names. */
  private static final int MIN_ARTICLE = 500;

  /** Paragraphs vouch for no farther ancestors. */
  private static final int MAX_CLIMB = 5;

  private final Map<Element, Measure> measures = new LinkedHashMap<>();

  private MainContent() {}

  /** How much text an element holds. */
  private static final class Measure {
    int characters;
    int linked;
    int commas;
    int ownCharacters;
    int pictures;
    int headings;
    int linkedHeadings;
    double score;

    int prose() {
      return characters - linked;
    }

    double linkDensity() {
      return characters == 0 ? 0 : (double) linked / characters;
    }
  }

  /**
   * The text of the article, a line a block.
   *
   * @param page is taken to pieces
   * @param again the same page anew, for a second look
   */
  static String text(Document page, Supplier<Document> again) {
    Pruning.remove(page.select(Query.of(NEVER)));
    dropChrome(page);
    String strict = new MainContent().find(page);
    if (strict.length() >= MIN_ARTICLE) {
      return strict;
    }
    Document whole = again.get();
    Pruning.remove(whole.select(Query.of(NEVER)));
    String lenient = new MainContent().find(whole);
    return lenient.length() > strict.length() ? lenient : strict;
  }

  private static void dropChrome(Document page) {
    List<Element> chrome = new ArrayList<>();
    for (Element element :
        page.body().select(Query.of("div, section, header, ul, ol, span, figure, table"))) {
      String names = element.className() + " " + element.id();
      if (names.length() > 1 && CHROME.matcher(names).find() && !CONTENT.matcher(names).find()) {
        chrome.add(element);
      }
    }
    Pruning.remove(chrome);
  }

  private String find(Document page) {
    page.traverse(new Measuring());
    vouch(page.body());
    Optional<Element> best =
        measures.keySet().stream()
            .filter(element -> measure(element).score > 0)
            .max(Comparator.comparingDouble(this::score));
    Element top = best.map(this::widened).orElse(page.body());
    List<Element> parts = best.isPresent() ? withSiblings(top) : List.of(top);
    StringBuilder text = new StringBuilder();
    for (Element part : parts) {
      trim(part);
      text.append(Blocks.of(part)).append('\n');
    }
    return text.toString().strip();
  }

  /** Adds up, from the leaves, how much text each element holds. */
  private final class Measuring implements NodeVisitor {

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        measure(element).pictures += isPicture(element) ? 1 : 0;
      } else if (node instanceof TextNode words && words.parent() != null) {
        Measure m = measure(words.parent());
        String text = words.getWholeText();
        for (int i = 0; i < text.length(); i++) {
          char c = text.charAt(i);
          m.characters += c > ' ' ? 1 : 0;
          m.commas += c == ',' || c == '،' || c == '、' || c == '，' || c == '。' ? 1 : 0;
        }
        m.ownCharacters = m.characters;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        Measure m = measure(element);
        if (element.normalName().equals("a")) {
          m.linked = m.characters;
          m.linkedHeadings = m.headings;
        } else if (HEADINGS.contains(element.normalName()) && m.characters > 0) {
          m.headings = 1;
          m.linkedHeadings = m.linked == m.characters ? 1 : 0;
        }
        if (element.parent() != null) {
          Measure above = measure(element.parent());
          above.characters += m.characters;
          above.linked += m.linked;
          above.commas += m.commas;
          above.pictures += m.pictures;
          above.headings += m.headings;
          above.linkedHeadings += m.linkedHeadings;
        }
      }
    }
  }

  /** A picture that stands by itself, not in a line of text. */
  private static boolean isPicture(Element element) {
    return element.normalName().equals("img")
        && !isText(element.previousSibling())
        && !isText(element.nextSibling());
  }

  private static boolean isText(@Nullable Node node) {
    return node instanceof TextNode words && !words.isBlank();
  }

  private Measure measure(Element element) {
    return measures.computeIfAbsent(element, unseen -> new Measure());
  }

  private void vouch(Element body) {
    for (Element element : body.select(Query.of("*"))) {
      Measure m = measure(element);
      boolean isParagraph =
          PARAGRAPHS.contains(element.normalName())
              || (element.isBlock() && m.ownCharacters >= MIN_PARAGRAPH);
      if (isParagraph && m.characters >= MIN_PARAGRAPH) {
        double worth = 1 + m.commas + Math.min(3, m.characters / 100);
        vouchFor(element, worth);
      }
    }
  }

  private void vouchFor(Element paragraph, double worth) {
    Element ancestor = paragraph.parent();
    for (int level = 0; level < MAX_CLIMB && ancestor != null; level++) {
      Measure m = measure(ancestor);
      if (ancestor.normalName().equals("html")) {
        return;
      }
      m.score += m.score == 0 ? bonus(ancestor) : 0;
      m.score += worth / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
      ancestor = ancestor.parent();
    }
  }

  private static double bonus(Element element) {
    return nameWeight(element)
        + switch (element.normalName()) {
          case "article", "main" -> 10;
          case "div" -> 5;
          case "pre", "td", "blockquote" -> 3;
          case "ol", "ul", "dl", "dd", "dt", "li", "address" -> -3;
          case "th" -> -5;
          default -> 0;
        };
  }

  private static double nameWeight(Element element) {
    double weight = 0;
    for (String name : new String[] {element.className(), element.id()}) {
      weight -= CHROME.matcher(name).find() ? 25 : 0;
      weight += CONTENT.matcher(name).find() ? 25 : 0;
    }
    return weight;
  }

  private double score(Element element) {
    Measure m = measure(element);
    return m.score * (1 - m.linkDensity());
  }

  /** The element itself, or the one around it that holds more of the same. */
  private Element widened(Element best) {
    Element top = best;
    double last = score(best);
    double least = last / 3;
    for (Element above = top.parent();
        above != null && !above.normalName().equals("body");
        above = above.parent()) {
      double score = score(above);
      if (score < least) {
        break;
      }
      if (score > last) {
        top = above;
        break;
      }
      last = score;
    }
    while (top.parent() != null
        && !top.parent().normalName().equals("body")
        && top.parent().childrenSize() == 1) {
      top = top.parent();
    }
    return top;
  }

  private List<Element> withSiblings(Element top) {
    Element around = top.parent();
    if (around == null) {
      return List.of(top);
    }
    double threshold = Math.max(10, score(top) / 5);
    List<Element> parts = new ArrayList<>();
    for (Element sibling : around.children()) {
      if (sibling.equals(top) || belongs(sibling, top, threshold)) {
        parts.add(sibling);
      }
    }
    return parts;
  }

  private boolean belongs(Element sibling, Element top, double threshold) {
    Measure m = measure(sibling);
    boolean isAlike = !top.className().isEmpty() && sibling.className().equals(top.className());
    if (score(sibling) + (isAlike ? score(top) / 5 : 0) >= threshold) {
      return true;
    }
    return sibling.normalName().equals("p")
        && (m.characters > 80 ? m.linkDensity() < 0.25 : m.linked == 0 && endsSentence(sibling));
  }

  private static boolean endsSentence(Element element) {
    return element.text().strip().matches("(?s).*[.!?。！？]\\W*");
  }

  /** Takes lists of links, boxes and other furniture out of the article. */
  private void trim(Element part) {
    int prose = measure(part).prose();
    Pruning.remove(part.select(Query.of("h1, figcaption")));
    Pruning.remove(inside(part, element -> isFurniture(element, prose)));
    // What is all captions and teasers is no furniture, but a story in pictures or an overview.
    List<Element> pointers = inside(part, this::isCaptionOrTeaser);
    if (2 * outermost(pointers).mapToInt(element -> measure(element).prose()).sum() < prose) {
      Pruning.remove(pointers);
    }
  }

  private static List<Element> inside(Element part, Predicate<Element> isWanted) {
    return part.select(Query.of("*")).stream()
        .filter(element -> TRIMMED.contains(element.normalName()) && !element.equals(part))
        .filter(isWanted)
        .toList();
  }

  /** Those of some elements, in the order of the page, that lie in none of the others. */
  private static Stream<Element> outermost(List<Element> elements) {
    Set<Element> all = new HashSet<>(elements);
    return elements.stream().filter(element -> element.parents().stream().noneMatch(all::contains));
  }

  private boolean isCaptionOrTeaser(Element element) {
    Measure m = measure(element);
    return (m.pictures > 0 && m.characters <= MAX_CAPTION * m.pictures)
        || (m.linkedHeadings > 0 && m.prose() <= MAX_TEASER * m.linkedHeadings);
  }

  private boolean isFurniture(Element element, int prose) {
    Measure m = measure(element);
    if (m.prose() * 2 > prose) {
      return false;
    }
    double weight = nameWeight(element);
    if (weight < 0) {
      return true;
    }
    if (m.commas >= 10) {
      return false;
    }
    return weight < 25 ? m.linkDensity() > 0.2 : m.linkDensity() > 0.5;
  }
}
