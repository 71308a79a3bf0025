package news.dedupe.text;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the article from the page: which blocks of a text are its main text. */
final class MainText {

  /** A line of this many words that ends as a sentence is prose. */
  private static final int PROSE = 12;

  /** Headlines are no longer. */
  private static final int MAX_HEADLINE = 30;

  /**
   * So many lines like headlines in a row, at the head or the end of a page, are a list of links.
   */
  private static final int LINKS = 3;

  private static final int MAX_START_LINE = 30;
  private static final int MAX_NOTICE = 80;
  private static final int MAX_CAPTION = 90;

  private final Tokens tokens;
  private final boolean[] kept;
  private int headline = -1;
  private int byline = -1;

  private MainText(Tokens tokens) {
    this.tokens = tokens;
    this.kept = new boolean[tokens.blocks];
  }

  /**
   * @param title the tokens of the headline that the source gives apart from the text
   */
  static MainText of(Tokens tokens, @Nullable Tokens title) {
    MainText main = new MainText(tokens);
    main.decide(title);
    return main;
  }

  boolean keeps(int block) {
    return kept[block];
  }

  /** The headline that stands at the head of the text. */
  Optional<String> headline() {
    return line(headline);
  }

  /** The block that is the headline, or -1. */
  int headlineBlock() {
    return headline;
  }

  /** The author's line, "By" left out. */
  Optional<String> byline() {
    return line(byline).map(line -> line.substring(2).strip()).filter(line -> !line.isEmpty());
  }

  private Optional<String> line(int block) {
    return block < 0
        ? Optional.empty()
        : Optional.of(tokens.string(tokens.firstChar(block), tokens.endChar(block)));
  }

  private void decide(@Nullable Tokens title) {
    int prose = 0;
    for (int b = 0; b < tokens.blocks; b++) {
      kept[b] = !isChrome(b);
      prose += kept[b] ? 1 : 0;
    }
    if (prose == 0) {
      Arrays.fill(kept, true);
    }
    head(title);
    tail();
    int left = 0;
    for (int b = 0; b < tokens.blocks; b++) {
      left += kept[b] ? 1 : 0;
    }
    if (left == 0) {
      for (int b = 0; b < tokens.blocks; b++) {
        kept[b] = true;
      }
      headline = -1;
    }
  }

  private void head(@Nullable Tokens title) {
    int body = 0;
    while (body < tokens.blocks && !(kept[body] && isProse(body))) {
      body++;
    }
    if (body == tokens.blocks) {
      return;
    }
    int links = 0;
    for (int b = 0; b < body; b++) {
      links = kept[b] && isLink(b) ? links + 1 : 0;
    }
    for (int b = 0; b < body; b++) {
      if (byline < 0 && isByline(b)) {
        byline = b;
        kept[b] = false;
      } else if (title != null && isSame(b, title)) {
        kept[b] = false;
      } else if (kept[b] && title == null && headline < 0 && isHeadline(b)) {
        headline = b;
        kept[b] = false;
      } else if (kept[b] && (length(b) < 4 || links >= LINKS || isDate(b))) {
        kept[b] = false;
      }
    }
  }

  private void tail() {
    int links = 0;
    int b = tokens.blocks - 1;
    while (b > headline && (!kept[b] || isLink(b))) {
      links += kept[b] ? 1 : 0;
      b--;
    }
    if (links >= LINKS && b > headline && b >= 0) {
      for (int k = b + 1; k < tokens.blocks; k++) {
        kept[k] = false;
      }
    }
  }

  private boolean isChrome(int b) {
    int from = tokens.firstToken(b);
    int to = tokens.endToken(b);
    int length = to - from;
    boolean isProse = isProse(b);
    int chrome = 0;
    for (int t = from; t < to; t++) {
      int flags = tokens.flags[t];
      if ((flags & Lexicon.CHROME) != 0) {
        chrome++;
      }
      if ((flags & Lexicon.PHRASE) != 0
          && length <= MAX_CAPTION
          && isPhrase(t, from, to, isProse)) {
        return true;
      }
    }
    return (!isProse && chrome > 0 && chrome * 3 >= length) || isPhotoCredit(b) || isFileName(b);
  }

  private boolean isPhrase(int t, int from, int to, boolean isProse) {
    for (Lexicon.Phrase phrase : Lexicon.phrases(tokens.words[t])) {
      int[] words = phrase.words();
      if (t + words.length > to || !tokens.holds(words, t)) {
        continue;
      }
      int length = to - from;
      boolean isHere =
          switch (phrase.place()) {
            case LINE -> t == from && length == words.length;
            case START -> t == from && length <= MAX_START_LINE && !(isProse && words.length < 2);
            case ANYWHERE -> length <= MAX_NOTICE;
            case CREDIT -> t - from <= 2 || to - t - words.length <= 4;
            case AGENCY -> false;
          };
      if (isHere) {
        return true;
      }
    }
    return false;
  }

  /** "REUTERS/Kaan Soyturk" at the end of a caption. */
  private boolean isPhotoCredit(int b) {
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
    }
    return false;
  }

  /** One long word with an underscore, such as the name of a picture. */
  private boolean isFileName(int b) {
    boolean hasUnderscore = false;
    for (int i = tokens.firstChar(b); i < tokens.endChar(b); i++) {
      if (tokens.text[i] == ' ' && i > tokens.from[tokens.firstToken(b)]) {
        return false;
      }
      hasUnderscore |= tokens.text[i] == '_';
    }
    return hasUnderscore;
  }

  private int length(int b) {
    return tokens.endToken(b) - tokens.firstToken(b);
  }

  private boolean isProse(int b) {
    int length = length(b);
    return (length >= PROSE && tokens.endsSentence(b)) || length > MAX_HEADLINE;
  }

  private boolean isHeadline(int b) {
    int length = length(b);
    char last = tokens.text[tokens.endChar(b) - 1];
    return length >= 4 && length <= MAX_HEADLINE && last != '.' && last != ':' && !isDate(b);
  }

  /** A line without a full stop, mostly of capitalised words and few figures. */
  private boolean isLink(int b) {
    int length = length(b);
    if (length > MAX_HEADLINE || length < 2 || tokens.endsSentence(b)) {
      return false;
    }
    int capital = 0;
    int words = 0;
    int numbers = 0;
    for (int t = tokens.firstToken(b); t < tokens.endToken(b); t++) {
      if (tokens.is(t, Document.NUMBER)) {
        numbers++;
      } else if (!tokens.is(t, Lexicon.STOP)) {
        words++;
        capital += tokens.is(t, Tokens.CAPITAL) ? 1 : 0;
      }
    }
    return numbers * 3 <= length && words > 0 && capital * 10 >= words * 7;
  }

  private boolean isDate(int b) {
    int from = tokens.firstToken(b);
    int to = tokens.endToken(b);
    if (to - from > 10) {
      return false;
    }
    int day = 0;
    int other = 0;
    for (int t = from; t < to; t++) {
      boolean isDay = tokens.is(t, Lexicon.MONTH | Lexicon.WEEKDAY | Document.NUMBER);
      day += isDay ? 1 : 0;
      other += isDay ? 0 : 1;
    }
    return day >= 2 && other <= day;
  }

  private boolean isByline(int b) {
    int from = tokens.firstToken(b);
    int length = length(b);
    return length >= 2
        && length <= 14
        && !tokens.endsSentence(b)
        && tokens.words[from] == BY
        && tokens.is(from + 1, Tokens.CAPITAL);
  }

  private static final int BY = Stem.hash(new char[] {'b', 'y'}, 2);

  private boolean isSame(int b, Tokens title) {
    int from = tokens.firstToken(b);
    if (length(b) != title.size) {
      return false;
    }
    for (int t = 0; t < title.size; t++) {
      if (tokens.words[from + t] != title.words[t]) {
        return false;
      }
    }
    return true;
  }
}
