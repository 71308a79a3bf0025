package news.dedupe.text.extract;

import news.dedupe.text.token.Letters;
import news.dedupe.text.token.Lexicon;
import news.dedupe.text.token.Mark;
import news.dedupe.text.token.Stem;
import news.dedupe.text.token.Tokens;

/**
 * What a single block of a text is by its looks: a sentence, a headline, a date, a credit. Lengths
 * are in words and were chosen by hand; beside each stands how far {@code testdata} does not mind.
 */
public final class BlockLooks {

  /** Headlines have so many words. */
  static final int MIN_HEADLINE = 4;

  /** From 20 to 45. */
  static final int MAX_HEADLINE = 30;

  /** A line that is wholly in brackets, "(1 dollar = 4.42 ringgit)", is no longer. */
  private static final int MAX_ASIDE = 20;

  /** Of a picture, with its credit; from 60 to 135. */
  private static final int MAX_CAPTION = 90;

  /** Names of authors, their papers and places; from 10 to 20. */
  private static final int MAX_BYLINE = 14;

  /** "Published 4 March 2025, 10:15 GMT; last updated 2 hours ago"; from 14 to 30. */
  private static final int MAX_STAMP = 20;

  /** In a longer line words such as "days" and "last" make no time. */
  private static final int SHORT_STAMP = 6;

  private static final int BY = Stem.hash(new char[] {'b', 'y'}, 2);

  private static final int C = Stem.hash(new char[] {'c'}, 1);

  /** "(c) The Daily Example" is no longer; the third item of a list is. */
  private static final int MAX_MARKED = 6;

  private final Tokens tokens;

  BlockLooks(Tokens tokens) {
    this.tokens = tokens;
  }

  int length(int b) {
    return tokens.endToken(b) - tokens.firstToken(b);
  }

  /**
   * @param least fewer words are no prose
   */
  boolean isProse(int b, int least) {
    int length = length(b);
    return (length >= least && tokens.endsSentence(b)) || length > MAX_HEADLINE;
  }

  /** Neither a sentence nor a paragraph: a headline, a link, a row of a table. */
  boolean isLine(int b) {
    char last = tokens.lastChar(b);
    boolean leadsOn = last == ':' || last == '-' || last == '—';
    return length(b) <= MAX_HEADLINE && !leadsOn && !tokens.endsSentence(b);
  }

  boolean isHeadline(int b) {
    int length = length(b);
    char last = tokens.lastChar(b);
    return length >= MIN_HEADLINE
        && length <= MAX_HEADLINE
        && last != '.'
        && last != ':'
        && !isDate(b);
  }

  /** Whether a word of a kind is in a block. */
  boolean holds(int b, int kind) {
    int t = tokens.firstToken(b);
    while (t < tokens.endToken(b) && !tokens.is(t, kind)) {
      t++;
    }
    return t < tokens.endToken(b);
  }

  /** Whether a mark stands before a block, as before the items of a list. */
  boolean isItem(int b) {
    int i = tokens.firstChar(b);
    while (i < tokens.endChar(b) && tokens.text[i] <= ' ') {
      i++;
    }
    return !Letters.isWord(tokens.text[i]) && "\"'($£€[".indexOf(tokens.text[i]) < 0;
  }

  /** A line mostly of capitalised words, with few figures. */
  boolean isCapitalised(int b) {
    int capital = 0;
    int words = 0;
    for (int t = tokens.firstToken(b); t < tokens.endToken(b); t++) {
      if (isContent(t)) {
        words++;
        capital += tokens.is(t, Tokens.CAPITAL) ? 1 : 0;
      }
    }
    return words * 2 > length(b) - words && capital * 10 >= words * 7;
  }

  boolean isContent(int t) {
    return !tokens.is(t, Lexicon.STOP | Lexicon.BOILERPLATE | Mark.NUMBER);
  }

  /** A line of which a quarter or more are figures. */
  boolean isRow(int b) {
    int numbers = 0;
    for (int t = tokens.firstToken(b); t < tokens.endToken(b); t++) {
      numbers += tokens.is(t, Mark.NUMBER) ? 1 : 0;
    }
    return numbers * 4 >= length(b) && isLine(b);
  }

  boolean isDate(int b) {
    int from = tokens.firstToken(b);
    int to = tokens.endToken(b);
    if (to - from > 10) {
      return false;
    }
    int day = 0;
    int other = 0;
    boolean isNamed = false;
    for (int t = from; t < to; t++) {
      isNamed |= tokens.is(t, Lexicon.MONTH | Lexicon.WEEKDAY);
      boolean isDay = tokens.is(t, Lexicon.MONTH | Lexicon.WEEKDAY | Mark.NUMBER);
      day += isDay ? 1 : 0;
      other += isDay ? 0 : 1;
    }
    return isNamed && day >= 2 && other <= day;
  }

  /** When an article appeared: "Updated 3 hours ago", "12/05/2024 10:30 GMT", "5 min read". */
  boolean isStamp(int b) {
    int from = tokens.firstToken(b);
    int to = tokens.endToken(b);
    if (to - from > MAX_STAMP || holds(b, Lexicon.PERCENT | Lexicon.MONEY | Lexicon.SCALE)) {
      return false;
    }
    int numbers = 0;
    int others = 0;
    boolean isTime = false;
    for (int t = from; t < to; t++) {
      boolean isNumber = tokens.is(t, Mark.NUMBER);
      boolean isClock = tokens.is(t, Lexicon.CLOCK);
      boolean isDay = tokens.is(t, Lexicon.WEEKDAY | Lexicon.MONTH | Lexicon.MONTH_ABROAD);
      numbers += isNumber ? 1 : 0;
      others += isNumber || isClock || isDay ? 0 : 1;
      isTime |= isDay || (isClock && to - from <= SHORT_STAMP);
      isTime |= t > from && (isWithin(t, ':') || isWithin(t, '/'));
    }
    return numbers > 0 && isTime && others * 4 <= to - from;
  }

  /** Whether a mark without spaces is between a number and the number before. */
  private boolean isWithin(int t, char mark) {
    return t > 0
        && tokens.is(t - 1, Mark.NUMBER)
        && tokens.from[t] == tokens.to[t - 1] + 1
        && tokens.text[tokens.to[t - 1]] == mark;
  }

  /** "By Jane Doe". */
  boolean isByline(int b) {
    int from = tokens.firstToken(b);
    int length = length(b);
    return length >= 2
        && length <= MAX_BYLINE
        && !tokens.endsSentence(b)
        && tokens.words[from] == BY
        && tokens.is(from + 1, Tokens.CAPITAL);
  }

  /** "Jane Doe | Staff Writer". */
  boolean isAuthor(int b) {
    boolean hasRole = false;
    int small = 0;
    for (int t = tokens.firstToken(b); t < tokens.endToken(b); t++) {
      hasRole |= tokens.is(t, Lexicon.ROLE);
      small += tokens.is(t, Tokens.CAPITAL | Lexicon.ROLE | Lexicon.STOP) ? 0 : 1;
    }
    return hasRole && small <= 1 && length(b) <= MAX_BYLINE && isLine(b);
  }

  /** "REUTERS/Kaan Soyturk" or "Photo: Jane Doe" at the end of a caption. */
  boolean isPhotoCredit(int b) {
    int from = tokens.firstToken(b);
    int to = tokens.endToken(b);
    if (to - from > MAX_CAPTION) {
      return false;
    }
    for (int t = Math.max(from, to - 8); t < to; t++) {
      int end = tokens.to[t];
      if (tokens.is(t, Lexicon.AGENCY)
          && tokens.is(t, Tokens.CAPITALS)
          && end < tokens.text.length
          && tokens.text[end] == '/') {
        return true;
      }
      if (tokens.is(t, Lexicon.PICTURE) && end < tokens.text.length && tokens.text[end] == ':') {
        return true;
      }
    }
    return false;
  }

  /** Without a space but with an underscore or slash: a picture's name, a desk's signature. */
  boolean isFileName(int b) {
    boolean isJoined = false;
    for (int i = tokens.firstChar(b); i < tokens.endChar(b); i++) {
      if (tokens.text[i] == ' ' && i > tokens.from[tokens.firstToken(b)]) {
        return false;
      }
      isJoined |= tokens.text[i] == '_' || tokens.text[i] == '/';
    }
    return isJoined;
  }

  /** "Reuter", "AP" or "- AFP" on a line of its own. */
  boolean isAgency(int b) {
    int t = tokens.firstToken(b);
    return length(b) == 1 && tokens.is(t, Lexicon.AGENCY) && tokens.is(t, Tokens.CAPITAL);
  }

  boolean isAside(int b) {
    int first = tokens.from[tokens.firstToken(b)] - 1;
    while (first >= 0 && (tokens.text[first] == ' ' || tokens.text[first] == '$')) {
      first--;
    }
    return length(b) <= MAX_ASIDE
        && first >= 0
        && tokens.text[first] == '('
        && tokens.lastChar(b) == ')'
        && !tokens.endsSentence(b);
  }

  /** Two marks or more between short parts: "Home > News > World", "Terms | Privacy | Contact". */
  boolean isBar(int b) {
    int marks = 0;
    for (int t = tokens.firstToken(b) + 1; t < tokens.endToken(b); t++) {
      for (int i = tokens.to[t - 1]; i < tokens.from[t]; i++) {
        char c = tokens.text[i];
        marks += c == '|' || c == '>' || c == '•' || c == '·' ? 1 : 0;
      }
    }
    return marks >= 2 && marks * 4 >= length(b) && isLine(b) && !isRow(b);
  }

  /** "© 2024 The Daily Example." */
  boolean isCopyright(int b) {
    if (length(b) > MAX_CAPTION / 2) {
      return false;
    }
    int first = tokens.firstToken(b);
    int before = tokens.from[first] - 1;
    boolean isMark = before >= 0 && tokens.text[before] == '(' && tokens.words[first] == C;
    if (isMark && length(b) > 1 && (tokens.is(first + 1, Mark.NUMBER) || length(b) <= MAX_MARKED)) {
      return true;
    }
    for (int i = tokens.firstChar(b); i < tokens.endChar(b); i++) {
      if (tokens.text[i] == '©') {
        return true;
      }
    }
    return false;
  }
}
