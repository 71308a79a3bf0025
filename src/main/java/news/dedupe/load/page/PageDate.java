package news.dedupe.load.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dedupe.article.date.DateFinder;
import news.dedupe.article.date.DateFinder.Found;
import news.dedupe.article.date.DateTokens;
import news.dedupe.article.date.DateTokens.Token;
import news.dedupe.article.date.DayOrder;
import news.dedupe.article.date.PublicationDay;
import news.dedupe.article.date.UrlDate;
import news.dedupe.load.page.PageLines.Line;

/**
 * Finds the date of publication in what a page shows: the date in a line that says little else,
 * near the headline or called a date, and of no teaser, comment or change.
 */
final class PageDate {

  /** Words that stand in a line with a date: names, a place, "minutes to read". */
  private static final int MAX_OTHER_WORDS = 12;

  /** Lines away from the headline that still belong to it. */
  private static final int NEAR = 12;

  /** Before a headline there is at most its section, a date, a share button. */
  private static final int NEAR_BEFORE = 5;

  /** Points by which a date is chosen; below these it is not believed. */
  private static final int LEAST_POINTS = 5;

  private static final Set<String> PUBLISHED =
      Set.of(
          "published",
          "posted",
          "publié",
          "publie",
          "publiee",
          "veroffentlicht",
          "erschienen",
          "erstellt",
          "publicado",
          "publicada",
          "pubblicato",
          "gepubliceerd",
          "geplaatst",
          "опубликовано",
          "опубликован",
          "نشر",
          "opublikowano",
          "dodano",
          "released",
          "written",
          "created",
          "issued",
          "date",
          "datum",
          "data",
          "fecha",
          "on",
          "vom",
          "am",
          "le",
          "posté",
          "poste",
          "el");

  private final PageLines page;
  private final Optional<DayOrder> order;
  private final Optional<UrlDate> address;

  private PageDate(PageLines page, Optional<DayOrder> order, Optional<UrlDate> address) {
    this.page = page;
    this.order = order;
    this.address = address;
  }

  private record Candidate(LocalDate day, int points) {}

  /**
   * The day that the page shows.
   *
   * @param order of day and month where they may be either
   * @param address what the page's address says of it
   */
  static Optional<LocalDate> of(
      PageLines page, Optional<DayOrder> order, Optional<UrlDate> address) {
    return new PageDate(page, order, address).day();
  }

  private Optional<LocalDate> day() {
    Candidate best = null;
    for (int i = 0; i < page.lines().size(); i++) {
      for (Candidate candidate : candidates(i)) {
        if (candidate.points >= LEAST_POINTS && (best == null || candidate.points > best.points)) {
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best).map(Candidate::day);
  }

  private List<Candidate> candidates(int number) {
    Line line = page.lines().get(number);
    if (line.text().chars().noneMatch(Character::isDigit)) {
      return List.of();
    }
    List<Token> tokens = DateTokens.of(line.text());
    List<Found> all = DateFinder.inText(tokens);
    int inDates = all.stream().mapToInt(found -> found.next() - found.first()).sum();
    if (all.isEmpty() || words(tokens) - inDates > MAX_OTHER_WORDS) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Found found : all) {
      Optional<LocalDate> day = found.day().in(order);
      if (day.isPresent()) {
        candidates.add(new Candidate(day.get(), points(line, number, tokens, found, day.get())));
      }
    }
    return candidates;
  }

  private int points(Line line, int number, List<Token> tokens, Found found, LocalDate day) {
    int near = near(number);
    int points = near;
    points += line.isDated() ? 3 : 0;
    points += isLabelled(tokens, found.first()) ? 2 : 0;
    points -= PublicationDay.isChange(tokens, found.first()) ? 4 : 0;
    boolean isBelow = near > 3 && page.afterHeadline(number).filter(lines -> lines > 0).isPresent();
    points -= line.isAside() ? isBelow ? 2 : 5 : 0;
    points += address.map(written -> written.fits(day) ? 4 : -4).orElse(0);
    return points;
  }

  /** 6 right after the headline, less with each three lines. */
  private int near(int number) {
    Optional<Integer> lines = page.afterHeadline(number);
    if (lines.isEmpty()) {
      return number < NEAR ? 2 : 0;
    }
    int after = lines.get();
    if (after >= 0) {
      return after <= NEAR ? 6 - after / 3 : 0;
    }
    return -after <= NEAR_BEFORE ? 5 + after / 2 : 0;
  }

  private static boolean isLabelled(List<Token> tokens, int first) {
    for (int i = first - 1; i >= Math.max(0, first - 8) && !tokens.get(i).isNumber(); i--) {
      if (PUBLISHED.contains(tokens.get(i).word())) {
        return true;
      }
    }
    return false;
  }

  private static int words(List<Token> tokens) {
    return (int) tokens.stream().filter(token -> !token.isNumber()).count();
  }
}
