package news.dedupe.text.extract;

import java.util.ArrayList;
import java.util.List;
import news.dedupe.text.extract.Quantity.Unit;
import news.dedupe.text.token.Letters;
import news.dedupe.text.token.Lexicon;
import news.dedupe.text.token.Mark;
import news.dedupe.text.token.Stem;
import news.dedupe.text.token.Tokens;

/** Reads the numbers of a text, in figures and in words. */
public final class Quantities {

  private static final int OF = word("of");
  private static final int AND = word("and");
  private static final int PER = word("per");
  private static final int CENT = word("cent");
  private static final int A = word("a");
  private static final int AN = word("an");
  private static final int ONE = word("one");
  private static final int HALF = word("half");
  private static final int QUARTER = word("quarter");
  private static final int POUNDS = word("pounds");
  private static final int AM = word("am");
  private static final int PM = word("pm");

  private final Tokens tokens;
  private final List<Quantity> found = new ArrayList<>();

  /** First token after the number that was read last. */
  private int next;

  /** The number that is being read. */
  private double value;

  private boolean isShare;
  private boolean isScaled;

  public Quantities(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads the numbers among the tokens from {@code from} to {@code to}.
   *
   * @param shift what is added to a token's number in the result
   */
  public void read(int from, int to, int shift) {
    int[] flags = tokens.flags;
    int t = from;
    while (t < to) {
      if ((flags[t] & (Mark.NUMBER | Lexicon.QUANTITY)) == 0) {
        t++;
        continue;
      }
      next = t + 1;
      readAt(t, to, shift);
      t = next;
    }
  }

  /** All that were read. */
  public List<Quantity> found() {
    return List.copyOf(found);
  }

  private void readAt(int start, int to, int shift) {
    isShare = false;
    isScaled = false;
    boolean isFigure = tokens.is(start, Mark.NUMBER);
    int month = isFigure ? monthOf(start, to) : 0;
    if (month > 0) {
      found.add(new Quantity(month * 100 + figure(start), Unit.DAY, start + shift));
      return;
    }
    int t = isFigure ? figures(start, to) : words(start, to);
    if (t == start) {
      return;
    }
    t = scales(t, to);
    Unit unit = isShare ? Unit.SHARE : Unit.COUNT;
    int percent = percent(t, to);
    if (percent >= t) {
      unit = Unit.SHARE;
      value /= 100;
      t = percent;
    } else if (isMoney(start) || (t < to && isCurrency(t))) {
      unit = Unit.MONEY;
    } else if (isFigure && !isScaled && isYear(start)) {
      return;
    }
    found.add(new Quantity(value, unit, start + shift));
    next = t;
  }

  /** Reads a number in figures; gives the token after it, or {@code start} where it is none. */
  private int figures(int start, int to) {
    value = figure(start);
    if (Double.isNaN(value) || isTime(start, to)) {
      return start;
    }
    int t = start + 1;
    if (isJoined(t, to, '-') && isFraction(t, to)) {
      value += fraction(t);
      return t + 2;
    }
    if (isFraction(start, to)) {
      value = fraction(start);
      isShare = t + 1 < to && tokens.words[t + 1] == OF;
      return t + 1;
    }
    if (isJoined(t, to, '/')) {
      // A date or a season: "5/14/87", "1987/88".
      while (isJoined(t, to, '/')) {
        t++;
      }
      next = t;
      return start;
    }
    return t;
  }

  /** Reads a number in words; gives the token after it, or {@code start} where it is none. */
  private int words(int start, int to) {
    int word = tokens.words[start];
    int t = start;
    if (word == HALF) {
      value = 1;
    } else if (tokens.is(start, Lexicon.NUMBER)) {
      value = Lexicon.value(word);
      t++;
      if (value >= 20 && t < to && follows(t) && unit(t) > 0) {
        value += unit(t);
        t++;
      }
      boolean isCounting = t < to && follows(t) && tokens.is(t, Lexicon.SCALE | Lexicon.FRACTION);
      if (!isCounting && (isArticle(start) || word == ONE)) {
        return start;
      }
    } else {
      return start;
    }
    if (t == to || !tokens.is(t, Lexicon.FRACTION) || (t > start && !follows(t))) {
      return t;
    }
    boolean isCommon = tokens.words[t] == HALF || tokens.words[t] == QUARTER;
    boolean isOf = t + 1 < to && tokens.words[t + 1] == OF;
    if (isArticle(start) && !isCommon && !isOf) {
      // "A third party".
      return start;
    }
    value *= Lexicon.value(tokens.words[t]);
    isShare = true;
    t++;
    return t < to && isArticle(t) ? t + 1 : t;
  }

  /** Reads "million" and its kind, and what may stand before and after. */
  private int scales(int from, int to) {
    int t = from;
    if (t + 2 < to
        && tokens.words[t] == AND
        && tokens.words[t + 1] == A
        && tokens.words[t + 2] == HALF) {
      value += 0.5;
      t += 3;
    }
    while (t < to && follows(t) && tokens.is(t, Lexicon.SCALE) && isScale(t)) {
      value *= Lexicon.value(tokens.words[t]);
      isShare = false;
      isScaled = true;
      t++;
      if (t + 1 < to && tokens.words[t] == AND && unit(t + 1) > 0) {
        value += unit(t + 1);
        t += 2;
      }
    }
    return t;
  }

  /** The token after a sign or word for percent, or -1. */
  private int percent(int t, int to) {
    int after = tokens.to[t - 1];
    if (after < tokens.text.length && tokens.text[after] == '%') {
      return t;
    }
    if (t < to && tokens.is(t, Lexicon.PERCENT)) {
      return t + 1;
    }
    return t + 1 < to && tokens.words[t] == PER && tokens.words[t + 1] == CENT ? t + 2 : -1;
  }

  /** Whether a number follows the one before {@code t} with only this mark between them. */
  private boolean isJoined(int t, int to, char mark) {
    return t < to
        && tokens.is(t, Mark.NUMBER)
        && tokens.from[t] == tokens.to[t - 1] + 1
        && tokens.text[tokens.to[t - 1]] == mark;
  }

  /** "1/2" or "13/16", of which no further stroke makes a date. */
  private boolean isFraction(int t, int to) {
    return isJoined(t + 1, to, '/')
        && !isJoined(t + 2, to, '/')
        && tokens.to[t + 1] - tokens.from[t] <= 5
        && figure(t) < figure(t + 1);
  }

  private double fraction(int t) {
    return figure(t) / figure(t + 1);
  }

  /** 1 to 9 as a word, or 0. */
  private double unit(int t) {
    if (!tokens.is(t, Lexicon.NUMBER) || isArticle(t)) {
      return 0;
    }
    double unit = Lexicon.value(tokens.words[t]);
    return unit < 10 ? unit : 0;
  }

  private boolean isArticle(int t) {
    return tokens.words[t] == A || tokens.words[t] == AN;
  }

  private boolean follows(int t) {
    return !tokens.is(t, Tokens.APART);
  }

  /** "m", "b" and "k" only directly after figures. */
  private boolean isScale(int t) {
    return tokens.to[t] - tokens.from[t] > 1
        || (tokens.from[t] == tokens.to[t - 1] && tokens.is(t - 1, Mark.NUMBER));
  }

  private boolean isMoney(int t) {
    int before = tokens.from[t] - 1;
    if (before < 0) {
      return false;
    }
    char c = tokens.text[before];
    return c == '$' || c == '£' || c == '€' || c == '¥' || c == '₹';
  }

  /** Pounds are money by the million, else as likely a weight. */
  private boolean isCurrency(int t) {
    return tokens.is(t, Lexicon.MONEY) && (isScaled || tokens.words[t] != POUNDS);
  }

  private boolean isYear(int t) {
    return value >= 1900
        && value <= 2100
        && value == Math.rint(value)
        && tokens.to[t] - tokens.from[t] == 4;
  }

  /** The month of which a number is the day, "April 14" or "14 April"; 0 where it is none. */
  private int monthOf(int t, int to) {
    double day = tokens.to[t] - tokens.from[t] <= 2 ? figure(t) : Double.NaN;
    if (!(day >= 1 && day <= 31)) {
      return 0;
    }
    if (t > 0 && isMonth(t - 1)) {
      return Lexicon.month(tokens.words[t - 1]);
    }
    return t + 1 < to && isMonth(t + 1) ? Lexicon.month(tokens.words[t + 1]) : 0;
  }

  private boolean isMonth(int t) {
    return tokens.is(t, Lexicon.MONTH) && tokens.is(t, Tokens.CAPITAL);
  }

  private boolean isTime(int t, int to) {
    int end = tokens.to[t];
    boolean isClock =
        (end + 1 < tokens.text.length
                && tokens.text[end] == ':'
                && Letters.kind(tokens.text[end + 1]) == Letters.DIGIT)
            || (tokens.from[t] > 1
                && tokens.text[tokens.from[t] - 1] == ':'
                && Letters.kind(tokens.text[tokens.from[t] - 2]) == Letters.DIGIT);
    return isClock
        || (t + 1 < to
            && (tokens.words[t + 1] == AM || tokens.words[t + 1] == PM)
            && tokens.is(t + 1, Tokens.DOTTED | Tokens.CAPITALS));
  }

  /** The value of a token of figures, or not a number where letters end it, as in "20th". */
  private double figure(int t) {
    double value = 0;
    double scale = 0;
    for (int i = tokens.from[t]; i < tokens.to[t]; i++) {
      char c = tokens.text[i];
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        value = value * 10 + digit;
        scale *= 10;
      } else if (c == '.') {
        if (scale != 0) {
          return Double.NaN;
        }
        scale = 1;
      } else if (c != ',') {
        return Double.NaN;
      }
    }
    return scale == 0 ? value : value / scale;
  }

  private static int word(String word) {
    return Stem.hash(word.toCharArray(), word.length());
  }
}
