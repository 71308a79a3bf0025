package news.dedupe.text.token;

import java.util.Arrays;

/**
 * Cuts a text into tokens, sentences and blocks in one pass over its characters, without an object
 * for any of them.
 */
public final class Tokenizer {

  /** A sentence is cut here: text without full stops must not become one sentence. */
  public static final int MAX_SENTENCE = 60;

  /** Nobody is quoted at greater length, in characters, without a new mark. */
  private static final int MAX_QUOTATION = 1000;

  /** More spaces than text set flush has between two words set columns of a table apart. */
  private static final int MAX_GAP = 4;

  /** What is longer is no word, and is not stemmed. */
  private static final int MAX_WORD = 40;

  /** The first of the letters that Japanese alone has; after an ideograph it rules out Chinese. */
  private static final char HIRAGANA_A = '\u3041';

  private static final char HIRAGANA_N = '\u3093';

  private static final int VERSUS = Stem.hash(new char[] {'v', 's'}, 2);

  private static final ThreadLocal<WordCache> KNOWN = ThreadLocal.withInitial(WordCache::new);

  private final char[] text;
  private final int end;
  private final Tokens tokens;
  private final WordCache known = KNOWN.get();
  private char[] word = new char[MAX_WORD];

  /** Of the word that is read: its hash so far, its capitals, and the marks in it. */
  private long state;

  private int capitals;
  private int inner;

  private int blockSentence;
  private int sentenceToken;
  private int sentenceFrom;
  private boolean inQuotation;

  /** The mark that closes the quotation which goes on over the end of a line, or -1. */
  private int closer = -1;

  private boolean opens;
  private boolean first = true;
  private boolean languageKnown;
  private boolean japanese;
  private int lastEnd;

  private Tokenizer(char[] text) {
    this.text = text;
    this.end = text.length;
    this.tokens = new Tokens(text);
  }

  public static Tokens tokenize(char[] text) {
    Tokenizer tokenizer = new Tokenizer(text);
    tokenizer.run();
    return tokenizer.tokens;
  }

  private void run() {
    int i = 0;
    while (i < end) {
      char c = text[i];
      if (c == ' ') {
        i++;
        continue;
      }
      switch (Letters.kind(c)) {
        case Letters.LETTER -> i = word(i);
        case Letters.DIGIT -> i = number(i);
        case Letters.IDEOGRAPH -> i = c < Letters.FIRST_IDEOGRAPH ? syllable(i) : ideograph(i);
        default -> i = mark(i, c);
      }
    }
    endBlock(end);
  }

  private int ideograph(int i) {
    word[0] = text[i];
    word[1] = HIRAGANA_A;
    add(i, i + 1, isJapanese() ? 2 : 1, 0);
    return i + 1;
  }

  /**
   * Reads a syllable of a script without spaces. Its token is that with the next: of single ones
   * there are so few that any two texts share most.
   */
  private int syllable(int start) {
    int stop = endOfSyllable(start);
    int next = stop < end && isSyllable(text[stop]) ? endOfSyllable(stop) : stop;
    int length = Math.min(next - start, MAX_WORD);
    System.arraycopy(text, start, word, 0, length);
    add(start, stop, length, 0);
    return stop;
  }

  /** Past a consonant with the vowels and marks around it. */
  private int endOfSyllable(int start) {
    int i = start;
    if (Letters.isBeforeConsonant(text[i]) && i + 1 < end && isSyllable(text[i + 1])) {
      i++;
    }
    i++;
    while (i < end && i - start < MAX_WORD && Letters.goesOnSyllable(text[i])) {
      boolean isJoint = Letters.joinsConsonants(text[i]) && i + 1 < end && isSyllable(text[i + 1]);
      i += isJoint ? 2 : 1;
    }
    return i;
  }

  private static boolean isSyllable(char c) {
    return c < Letters.FIRST_IDEOGRAPH && Letters.kind(c) == Letters.IDEOGRAPH;
  }

  /** Whether a tenth of the ideographs or more are Hiragana, which nobody else writes. */
  private boolean isJapanese() {
    if (!languageKnown) {
      int hiragana = 0;
      int ideographs = 0;
      for (char c : text) {
        hiragana += c >= HIRAGANA_A && c <= HIRAGANA_N ? 1 : 0;
        ideographs += c >= HIRAGANA_A && Letters.kind(c) == Letters.IDEOGRAPH ? 1 : 0;
      }
      japanese = hiragana * 10 >= ideographs;
      languageKnown = true;
    }
    return japanese;
  }

  private int mark(int i, char c) {
    switch (c) {
      case '\n' -> {
        endBlock(i);
        return i + 1;
      }
      case '"' -> {
        quote(i);
        return i + 1;
      }
      case '.', '!', '?', '\u3002', '\uff01', '\uff1f' -> {
        return terminator(i, c);
      }
      case ':' -> first = true;
      default -> {
        if (Character.isHighSurrogate(c) && i + 1 < end) {
          return supplementary(i);
        }
      }
    }
    return i + 1;
  }

  private int supplementary(int i) {
    int codePoint = Character.codePointAt(text, i);
    if (codePoint > 0xffff && Character.isLetterOrDigit(codePoint)) {
      word[0] = text[i];
      word[1] = text[i + 1];
      add(i, i + 2, 2, 0);
    }
    return i + Character.charCount(codePoint);
  }

  /** Reads the word that begins at {@code start}; gives the character after it. */
  private int word(int start) {
    if (isInitials(start)) {
      return initials(start);
    }
    state = Stem.START;
    capitals = 0;
    inner = 0;
    int stop = innerLetters(start, asciiLetters(start));
    addWord(start, stop);
    return pastSuffix(stop);
  }

  /** Nearly all words are of ASCII letters, and end at a space: reads these. */
  private int asciiLetters(int start) {
    long mixed = state;
    int upper = 0;
    int i = start;
    while (i < end && text[i] < 0x80) {
      char c = text[i];
      char folded = Letters.inAsciiWord(c);
      if (folded == 0) {
        break;
      }
      upper += (folded ^ c) >>> 5;
      mixed = Stem.mix(mixed, folded);
      i++;
    }
    state = mixed;
    capitals = upper;
    return i;
  }

  /** Reads the rest of the word, from {@code from}: letters, and the marks that stand in words. */
  private int innerLetters(int start, int from) {
    int i = from;
    while (i < end) {
      char c = text[i];
      char folded = Letters.inWord(c);
      if (folded != 0) {
        if (folded != c && Letters.isUpper(c)) {
          capitals++;
        }
        state = Stem.mix(state, folded);
      } else if (isInnerApostrophe(i) || isInnerAmpersand(i, i - start - inner)) {
        inner++;
      } else {
        break;
      }
      i++;
    }
    return i;
  }

  /** As in "O'Neill". */
  private boolean isInnerApostrophe(int i) {
    return isApostropheInWord(i) && suffix(i + 1) == 0;
  }

  private boolean isApostropheInWord(int i) {
    return text[i] == '\'' && i + 1 < end && Letters.kind(text[i + 1]) == Letters.LETTER;
  }

  /** As in "R&D", after a capital or two. */
  private boolean isInnerAmpersand(int i, int letters) {
    return text[i] == '&'
        && letters <= 2
        && letters == capitals
        && i + 1 < end
        && Letters.isUpper(text[i + 1]);
  }

  /** Past what an apostrophe adds to the word that ends there, or where that ends. */
  private int pastSuffix(int stop) {
    int suffix = stop < end && isApostropheInWord(stop) ? suffix(stop + 1) : 0;
    return suffix > 0 ? stop + 1 + suffix : stop;
  }

  /** Adds the word between two characters, of which {@link #state} is the hash. */
  private void addWord(int start, int stop) {
    int letters = stop - start - inner;
    int shape = 0;
    if (Letters.isUpper(text[start])) {
      boolean isAll = capitals == letters && letters > 1;
      shape = isAll ? Tokens.CAPITAL | Tokens.CAPITALS : Tokens.CAPITAL;
    }
    int hash = Stem.finish(state);
    int place = WordCache.place(hash);
    if (!known.holds(place, state)) {
      known.put(place, state, stem(start, stop, letters, hash), Lexicon.kinds(hash));
    }
    add(start, stop, hash, known.stem(place), shape | known.kinds(place));
  }

  /** The hash of the stem of the word of {@code length} letters between two characters. */
  private int stem(int start, int stop, int length, int hash) {
    if (length <= 3 || length > MAX_WORD) {
      return hash;
    }
    int n = 0;
    for (int i = start; i < stop; i++) {
      char folded = Letters.inWord(text[i]);
      if (folded != 0) {
        word[n++] = folded;
      }
    }
    char last = word[n - 1];
    char beforeLast = word[n - 2];
    int stemmed = Stem.stem(word, n);
    // Most words are their own stems; those that change do so at their end.
    boolean isStem = stemmed == n && word[n - 1] == last && word[n - 2] == beforeLast;
    return isStem ? hash : Stem.hash(word, stemmed);
  }

  /** The length of a possessive or shortened verb after an apostrophe that is no part of a word. */
  private int suffix(int i) {
    char a = Letters.fold(text[i]);
    char b = i + 1 < end ? text[i + 1] : ' ';
    if (!Letters.isWord(b)) {
      return a == 's' || a == 'd' || a == 'm' ? 1 : 0;
    }
    if (i + 2 < end && Letters.isWord(text[i + 2])) {
      return 0;
    }
    b = Letters.fold(b);
    boolean isVerb = (a == 'l' && b == 'l') || (a == 'r' && b == 'e') || (a == 'v' && b == 'e');
    return isVerb ? 2 : 0;
  }

  private boolean isInitials(int i) {
    return i + 2 < end
        && text[i + 1] == '.'
        && Letters.kind(text[i + 2]) == Letters.LETTER
        && (i + 3 >= end || !Letters.isWord(text[i + 3]));
  }

  private int initials(int start) {
    int i = start;
    int n = 0;
    while (i < end
        && n < MAX_WORD
        && Letters.kind(text[i]) == Letters.LETTER
        && (i + 1 >= end || !Letters.isWord(text[i + 1]))) {
      word[n++] = Letters.fold(text[i++]);
      if (i < end && text[i] == '.') {
        i++;
      } else {
        break;
      }
    }
    boolean isCapital = Letters.isUpper(text[start]);
    add(start, i, n, isCapital ? Tokens.DOTTED | Tokens.CAPITAL | Tokens.CAPITALS : Tokens.DOTTED);
    if (text[i - 1] == '.' && endsAfterAbbreviation(i)) {
      endSentence(afterClosers(i));
    }
    return i;
  }

  private int number(int start) {
    int i = start;
    int n = 0;
    if (start > 0 && text[start - 1] == '.' && (start == 1 || text[start - 2] == ' ')) {
      word[n++] = '0';
      word[n++] = '.';
    }
    while (i < end) {
      char c = text[i];
      if (n + 2 > word.length) {
        word = Arrays.copyOf(word, n * 2);
      }
      if (Letters.kind(c) == Letters.DIGIT) {
        word[n++] = c;
      } else if (c == '.' && i + 1 < end && Letters.kind(text[i + 1]) == Letters.DIGIT) {
        word[n++] = c;
      } else if (c != ',' || !isThousands(i + 1)) {
        break;
      }
      i++;
    }
    if (i < end && Letters.kind(text[i]) == Letters.LETTER && !isUnit(i)) {
      while (i < end && Letters.isWord(text[i])) {
        if (n + 1 > word.length) {
          word = Arrays.copyOf(word, n * 2);
        }
        word[n++] = Letters.fold(text[i++]);
      }
    }
    add(start, i, n, Mark.NUMBER);
    return i;
  }

  private boolean isThousands(int i) {
    return i + 2 < end
        && Letters.kind(text[i]) == Letters.DIGIT
        && Letters.kind(text[i + 1]) == Letters.DIGIT
        && Letters.kind(text[i + 2]) == Letters.DIGIT
        && (i + 3 >= end || Letters.kind(text[i + 3]) != Letters.DIGIT);
  }

  /** Whether a unit follows a number without a space, "3bn", and no ending as in "20th". */
  private boolean isUnit(int start) {
    int i = start;
    int n = 0;
    char[] unit = new char[8];
    while (i < end && n < unit.length && Letters.isWord(text[i])) {
      unit[n++] = Letters.fold(text[i++]);
    }
    int kinds = Lexicon.kinds(Stem.hash(unit, n));
    return (kinds & (Lexicon.SCALE | Lexicon.PERCENT)) != 0;
  }

  /** Adds the token that stands in {@link #word}, which is its own stem. */
  private void add(int start, int stop, int length, int shape) {
    int hash = Stem.hash(word, length);
    add(start, stop, hash, hash, shape | Lexicon.kinds(hash));
  }

  private void add(int start, int stop, int hash, int stem, int kinds) {
    if (tokens.size - sentenceToken >= MAX_SENTENCE) {
      endSentence(start);
    }
    int flags = kinds;
    if (first) {
      flags |= Tokens.FIRST;
    }
    if (inQuotation) {
      flags |= opens ? Mark.QUOTED | Tokens.OPENS : Mark.QUOTED;
      opens = false;
    }
    if (!joins(start)) {
      flags |= Tokens.APART;
    }
    first = false;
    lastEnd = stop;
    tokens.add(start, stop, hash, stem, flags);
  }

  /** Whether spaces, a hyphen or an abbreviation's full stop is all that stands before a word. */
  private boolean joins(int start) {
    int gap = start - lastEnd;
    if (gap == 0 || (gap == 1 && (text[lastEnd] == ' ' || text[lastEnd] == '-'))) {
      return true;
    }
    int i = lastEnd;
    i += gap > 1 && !first && text[i] == '.' ? 1 : 0;
    while (i < start && text[i] == ' ') {
      i++;
    }
    return i == start && gap <= MAX_GAP;
  }

  private void quote(int i) {
    boolean afterSpace = i == 0 || !(Letters.isWord(text[i - 1]) || isCloser(text[i - 1]));
    boolean beforeWord = i + 1 < end && text[i + 1] > ' ';
    if (afterSpace && beforeWord) {
      inQuotation = true;
      opens = true;
      first = true;
    } else if (afterSpace && !inQuotation) {
      inQuotation = i + 1 < end && text[i + 1] == ' ';
      opens = true;
    } else {
      inQuotation = false;
    }
  }

  private static boolean isCloser(char c) {
    return c == '.' || c == ',' || c == '!' || c == '?' || c == ')' || c == '\'' || c == ';';
  }

  private int terminator(int start, char c) {
    int i = start + 1;
    while (i < end && (text[i] == '.' || text[i] == '!' || text[i] == '?')) {
      i++;
    }
    if (tokens.size == sentenceToken) {
      return i;
    }
    int last = tokens.size - 1;
    boolean isFullStop = c == '.' && i == start + 1;
    if (isFullStop && last == sentenceToken && tokens.is(last, Mark.NUMBER)) {
      // The number of a list's entry.
      return i;
    }
    if (isFullStop && tokens.to[last] == start && tokens.from[last] + 1 == start) {
      // An initial: "George W. Bush".
      if (tokens.is(last, Tokens.CAPITAL)) {
        return i;
      }
    }
    if (isFullStop && tokens.to[last] == start) {
      boolean isVersus = tokens.words[last] == VERSUS;
      if (isVersus || (tokens.is(last, Lexicon.TITLE) && tokens.is(last, Tokens.CAPITAL))) {
        return i;
      }
      if (tokens.is(last, Lexicon.ABBREVIATION) && tokens.is(last, Tokens.CAPITAL)) {
        if (endsAfterAbbreviation(i)) {
          endSentence(afterClosers(i));
        }
        return i;
      }
    }
    int next = afterClosers(i);
    if (endsBefore(i, next, c)) {
      endSentence(next);
    }
    return i;
  }

  /** Past the closing quotation marks and brackets that belong to the sentence before. */
  private int afterClosers(int start) {
    int i = start;
    while (i < end && (text[i] == '"' || text[i] == '\'' || text[i] == ')' || text[i] == ']')) {
      if (text[i] == '"' && i > start && text[i - 1] == '"') {
        break;
      }
      if (text[i] == '"') {
        boolean opens = !inQuotation && i + 1 < end && Letters.isWord(text[i + 1]);
        if (opens) {
          break;
        }
        inQuotation = false;
      }
      i++;
    }
    return i;
  }

  private boolean endsBefore(int mark, int next, char c) {
    if (next >= end || text[next] == '\n' || c > 0x7f) {
      return true;
    }
    int i = next;
    while (i < end && text[i] == ' ') {
      i++;
    }
    if (i == end) {
      return true;
    }
    char n = text[i];
    if (i == next) {
      // No space: only "ended.Then", neither "dedupe.news" nor "3.5".
      return Letters.isUpper(n)
          && i + 1 < end
          && !Letters.isUpper(text[i + 1])
          && mark >= 2
          && (Letters.isLower(text[mark - 2]) || next > mark);
    }
    return !Letters.isLower(n) && n != ',' && n != ';' && n != '—' && n != '-';
  }

  /** After an abbreviation only a word of grammar with a capital begins a sentence. */
  private boolean endsAfterAbbreviation(int after) {
    int i = afterClosers(after);
    if (i >= end || text[i] == '\n') {
      return true;
    }
    if (text[i] != ' ') {
      return false;
    }
    while (i < end && (text[i] == ' ' || text[i] == '"')) {
      i++;
    }
    if (i >= end || !Letters.isUpper(text[i])) {
      return false;
    }
    char[] next = new char[12];
    int n = 0;
    while (i < end && n < next.length && Letters.isWord(text[i])) {
      next[n++] = Letters.fold(text[i++]);
    }
    return (Lexicon.kinds(Stem.hash(next, n)) & Lexicon.STOP) != 0;
  }

  private void endSentence(int at) {
    if (tokens.size > sentenceToken) {
      tokens.addSentence(sentenceToken, sentenceFrom, at);
      sentenceToken = tokens.size;
    }
    sentenceFrom = at;
    first = true;
  }

  private void endBlock(int at) {
    endSentence(at);
    if (tokens.sentences > blockSentence) {
      tokens.addBlock(blockSentence);
      blockSentence = tokens.sentences;
    }
    sentenceFrom = at + 1;
    inQuotation = inQuotation && isClosedAfter(at);
  }

  /**
   * Whether the next quotation mark closes what a line has left open, as where each sentence has a
   * line. If none does, the quotation ends with the line.
   */
  private boolean isClosedAfter(int at) {
    if (closer > at) {
      return true;
    }
    int to = Math.min(end, at + MAX_QUOTATION);
    int i = at;
    while (i < to && text[i] != '"') {
      i++;
    }
    boolean isCloser =
        i < to && text[i - 1] > ' ' && (i + 1 == end || !Letters.isWord(text[i + 1]));
    closer = isCloser ? i : -1;
    return isCloser;
  }
}
