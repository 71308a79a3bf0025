package news.dedupe.text.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import news.dedupe.text.token.Lexicon;
import news.dedupe.text.token.Mark;
import news.dedupe.text.token.Stem;
import news.dedupe.text.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a text says it is from, at its head and its end. Changes nothing of the text: where
 * it begins behind the dateline is part of the outcome.
 *
 * <p>The bounds were chosen by hand; beside each stands how far the figures of {@code testdata} do
 * not change.
 */
final class ProvenanceReader {

  /**
   * A dateline is over after so many tokens, "KABUL, Afghanistan, July 24, 2012 (Reuters)" and
   * more; from 8 to 24, and from 10 on the clusters of 3,117 web articles do not change either.
   */
  private static final int MAX_DATELINE = 14;

  /** Words of a place, as in "SAN JOSE DEL CABO, Mexico"; from 3 to 8. */
  private static final int MAX_PLACE = 5;

  /** A line that credits an agency is no longer, in tokens; from 8 to 30. */
  private static final int MAX_CREDIT = 16;

  /** So many blocks at the end may credit an agency; from 3 to 10. */
  private static final int TAIL = 6;

  /** A day of publication is looked for in so many tokens; from 30 to 120. */
  private static final int MAX_HEAD = 60;

  /** Of publication, as in {@code PublicationDay}; other numbers of four figures are no years. */
  private static final int FIRST_YEAR = 1600;

  private static final int LAST_YEAR = 2100;

  private static final int DE = word("de");
  private static final int REPORTING = word("reporting");
  private static final int EDITING = word("editing");
  private static final int CONTRIBUTED = word("contributed");

  private final Tokens tokens;

  /** What was read at the head so far: the token after the place, the day, the agency. */
  private int placeEnd = -1;

  private int monthDay;

  private int year;

  /** The year of the date that was read last, or 0. */
  private int dateYear;

  private boolean isShouted = true;
  private @Nullable String agency;

  private @Nullable Dateline dateline;
  private @Nullable LocalDate day;
  private @Nullable String credit;

  /** The block of the dateline, and its first token behind that. */
  private int startBlock = -1;

  private int startToken;

  ProvenanceReader(Tokens tokens) {
    this.tokens = tokens;
  }

  Provenance read(MainText main) {
    int body = 0;
    while (body < tokens.blocks && !main.keeps(body)) {
      body++;
    }
    if (body < tokens.blocks) {
      readDateline(body);
    }
    for (int b = 0; b <= body && b < tokens.blocks && day == null; b++) {
      readDay(b);
    }
    for (int b = 0; b < tokens.blocks && credit == null; b++) {
      if (b < body || b >= tokens.blocks - TAIL) {
        readCredit(b);
      }
    }
    return new Provenance(
        Optional.ofNullable(dateline),
        Optional.ofNullable(credit),
        Optional.ofNullable(day),
        startBlock < 0
            ? Optional.empty()
            : Optional.of(new Provenance.Start(startBlock, startToken)));
  }

  /** The first agency that is named. */
  Optional<String> agency() {
    return IntStream.range(0, tokens.size)
        .mapToObj(this::agencyAt)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private int firstToken(int block) {
    return block == startBlock ? startToken : tokens.firstToken(block);
  }

  private void startAt(int block, int token) {
    startBlock = block;
    startToken = token;
  }

  /** Reads the day in brackets after a place, "KABUL, Afghanistan (July 24, 2012)". */
  private void readDay(int block) {
    int from = firstToken(block);
    int to = Math.min(tokens.endToken(block), from + MAX_HEAD);
    for (int t = from + 1; t < to && day == null; t++) {
      boolean isPlace = tokens.is(t - 1, Tokens.CAPITAL) && isOpened(t);
      int end = isPlace ? date(t, to) : t;
      if (end > t && dateYear > 0 && isClosedAfter(end - 1)) {
        day = day(monthDay(t, end), dateYear);
      }
    }
  }

  private boolean isClosedAfter(int t) {
    int i = tokens.to[t];
    return i < tokens.text.length && tokens.text[i] == ')';
  }

  private static @Nullable LocalDate day(int monthDay, int year) {
    try {
      return LocalDate.of(year, monthDay / 100, monthDay % 100);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private void readDateline(int block) {
    int first = tokens.firstToken(block);
    int end = Math.min(tokens.endToken(block), first + MAX_DATELINE);
    if (tokens.from[first] > 0 && tokens.text[tokens.from[first] - 1] == '(') {
      readSource(block, first, end);
      return;
    }
    int place = date(first, end);
    if (place > first) {
      monthDay = monthDay(first, place);
      year = dateYear;
      if (place == end || !isDash(place)) {
        return;
      }
    }
    int text = readPlace(place, end);
    if (text == end || text == place || !isDateline(text, tokens.endToken(block))) {
      return;
    }
    String name = tokens.string(tokens.from[place], tokens.to[placeEnd - 1]);
    dateline =
        new Dateline(
            name.toLowerCase(Locale.ROOT),
            monthDay > 0 ? OptionalInt.of(monthDay) : OptionalInt.empty());
    credit = agency;
    day = monthDay > 0 && year > 0 ? day(monthDay, year) : null;
    startAt(block, text);
  }

  /**
   * Reads a place with what may follow it, a date and an agency, up to the dash.
   *
   * @return the first token of the text, or {@code end} where this is no dateline
   */
  private int readPlace(int place, int end) {
    int t = place;
    while (t < end && !(t > place && (isDash(t) || (isClosed(t) && agency != null)))) {
      if (t > place && placeEnd < 0 && !isPlain(t)) {
        placeEnd = t;
      }
      int afterDate = date(t, end);
      if (t > place && afterDate > t) {
        monthDay = monthDay(t, afterDate);
        year = dateYear;
        placeEnd = placeEnd < 0 ? t : placeEnd;
        t = afterDate;
      } else if (t > place && isOpened(t)) {
        agency = agency == null ? agencyAt(t) : agency;
        t++;
        while (t < end && !isClosed(t) && !isDash(t)) {
          t++;
        }
      } else if (tokens.is(t, Tokens.CAPITAL) && !tokens.is(t, Lexicon.KICKER)) {
        isShouted &= placeEnd >= 0 || tokens.is(t, Tokens.CAPITALS);
        agency = agency == null && placeEnd >= 0 ? agencyAt(t) : agency;
        t++;
      } else {
        return end;
      }
      if (placeEnd < 0 && t - place > MAX_PLACE) {
        return end;
      }
    }
    placeEnd = placeEnd < 0 ? t : placeEnd;
    return t;
  }

  /** With a date or an agency any place will do, else it must stand out from the text. */
  private boolean isDateline(int text, int end) {
    return monthDay > 0 || agency != null || (isShouted && !isShouted(text, end));
  }

  /** "(CNN) -" without a place. */
  private void readSource(int block, int first, int end) {
    int t = first + 1;
    while (t < end && !isClosed(t)) {
      t++;
    }
    if (t < end && isDash(t)) {
      credit = agencyAt(first);
      startAt(block, t);
    }
  }

  /**
   * The end of the date that begins here, "April 14", "Sept. 3, 2025", "14 April", "3. Mai", "4 de
   * mayo de 2020"; else here. Sets {@link #dateYear}.
   */
  private int date(int t, int end) {
    dateYear = 0;
    int i = t;
    if (i + 1 < end && tokens.is(i, Lexicon.WEEKDAY)) {
      i++;
    }
    int second = past(i + 1, end);
    boolean isDate =
        second < end
            && ((isMonth(i) && second == i + 1 && day(i + 1) > 0)
                || (day(i) > 0 && isMonth(second)));
    if (!isDate) {
      return t;
    }
    i = second + 1;
    int last = past(i, end);
    if (last < end && isYear(last)) {
      dateYear = number(last);
      return last + 1;
    }
    return i;
  }

  /** Past the word between the parts of a Spanish or Portuguese date. */
  private int past(int t, int end) {
    return t < end && tokens.words[t] == DE ? t + 1 : t;
  }

  private boolean isMonth(int t) {
    return tokens.is(t, Lexicon.MONTH | Lexicon.MONTH_ABROAD);
  }

  private boolean isYear(int t) {
    return tokens.is(t, Mark.NUMBER) && tokens.to[t] - tokens.from[t] == 4;
  }

  private int monthDay(int from, int to) {
    int month = 0;
    int day = 0;
    for (int t = from; t < to; t++) {
      if (isMonth(t)) {
        month = Lexicon.month(tokens.words[t]);
      } else if (day == 0) {
        day = day(t);
      }
    }
    return month * 100 + day;
  }

  /** 1 to 31, or 0. */
  private int day(int t) {
    int length = tokens.to[t] - tokens.from[t];
    if (!tokens.is(t, Mark.NUMBER) || length > 2) {
      return 0;
    }
    int day = number(t);
    return day >= 1 && day <= 31 ? day : 0;
  }

  /** The value of figures, or 0 where a year would not do. */
  private int number(int t) {
    int value = 0;
    for (int i = tokens.from[t]; i < tokens.to[t]; i++) {
      int digit = Character.digit(tokens.text[i], 10);
      if (digit < 0) {
        return 0;
      }
      value = value * 10 + digit;
    }
    boolean isYear = value >= FIRST_YEAR && value <= LAST_YEAR;
    return value <= 31 || isYear ? value : 0;
  }

  /** Whether a dash stands before a token. */
  private boolean isDash(int t) {
    for (int i = tokens.to[t - 1]; i < tokens.from[t]; i++) {
      char c = tokens.text[i];
      if (c == '—'
          || (c == '-'
              && (tokens.text[i - 1] == ' '
                  || tokens.text[i + 1] == ' '
                  || tokens.text[i + 1] == '-'))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOpened(int t) {
    return has(t, '(') || has(t, '[');
  }

  private boolean isClosed(int t) {
    return has(t, ')') || has(t, ']');
  }

  private boolean has(int t, char mark) {
    for (int i = tokens.to[t - 1]; i < tokens.from[t]; i++) {
      if (tokens.text[i] == mark) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but a space, a full stop or a hyphen stands before a token. */
  private boolean isPlain(int t) {
    for (int i = tokens.to[t - 1]; i < tokens.from[t]; i++) {
      char c = tokens.text[i];
      if (c != ' ' && c != '.' && c != '-' && c != '\'') {
        return false;
      }
    }
    return true;
  }

  private boolean isShouted(int from, int to) {
    int small = 0;
    for (int t = from; t < to; t++) {
      small += tokens.is(t, Tokens.CAPITAL | Mark.NUMBER) ? 0 : 1;
    }
    return small * 3 < to - from;
  }

  private void readCredit(int block) {
    int from = firstToken(block);
    int to = tokens.endToken(block);
    boolean isReporting = tokens.words[from] == REPORTING;
    boolean isEdited = false;
    String named = null;
    for (int t = from; t < to; t++) {
      if (tokens.words[t] == CONTRIBUTED) {
        return;
      }
      isEdited |= tokens.words[t] == EDITING;
      // A caption's "REUTERS/Name" credits a photographer.
      boolean isPhoto = tokens.to[t] < tokens.text.length && tokens.text[tokens.to[t]] == '/';
      if (named == null && !isPhoto) {
        named = agencyAt(t);
      }
    }
    if (isReporting && named == null && isEdited) {
      named = "reuters";
    }
    boolean isLine = isReporting || (to - from <= MAX_CREDIT && !tokens.endsSentence(block));
    if (named != null && (isLine || to - from <= 2)) {
      credit = named;
    }
  }

  /** The agency that is named at a token, if any. */
  private @Nullable String agencyAt(int t) {
    if (tokens.is(t, Lexicon.AGENCY) && ((t > 0 && isOpened(t)) || isProper(t))) {
      return Lexicon.agency(tokens.words[t]);
    }
    if (tokens.is(t, Lexicon.PHRASE) && tokens.is(t, Tokens.CAPITAL)) {
      for (Lexicon.Phrase phrase : Lexicon.phrases(tokens.words[t])) {
        if (phrase.place() == Lexicon.Place.AGENCY && tokens.holds(phrase.words(), t)) {
          return phrase.agency();
        }
      }
    }
    return null;
  }

  /** Written as a name: short ones, "AP", in capitals. */
  private boolean isProper(int t) {
    return tokens.is(t, Tokens.CAPITALS)
        || (tokens.is(t, Tokens.CAPITAL) && tokens.to[t] - tokens.from[t] > 4);
  }

  private static int word(String word) {
    return Stem.hash(word.toCharArray(), word.length());
  }
}
