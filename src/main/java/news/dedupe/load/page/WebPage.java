package news.dedupe.load.page;

import java.util.Optional;
import java.util.regex.Pattern;
import news.dedupe.article.date.DayOrder;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * The article of a page.
 *
 * @param text the main text, each paragraph a line
 * @param fields what the page says of it
 */
public record WebPage(String text, PageFields fields) {

  /** The text for machines is without paragraphs: it must hold so much more than the page's. */
  private static final double MUCH_MORE = 1.5;

  /** Page content that looks like a whole page or a piece of one. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:p|div|br|span|html|body|article|section|h[1-6]|ul|ol|table|blockquote|a|b|i|em|strong|img)"
              + "(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PAGE =
      Pattern.compile("<(?:!doctype|html|body)\\b", Pattern.CASE_INSENSITIVE);

  /**
   * Reads a page.
   *
   * @param address where it was found, where that is known
   * @param order of day and month, where a date of the page may be read either way
   * @param maxDepth of elements in each other; what lies deeper is moved up
   */
  public static WebPage of(
      String markup, Optional<String> address, Optional<DayOrder> order, int maxDepth) {
    Document page = parse(markup, maxDepth);
    PageFields fields = PageFields.of(page, address, order);
    String text = MainContent.text(page, fields.body().orElse(""));
    Optional<String> forMachines =
        fields.body().filter(body -> body.length() > MUCH_MORE * text.length());
    return new WebPage(forMachines.orElse(text), fields);
  }

  /** The plain text of a field that may hold markup. */
  public static String plain(String field, int maxDepth) {
    if (field.indexOf('<') < 0 || !MARKUP.matcher(field).find()) {
      return field;
    }
    if (PAGE.matcher(field).find()) {
      return of(field, Optional.empty(), Optional.empty(), maxDepth).text();
    }
    return PageBlocks.textOf(parse(field, maxDepth).body());
  }

  private static Document parse(String markup, int maxDepth) {
    return Parser.htmlParser().setMaxDepth(maxDepth).parseInput(markup, "");
  }
}
