package news.dedupe.load.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dedupe.article.date.DateFinder;
import news.dedupe.article.date.DateTokens;
import news.dedupe.load.page.PageLines.Line;
import news.dedupe.load.page.PageLines.Named;

/** Finds who wrote an article in what its page shows near the headline. */
final class PageAuthor {

  /** Lines from the headline to the last that may be a byline. */
  private static final int NEAR = 15;

  /** Lines before it. */
  private static final int NEAR_BEFORE = 6;

  /** Lines to one that is in what is called a widget or the like. */
  private static final int NEAR_ASIDE = 8;

  /** "By" in a line by itself. */
  private static final int MAX_LABEL = 12;

  /** A line with a date and little else. */
  private static final int MAX_DATE = 60;

  /** More names in one place are a list of a site's authors. */
  private static final int MAX_NAMES = 6;

  private PageAuthor() {}

  static Optional<String> of(PageLines page) {
    return marked(page, false).or(() -> marked(page, true)).or(() -> written(page));
  }

  /**
   * In an element that is called an author: the first near the headline that holds names.
   *
   * @param isAside whether it lies in what is called a widget or the like
   */
  private static Optional<String> marked(PageLines page, boolean isAside) {
    Set<String> names = new LinkedHashSet<>();
    int last = -1;
    for (Named named : page.authors()) {
      boolean isWanted = named.isAside() == isAside && isNear(page, named.line(), isAside);
      if (isWanted && (last < 0 || named.line() <= last + 3)) {
        List<String> found = Byline.names(named.text());
        if (!found.isEmpty()) {
          last = named.line();
          names.addAll(found);
        }
      }
    }
    // "Jane Doe Island Post" in one element, "Jane Doe" in the one inside of it.
    List<String> shortest =
        names.stream()
            .filter(name -> names.stream().noneMatch(other -> name.startsWith(other + " ")))
            .toList();
    return shortest.size() > MAX_NAMES ? Optional.empty() : Byline.joined(shortest);
  }

  /** In a line that begins with "By" or the like, or is a name above a date. */
  private static Optional<String> written(PageLines page) {
    List<Line> lines = page.lines();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean isLast = i + 1 == lines.size();
      if (line.isHeading() || !isNear(page, i, line.isAside())) {
        continue;
      }
      String text = line.text();
      boolean isBy = Byline.beginsWithBy(text + " ");
      if (isBy && Byline.names(text).isEmpty() && text.length() <= MAX_LABEL && !isLast) {
        text = lines.get(i + 1).text();
      }
      boolean isAboveDate = !isLast && isDate(lines.get(i + 1).text()) && Byline.isNames(text);
      List<String> names = isBy || isAboveDate ? Byline.names(text) : List.of();
      if (!names.isEmpty()) {
        return Byline.joined(names);
      }
    }
    return Optional.empty();
  }

  private static boolean isDate(String text) {
    return text.length() <= MAX_DATE && !DateFinder.inText(DateTokens.of(text)).isEmpty();
  }

  private static boolean isNear(PageLines page, int line, boolean isAside) {
    int after = page.afterHeadline(line).orElse(NEAR);
    return isAside ? after > 0 && after <= NEAR_ASIDE : after >= -NEAR_BEFORE && after <= NEAR;
  }
}
