package news.dedupe.load.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.dedupe.article.date.PublicationDay;
import news.dedupe.load.input.Reading;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeVisitor;

/** The lines of a page as a reader sees them, with what their elements are called. */
final class PageLines {

  /** More are no page about one article. */
  private static final int MAX_LINES = 20_000;

  /** Of longer lines the rest is left out: they are prose. */
  private static final int MAX_LENGTH = 400;

  private static final Set<String> DATE_ATTRIBUTES =
      Set.of(
          "datetime",
          "published",
          "publicationdate",
          "publishdate",
          "publisheddate",
          "pubdate",
          "publication",
          "origindate",
          "timestamp");

  /** Of dates in attributes, in characters. */
  private static final int MIN_DATE = 8;

  private static final int MAX_DATE = 64;

  /** More than one is a mistake; with many the page is a list. */
  private static final int MAX_HEADINGS = 3;

  /** So many elements that are called an author are looked at, and so many nodes of each. */
  private static final int MAX_AUTHORS = 300;

  private static final int MAX_NODES = 300;

  private static final Set<String> SILENT =
      Set.of(
          "script", "style", "noscript", "template", "svg", "select", "textarea", "head", "iframe");

  private static final Set<String> ASIDE_ELEMENTS = Set.of("nav", "footer", "aside");

  private static final Set<String> ASIDE =
      Set.of(
          "comment",
          "comments",
          "commentlist",
          "reply",
          "replies",
          "disqus",
          "respond",
          "related",
          "sidebar",
          "widget",
          "teaser",
          "teasers",
          "recent",
          "popular",
          "trending",
          "recommended",
          "recommendations",
          "promo",
          "nav",
          "navigation",
          "menu",
          "footer",
          "breadcrumb",
          "breadcrumbs",
          "newsletter",
          "calendar",
          "archive",
          "archives",
          "ad",
          "ads",
          "advert",
          "carousel",
          "ticker",
          "latest");

  private static final Set<String> DATES =
      Set.of(
          "date",
          "dates",
          "dateline",
          "datetime",
          "time",
          "timestamp",
          "published",
          "publish",
          "pubdate",
          "posted",
          "datum",
          "fecha",
          "zeit",
          "publication",
          "pub",
          "created",
          "datestamp",
          "postdate",
          "pubtime",
          "data");

  private static final Set<String> AUTHORS =
      Set.of(
          "author",
          "authors",
          "byline",
          "bylines",
          "autor",
          "autoren",
          "auteur",
          "autore",
          "writer",
          "authorname",
          "bylinename",
          "byl",
          "redakteur",
          "verfasser",
          "autorin",
          "fn",
          "creator");

  /**
   * A line.
   *
   * @param text without the white space around it; dates that are marked for machines in their form
   * @param isHeading whether it is in a heading
   * @param isAside whether it is in what is called a menu, a comment, a teaser or the like
   * @param isDated whether what it is in is called a date
   */
  record Line(String text, boolean isHeading, boolean isAside, boolean isDated) {}

  /**
   * A text in an element that is called an author.
   *
   * @param line in which it begins
   */
  record Named(int line, String text, boolean isAside) {}

  private final List<Line> lines = new ArrayList<>();
  private final List<Named> authors = new ArrayList<>();
  private List<Integer> headlines = List.of();

  private PageLines() {}

  /**
   * The lines of a page.
   *
   * @param titles what the page is called, the likeliest first
   */
  static PageLines of(Document page, List<String> titles) {
    PageLines lines = new PageLines();
    page.body().traverse(lines.new Reading(aroundHeadings(page)));
    lines.headlines = lines.headlines(titles);
    return lines;
  }

  /** What holds a main heading is no menu, whatever it is called. */
  private static Set<Element> aroundHeadings(Document page) {
    return page.select(Query.of("h1")).stream()
        .limit(MAX_HEADINGS)
        .flatMap(heading -> heading.parents().stream())
        .collect(Collectors.toSet());
  }

  List<Line> lines() {
    return lines;
  }

  List<Named> authors() {
    return authors;
  }

  /**
   * Where the longest heading stands that is the page's title, or a part of it; it may stand in a
   * bar at the top as well. Where there is none, the first heading counts.
   */
  private List<Integer> headlines(List<String> titles) {
    for (String title : titles) {
      String wanted = letters(title);
      List<Integer> best = new ArrayList<>();
      int length = 0;
      for (int i = 0; i < lines.size(); i++) {
        String letters = lines.get(i).isHeading ? letters(lines.get(i).text) : "";
        boolean isPart = wanted.contains(letters) || letters.contains(wanted);
        if (isPart && letters.length() >= length && 2 * letters.length() > wanted.length()) {
          if (letters.length() > length) {
            best.clear();
          }
          if (best.size() < MAX_HEADINGS) {
            best.add(i);
          }
          length = letters.length();
        }
      }
      if (!best.isEmpty()) {
        return best;
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isHeading && !lines.get(i).isAside) {
        return List.of(i);
      }
    }
    return List.of();
  }

  /** How many lines a line stands after the nearest headline, negative before it. */
  Optional<Integer> afterHeadline(int line) {
    return headlines.stream()
        .map(headline -> line - headline)
        .min(Comparator.comparingInt(Math::abs));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), MAX_LENGTH); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /** Walks through the page once. */
  private final class Reading implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();
    private int silent;
    private int aside;
    private int headings;
    private int dated;
    private boolean lineIsHeading;
    private boolean lineIsAside;
    private boolean lineIsDated;
    private Optional<Element> marked = Optional.empty();
    private final Set<Element> aroundHeadings;
    private final Set<Element> asides = new HashSet<>();
    private final Set<Element> datedElements = new HashSet<>();

    Reading(Set<Element> aroundHeadings) {
      this.aroundHeadings = aroundHeadings;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        if (silent == 0 && marked.isEmpty() && !words.isBlank()) {
          append(words.getWholeText());
        }
      } else if (node instanceof Element element) {
        enter(element);
      }
    }

    private void enter(Element element) {
      String name = element.normalName();
      silent += SILENT.contains(name) ? 1 : 0;
      if (silent > 0) {
        return;
      }
      if (element.isBlock() || name.equals("br")) {
        endLine();
      } else {
        text.append(' '); // else "2025" and "10:15" in two elements would be one number
      }
      List<String> words = NameWords.of(element.className() + " " + element.id());
      if (isAside(element, name, words)) {
        asides.add(element);
        aside++;
      }
      headings += isHeading(name) ? 1 : 0;
      if (name.equals("time") || words.stream().anyMatch(DATES::contains)) {
        datedElements.add(element);
        dated++;
      }
      if (authors.size() < MAX_AUTHORS && isAuthor(element, words)) {
        named(element);
      }
      mark(element);
    }

    private boolean isAside(Element element, String name, List<String> words) {
      return !name.equals("body")
          && (ASIDE_ELEMENTS.contains(name) || words.stream().anyMatch(ASIDE::contains))
          && !aroundHeadings.contains(element);
    }

    private boolean isAuthor(Element element, List<String> words) {
      return words.stream().anyMatch(AUTHORS::contains)
          || element.attr("rel").contains("author")
          || element.attr("itemprop").contains("author");
    }

    private void named(Element element) {
      String name = start(element);
      if (!name.isBlank()) {
        authors.add(new Named(lines.size(), name, aside > 0));
      }
    }

    /** A date for machines stands in place of the one for people. */
    private void mark(Element element) {
      if (marked.isEmpty()) {
        Optional<LocalDate> day = day(element);
        day.ifPresent(
            written -> {
              append(" " + written + " ");
              marked = Optional.of(element);
            });
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      String name = element.normalName();
      if (silent == 0) {
        if (element.isBlock()) {
          endLine();
        } else {
          text.append(' ');
        }
        aside -= asides.remove(element) ? 1 : 0;
        dated -= datedElements.remove(element) ? 1 : 0;
        headings -= isHeading(name) ? 1 : 0;
        marked = marked.filter(other -> !other.equals(element));
      }
      silent -= SILENT.contains(name) ? 1 : 0;
    }

    private void append(String words) {
      if (text.length() < MAX_LENGTH) {
        text.append(words, 0, Math.min(words.length(), MAX_LENGTH));
      }
      lineIsHeading |= headings > 0;
      lineIsAside |= aside > 0;
      lineIsDated |= dated > 0;
    }

    private void endLine() {
      String line = text.toString().strip();
      if (!line.isEmpty() && lines.size() < MAX_LINES) {
        lines.add(new Line(line, lineIsHeading, lineIsAside, lineIsDated));
      }
      text.setLength(0);
      lineIsHeading = false;
      lineIsAside = false;
      lineIsDated = false;
    }
  }

  /** The day that an attribute such as {@code datetime} or {@code data-published} has. */
  private static Optional<LocalDate> day(Element element) {
    for (Attribute attribute : element.attributes()) {
      boolean isDate =
          attribute.getValue().length() <= MAX_DATE
              && attribute.getValue().length() >= MIN_DATE
              && NameWords.of(attribute.getKey()).stream().anyMatch(DATE_ATTRIBUTES::contains);
      Optional<LocalDate> day =
          isDate ? PublicationDay.of(attribute.getValue()).in(Optional.empty()) : Optional.empty();
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '4';
  }

  /** The first characters of what an element says. */
  private static String start(Element element) {
    StringBuilder start = new StringBuilder();
    int[] nodes = {0};
    element.filter(
        (node, depth) -> {
          if (node instanceof TextNode words) {
            start.append(words.getWholeText()).append(' ');
          }
          boolean isEnough = start.length() >= MAX_LENGTH || ++nodes[0] == MAX_NODES;
          return isEnough ? FilterResult.STOP : FilterResult.CONTINUE;
        });
    return start.toString().strip();
  }
}
