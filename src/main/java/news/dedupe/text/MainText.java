package news.dedupe.text;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the article from the page: which blocks of a text are its main text. */
final class MainText {

  /** A line of this many words that ends as a sentence is prose. */
  private static final int PROSE = 12;

  /** The same where a text has no longer ones. */
  private static final int SHORT_PROSE = 5;

  /** Headlines have so many words. */
  private static final int MIN_HEADLINE = 4;

  private static final int MAX_HEADLINE = 30;

  /** Links to other stories are no longer. */
  private static final int MAX_LINK = 20;

  /** So many lines in a row at the end of a page may be a list of links. */
  private static final int LINKS = 3;

  /** A line that is wholly in brackets, "(1 dollar = 4.42 ringgit)", is no longer. */
  private static final int MAX_ASIDE = 20;

  private static final int MAX_START_LINE = 30;
  private static final int MAX_NOTICE = 80;
  private static final int MAX_CAPTION = 90;

  private final Tokens tokens;
  private final boolean[] kept;
  private int headline = -1;
  private int byline = -1;

  /** The stems of the paragraphs; made when a line has to be compared with them. */
  private @Nullable WordSet prose;

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
    for (int b = 0; b < tokens.blocks; b++) {
      kept[b] = !isChrome(b);
    }
    int body = firstProse(PROSE);
    body = body < tokens.blocks ? body : firstProse(SHORT_PROSE);
    if (body < tokens.blocks) {
      head(body, title);
      links(body);
    }
    if (firstKept() == tokens.blocks) {
      Arrays.fill(kept, true);
      headline = -1;
    }
  }

  private int firstProse(int length) {
    int b = 0;
    while (b < tokens.blocks && !(kept[b] && isProse(b, length))) {
      b++;
    }
    return b;
  }

  private int firstKept() {
    int b = 0;
    while (b < tokens.blocks && !kept[b]) {
      b++;
    }
    return b;
  }

  /** Finds headline and byline above the body, and drops what belongs to the page. */
  private void head(int body, @Nullable Tokens title) {
    int most = 0;
    for (int b = 0; b < body; b++) {
      if (isByline(b)) {
        byline = b;
        kept[b] = false;
      } else if (title != null && isSame(b, title, 0, title.size)) {
        kept[b] = false;
      } else if (kept[b] && title == null && isHeadline(b)) {
        // A site's motto and links to other stories share less with the text than its headline.
        int shared = 1 + shared(b);
        if (shared > most) {
          most = shared;
          headline = b;
        }
      }
    }
    if (!isTable(body) && sizeAbove(body) < sizeFrom(body)) {
      for (int b = 0; b < body; b++) {
        kept[b] = kept[b] && !isFurniture(b);
      }
    }
    for (int b = 0; headline >= 0 && b < body; b++) {
      if (isSame(b, tokens, tokens.firstToken(headline), tokens.endToken(headline))) {
        kept[b] = false;
      }
    }
  }

  /** Whether a block above the body belongs to the page: its sections, its date, other stories. */
  private boolean isFurniture(int b) {
    boolean isAbove = b < headline && isLine(b);
    return isAbove || length(b) < MIN_HEADLINE || isDate(b) || isForeign(b);
  }

  /** Whether rows of figures stand above the body, as in a company's results. */
  private boolean isTable(int body) {
    int rows = 0;
    for (int b = 0; b < body; b++) {
      rows += kept[b] && length(b) >= MIN_HEADLINE && !isDate(b) && isRow(b) ? 1 : 0;
    }
    return rows > 1;
  }

  /** A line of which a quarter or more are figures. */
  private boolean isRow(int b) {
    int numbers = 0;
    for (int t = tokens.firstToken(b); t < tokens.endToken(b); t++) {
      numbers += tokens.is(t, Document.NUMBER) ? 1 : 0;
    }
    return numbers * 4 >= length(b) && isLine(b);
  }

  private int sizeAbove(int body) {
    int size = 0;
    for (int b = 0; b < body; b++) {
      size += kept[b] && isFurniture(b) ? length(b) : 0;
    }
    return size;
  }

  private int sizeFrom(int body) {
    int size = 0;
    for (int b = body; b < tokens.blocks; b++) {
      size += kept[b] ? length(b) : 0;
    }
    return size;
  }

  /** Drops the lists of links to other stories below the first paragraph. */
  private void links(int body) {
    int b = body + 1;
    while (b < tokens.blocks) {
      int from = b;
      int lines = 0;
      while (b < tokens.blocks && (!kept[b] || isLine(b))) {
        lines += kept[b] ? 1 : 0;
        b++;
      }
      boolean isList = lines >= LINKS && b == tokens.blocks;
      boolean isAnnounced = false;
      for (int k = from; k < b; k++) {
        if (!kept[k]) {
          isAnnounced = true;
        } else if ((isList && isCapitalised(k)) || ((isList || isAnnounced) && isForeign(k))) {
          kept[k] = false;
        }
      }
      b++;
    }
  }

  /** How many of a block's words of content the paragraphs of the text hold. */
  private int shared(int block) {
    int shared = 0;
    for (int t = tokens.firstToken(block); t < tokens.endToken(block); t++) {
      if (isContent(t) && prose().contains(tokens.stems[t])) {
        shared++;
      }
    }
    return shared;
  }

  /** A line of words of which the paragraphs of the text hold less than half. */
  private boolean isForeign(int block) {
    if (length(block) > MAX_LINK || !isLine(block) || isRow(block)) {
      return false;
    }
    int content = 0;
    for (int t = tokens.firstToken(block); t < tokens.endToken(block); t++) {
      content += isContent(t) ? 1 : 0;
    }
    return shared(block) * 2 < content;
  }

  private boolean isContent(int t) {
    return !tokens.is(t, Lexicon.STOP | Lexicon.CHROME | Document.NUMBER);
  }

  private WordSet prose() {
    if (prose == null) {
      WordSet stems = new WordSet(tokens.size / 2);
      for (int b = 0; b < tokens.blocks; b++) {
        if (kept[b] && !isLine(b)) {
          for (int t = tokens.firstToken(b); t < tokens.endToken(b); t++) {
            stems.add(tokens.stems[t]);
          }
        }
      }
      prose = stems;
    }
    return prose;
  }

  private boolean isChrome(int b) {
    int from = tokens.firstToken(b);
    int to = tokens.endToken(b);
    int length = to - from;
    boolean isProse = isProse(b, PROSE);
    int chrome = 0;
    for (int t = from; t < to; t++) {
      int flags = tokens.flags[t];
      if ((flags & (Lexicon.CHROME | Lexicon.PHRASE)) == 0) {
        continue;
      }
      if ((flags & Lexicon.CHROME) != 0) {
        chrome++;
      }
      if ((flags & Lexicon.PHRASE) != 0 && length <= MAX_CAPTION && isPhrase(b, t, isProse)) {
        return true;
      }
    }
    return (!isProse && chrome > 0 && chrome * 3 >= length)
        || isPhotoCredit(b)
        || isFileName(b)
        || isAgency(b)
        || isAside(b);
  }

  private boolean isPhrase(int b, int t, boolean isProse) {
    int from = tokens.firstToken(b);
    int to = tokens.endToken(b);
    boolean endsSentence = tokens.endsSentence(b);
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
            case CREDIT ->
                (t - from <= 2 || to - t - words.length <= 4)
                    && (!endsSentence || isAfterBracket(t));
            case AGENCY -> false;
          };
      if (isHere) {
        return true;
      }
    }
    return false;
  }

  private boolean isAfterBracket(int t) {
    int before = tokens.from[t] - 1;
    return before >= 0 && (tokens.text[before] == '(' || tokens.text[before] == '[');
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

  /** Without a space but with an underscore or slash: a picture's name, a desk's signature. */
  private boolean isFileName(int b) {
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
  private boolean isAgency(int b) {
    int t = tokens.firstToken(b);
    return length(b) == 1 && tokens.is(t, Lexicon.AGENCY) && tokens.is(t, Tokens.CAPITAL);
  }

  private boolean isAside(int b) {
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

  private int length(int b) {
    return tokens.endToken(b) - tokens.firstToken(b);
  }

  private boolean isProse(int b, int least) {
    int length = length(b);
    return (length >= least && tokens.endsSentence(b)) || length > MAX_HEADLINE;
  }

  /** Neither a sentence nor a paragraph: a headline, a link, a row of a table. */
  private boolean isLine(int b) {
    char last = tokens.lastChar(b);
    boolean leadsOn = last == ':' || last == '-' || last == '—';
    return length(b) <= MAX_HEADLINE && !leadsOn && !tokens.endsSentence(b);
  }

  private boolean isHeadline(int b) {
    int length = length(b);
    char last = tokens.lastChar(b);
    return length >= MIN_HEADLINE
        && length <= MAX_HEADLINE
        && last != '.'
        && last != ':'
        && !isDate(b);
  }

  /** A line mostly of capitalised words, with few figures. */
  private boolean isCapitalised(int b) {
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

  private boolean isDate(int b) {
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
      boolean isDay = tokens.is(t, Lexicon.MONTH | Lexicon.WEEKDAY | Document.NUMBER);
      day += isDay ? 1 : 0;
      other += isDay ? 0 : 1;
    }
    return isNamed && day >= 2 && other <= day;
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

  private boolean isSame(int b, Tokens other, int from, int to) {
    int first = tokens.firstToken(b);
    return Arrays.equals(tokens.words, first, tokens.endToken(b), other.words, from, to);
  }
}
