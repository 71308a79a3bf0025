package news.dedupe.load.format;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import news.dedupe.article.Skipped;
import news.dedupe.load.encoding.DecodedReader;
import news.dedupe.load.encoding.Encoding;
import news.dedupe.load.input.Attempt;
import news.dedupe.load.input.Failure;
import news.dedupe.load.input.Input;
import news.dedupe.load.page.Query;
import news.dedupe.load.unpack.Content;
import news.dedupe.load.unpack.DamagedException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Reads feeds and the news standards that are XML, one item after the other.
 *
 * <p>jsoup's parser bears what is broken, and knows no entities but HTML's: nothing is fetched, and
 * nothing expands.
 */
public final class Xml {

  private static final Set<String> ITEMS = Set.of("item", "entry", "newsitem", "nitf");

  /** What is around items of feeds, and says whose they are. */
  private static final Set<String> FEEDS = Set.of("channel", "feed");

  private final Input input;
  private final Records records;
  private final Fields fields;
  private int count;
  private Optional<Element> root = Optional.empty();
  private Optional<Element> feed = Optional.empty();
  private boolean isResumed;

  public Xml(Input input) {
    this.input = input;
    this.records = new Records(input);
    this.fields = new Fields(input);
  }

  /** Hands on every article; what breaks off in the middle is kept up to there. */
  public void read() {
    Content content = input.content();
    DecodedReader text =
        DecodedReader.of(content, input.reading().charset(), Encoding.declared(content.head()));
    ItemReader reader = new ItemReader(text, input.maxArticleBytes(), ITEMS);
    try (records) {
      Optional<String> excess = excess(reader);
      while (excess.isPresent() && reader.passOver()) {
        refuse(excess.get() + "; left out", ++count);
        isResumed = true;
        excess = excess(reader);
      }
      if (excess.isPresent()) {
        throw new DamagedException(excess.get());
      }
      if (!root.map(tag -> reader.endsWith("</" + tag.tagName())).orElse(isResumed)) {
        throw new DamagedException("XML ends too early");
      }
    } catch (IOException broken) {
      input.skip(Failure.reason(broken) + kept());
      return;
    }
    input.note(text.flaw());
    if (count == 0) {
      String name =
          root.map(tag -> "<" + Listed.of(List.of(tag.tagName()), 1) + ">").orElse("no element");
      input.skip("XML of " + name + ", which is no feed, NewsML or NITF that holds a text");
    }
  }

  /** Hands on articles up to an item that is too large, and says how; empty where none is. */
  private Optional<String> excess(ItemReader reader) throws IOException {
    try (StreamParser parser = parser(reader)) {
      Iterator<Element> elements = parser.iterator();
      for (Optional<Element> next = next(elements); next.isPresent(); next = next(elements)) {
        element(next.get(), reader);
      }
      return Optional.empty();
    } catch (DamagedException tooLarge) {
      if (!reader.isTooLarge()) {
        throw tooLarge;
      }
      return Optional.ofNullable(tooLarge.getMessage());
    }
  }

  private StreamParser parser(Reader reader) throws IOException {
    Parser xml = Parser.xmlParser().setMaxDepth(input.reading().limits().nesting());
    try {
      return new StreamParser(xml).parse(reader, "");
    } catch (UncheckedIOException failsAtOnce) {
      throw failsAtOnce.getCause();
    }
  }

  private Optional<Element> next(Iterator<Element> elements) throws IOException {
    try {
      return elements.hasNext() ? Optional.of(elements.next()) : Optional.empty();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    } catch (RuntimeException broken) { // what the parser did not expect
      throw new DamagedException("damaged XML");
    }
  }

  private String kept() {
    return count == 0 ? "" : "; the articles before are kept";
  }

  private void element(Element element, ItemReader reader) {
    if (root.isEmpty()) {
      root = Optional.ofNullable(element.ownerDocument()).map(Element::firstElementChild);
    }
    String name = localName(element);
    if (!ITEMS.contains(name)) {
      feed = feed.or(() -> Optional.ofNullable(element.parent()).filter(Xml::isFeed));
      return;
    }
    if (isInItem(element)) {
      return;
    }
    if (isResumed) {
      feed.ifPresent(around -> around.appendChild(element));
    }
    int number = ++count;
    Attempt.at(() -> item(element, name, number), reason -> refuse(reason, number));
    forget(element);
    reader.nextItem();
  }

  private void item(Element item, String name, int number) {
    fields.clear();
    unprefix(item);
    switch (name) {
      case "newsitem" -> NewsMl.read(item, fields);
      case "nitf" -> Nitf.read(item, fields);
      default -> Feed.read(item, fields);
    }
    records.hand(fields, Integer.toString(number), OptionalInt.empty());
  }

  private void refuse(String reason, int number) {
    records.refuse(Skipped.unreadable(input.path() + "#" + number, reason));
  }

  private static boolean isFeed(Element element) {
    return FEEDS.contains(localName(element));
  }

  /** An item of a feed with prefixes, {@code <atom:entry>}, is read as one without. */
  private static void unprefix(Element item) {
    String prefix = item.tagName().substring(0, item.tagName().indexOf(':') + 1);
    if (!prefix.isEmpty()) {
      item.traverse(
          (node, depth) -> {
            // A broken tag may be a prefix and nothing else.
            if (node instanceof Element element
                && element.tagName().startsWith(prefix)
                && element.tagName().length() > prefix.length()) {
              String namespace = element.tag().namespace(); // empty where xmlns="" takes it away
              element.tagName(
                  element.tagName().substring(prefix.length()),
                  namespace.isEmpty() ? Parser.NamespaceXml : namespace);
            }
          });
    }
  }

  /** What was read is not kept, nor the line end before it: a feed may have a million items. */
  private void forget(Element element) {
    if (element.previousSibling() instanceof TextNode space) {
      space.remove();
    }
    element.empty();
    if (isResumed || !(element.parent() instanceof Document)) {
      element.remove();
    }
  }

  private static boolean isInItem(Element element) {
    for (Element above = element.parent(); above != null; above = above.parent()) {
      if (ITEMS.contains(localName(above))) {
        return true;
      }
    }
    return false;
  }

  /** The name in small letters, without a prefix. */
  static String localName(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /** What the first element of such a name below another holds. */
  static Optional<String> text(Element element, String query) {
    return Optional.ofNullable(element.selectFirst(Query.of(query)))
        .map(Element::wholeText)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** What an attribute of the first element that has it says. */
  static Optional<String> attribute(Element element, String query, String attribute) {
    return Optional.ofNullable(element.selectFirst(Query.of(query + "[" + attribute + "]")))
        .map(found -> found.attr(attribute).strip())
        .filter(text -> !text.isEmpty());
  }
}
