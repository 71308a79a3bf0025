package news.dedupe.text;

import java.util.ArrayList;
import java.util.List;
import news.dedupe.text.Quantity.Unit;

/** Reads the numbers of a text, in figures and in words. */
final class Quantities {

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

  private Quantities(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The numbers among the tokens from {@code from} to {@code to}.
   *
   * @param shift what is added to a token's number in the result
   */
  static void read(Tokens tokens, int from, int to, int shift, List<Quantity> into) {
    Quantities quantities = new Quantities(tokens);
    int t = from;
    while (t < to) {
      if (tokens.is(t, Document.NUMBER | Lexicon.QUANTITY)) {
        quantities.next = t + 1;
        quantities.read(t, to, shift);
        t = quantities.next;
      } else {
        t++;
      }
    }
    into.addAll(quantities.found);
  }

  private void read(int start, int to, int shift) {
    int t = start;
    double value;
    boolean isShare = false;
    boolean isFigure = tokens.is(t, Document.NUMBER);
    if (isFigure) {
      value = figure(t);
      if (Double.isNaN(value) || isDay(t, to) || isTime(t, to)) {
        return;
      }
      t++;
    } else {
      int word = tokens.words[t];
      boolean isArticle = word == A || word == AN;
      if (tokens.is(t, Lexicon.NUMBER)) {
        value = Lexicon.value(word);
        t++;
        if (value >= 20 && t < to && follows(t) && unit(t) > 0) {
          value += unit(t);
          t++;
        }
        boolean isCounting = t < to && follows(t) && tokens.is(t, Lexicon.SCALE | Lexicon.FRACTION);
        if ((isArticle || word == ONE) && !isCounting) {
          return;
        }
      } else if (tokens.is(t, Lexicon.FRACTION)) {
        if (word != HALF) {
          return;
        }
        value = 1;
      } else {
        return;
      }
    }
    if (t < to && (t == start || follows(t)) && tokens.is(t, Lexicon.FRACTION) && !isFigure) {
      boolean isOrdinal =
          (tokens.words[start] == A || tokens.words[start] == AN)
              && tokens.words[t] != HALF
              && tokens.words[t] != QUARTER
              && !(t + 1 < to && tokens.words[t + 1] == OF);
      if (isOrdinal) {
        return;
      }
      value *= Lexicon.value(tokens.words[t]);
      isShare = true;
      t++;
      if (t < to && (tokens.words[t] == A || tokens.words[t] == AN)) {
        t++;
      }
    }
    boolean isScaled = false;
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
    Unit unit = isShare ? Unit.SHARE : Unit.COUNT;
    int after = tokens.to[t - 1];
    if (after < tokens.text.length && tokens.text[after] == '%') {
      unit = Unit.SHARE;
      value /= 100;
    } else if (t < to && tokens.is(t, Lexicon.PERCENT)) {
      unit = Unit.SHARE;
      value /= 100;
      t++;
    } else if (t + 1 < to && tokens.words[t] == PER && tokens.words[t + 1] == CENT) {
      unit = Unit.SHARE;
      value /= 100;
      t += 2;
    } else if (isMoney(start) || (t < to && isCurrency(t, isScaled))) {
      unit = Unit.MONEY;
    } else if (isFigure && !isScaled && isYear(start, value)) {
      next = t;
      return;
    }
    found.add(new Quantity(value, unit, start + shift));
    next = t;
  }

  /** 1 to 9 as a word, or 0. */
  private double unit(int t) {
    if (!tokens.is(t, Lexicon.NUMBER) || tokens.words[t] == A || tokens.words[t] == AN) {
      return 0;
    }
    double value = Lexicon.value(tokens.words[t]);
    return value < 10 ? value : 0;
  }

  private boolean follows(int t) {
    return !tokens.is(t, Tokens.APART);
  }

  /** "m", "b" and "k" only directly after figures. */
  private boolean isScale(int t) {
    return tokens.to[t] - tokens.from[t] > 1
        || (tokens.from[t] == tokens.to[t - 1] && tokens.is(t - 1, Document.NUMBER));
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
  private boolean isCurrency(int t, boolean isScaled) {
    return tokens.is(t, Lexicon.MONEY) && (isScaled || tokens.words[t] != POUNDS);
  }

  private boolean isYear(int t, double value) {
    return value >= 1900
        && value <= 2100
        && value == Math.rint(value)
        && tokens.to[t] - tokens.from[t] == 4;
  }

  /** Whether a number is the day of a date, "April 14" or "14 April". */
  private boolean isDay(int t, int to) {
    boolean isShort = tokens.to[t] - tokens.from[t] <= 2;
    return isShort
        && ((t > 0 && tokens.is(t - 1, Lexicon.MONTH) && tokens.is(t - 1, Tokens.CAPITAL))
            || (t + 1 < to && tokens.is(t + 1, Lexicon.MONTH) && tokens.is(t + 1, Tokens.CAPITAL)));
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
