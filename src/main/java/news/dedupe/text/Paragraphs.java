package news.dedupe.text;

import java.util.Arrays;
import news.dedupe.text.token.Letters;
import news.dedupe.text.token.Stem;

/**
 * Makes each paragraph one line: joins the lines of hard-wrapped text, as old wires and plain mail
 * have it, and breaks text that came without lines where spaces stand for them.
 *
 * <p>What most lines keep to is the layout of the text; a few that do not, an address or a pitch
 * that somebody put above or below, change nothing for the others.
 *
 * <p>The bounds were chosen by hand; beside each stands how far the figures of {@code testdata} do
 * not change. Few texts there have such layouts, so newswire says more.
 */
final class Paragraphs {

  /**
   * Lines of a hard-wrapped text are no longer, but for a few: mail has up to 80 columns. From 80
   * to 160, by which 4,760 stories of newswire come out the same as well.
   */
  private static final int MAX_WIDTH = 110;

  /** So many of its lines keep to the width and the margin of a text; from 0.8, as in newswire. */
  private static final double KEPT = 0.9;

  /**
   * A text is hard-wrapped when so many of its line ends in mid-sentence stand before a small
   * letter or where the next word would not have fitted; from 0.3 to 0.7, in newswire up to here.
   */
  private static final double MIN_SHARE = 0.5;

  /** What is in front of so many lines, such as ">", belongs to none of them; from 0.7 to 0.95. */
  private static final double PREFIXED = 0.9;

  /** Numbers in front of fewer lines are a list's; from 3 to 12. */
  private static final int MIN_NUMBERED = 5;

  /** Where double spaces stand between fewer words they set no paragraphs apart; from 4 to 16. */
  private static final int MIN_BETWEEN = 8;

  /** Parts of a divided word are no longer; from 10 to 30. */
  private static final int MAX_PART = 20;

  /** Stands for a character that is to be dropped. */
  private static final char GONE = '\0';

  private final char[] text;

  /** First and end character of each line that is not blank, spaces left out. */
  private int[] starts = new int[32];

  private int[] ends = new int[32];

  /** Spaces before each, and blank lines above it. */
  private int[] indents = new int[32];

  private int[] gaps = new int[32];
  private int lines;

  /** Blank lines between two lines of one paragraph: most often none. */
  private int gap;

  private int margin;
  private int width;

  /** By how much full lines of a ragged text fall short of its width. */
  private int slack;

  private boolean isWrapped;

  /** Whether the first lines of paragraphs are indented, so that all others go on. */
  private boolean isIndented;

  private Paragraphs(char[] text) {
    this.text = text;
  }

  /** The text with each paragraph on a line of its own; the array that is given is written to. */
  static char[] toLines(char[] text) {
    Paragraphs paragraphs = of(text);
    if (paragraphs.dropPrefixes() || paragraphs.dropNumbers()) {
      paragraphs = of(packed(text));
    }
    if (paragraphs.lines > 1) {
      paragraphs.measure();
      paragraphs.join();
    } else {
      paragraphs.split();
    }
    return packed(paragraphs.text);
  }

  private static Paragraphs of(char[] text) {
    Paragraphs paragraphs = new Paragraphs(text);
    paragraphs.findLines();
    return paragraphs;
  }

  private static char[] packed(char[] text) {
    int n = 0;
    for (char c : text) {
      text[n] = c;
      n += c == GONE ? 0 : 1;
    }
    return n == text.length ? text : Arrays.copyOf(text, n);
  }

  private void findLines() {
    int from = 0;
    int blank = 0;
    for (int i = 0; i <= text.length; i++) {
      if (i < text.length && text[i] != '\n') {
        continue;
      }
      int start = skipSpaces(from, i);
      if (start < i) {
        addLine(from, start, trimSpaces(start, i), blank);
        blank = 0;
      } else {
        blank++;
      }
      from = i + 1;
    }
  }

  private void addLine(int from, int start, int end, int blank) {
    if (lines == starts.length) {
      starts = Arrays.copyOf(starts, lines * 2);
      ends = Arrays.copyOf(ends, lines * 2);
      indents = Arrays.copyOf(indents, lines * 2);
      gaps = Arrays.copyOf(gaps, lines * 2);
    }
    starts[lines] = start;
    ends[lines] = end;
    indents[lines] = start - from;
    gaps[lines++] = blank;
  }

  /** Drops what mail puts before the lines that it quotes: "> ", "> > ". */
  private boolean dropPrefixes() {
    int prefixed = 0;
    for (int k = 0; k < lines; k++) {
      prefixed += text[starts[k]] == '>' ? 1 : 0;
    }
    if (prefixed == 0 || prefixed < PREFIXED * lines) {
      return false;
    }
    for (int k = 0; k < lines; k++) {
      int i = starts[k];
      while (i < ends[k] && text[i] == '>') {
        text[i++] = GONE;
        if (i < ends[k] && text[i] == ' ') {
          text[i++] = GONE;
        }
      }
    }
    return true;
  }

  /** Drops the numbers of numbered lines: "12: ", " 12 ". */
  private boolean dropNumbers() {
    int numbered = 0;
    int before = -1;
    for (int k = 0; k < lines; k++) {
      int number = number(k);
      numbered += number > 0 && (k == 0 || isNext(k, before, number)) ? 1 : 0;
      before = number;
    }
    if (numbered < MIN_NUMBERED || numbered < PREFIXED * lines) {
      return false;
    }
    for (int k = 0; k < lines; k++) {
      if (number(k) > 0) {
        Arrays.fill(text, starts[k] - indents[k], afterNumber(k), GONE);
      }
    }
    return true;
  }

  /** Whether a line's number follows the one before; lines that are blank may have been counted. */
  private boolean isNext(int k, int before, int number) {
    return number == before + 1 || number == before + 1 + gaps[k];
  }

  /** The number that a line begins with, or 0. */
  private int number(int k) {
    int number = 0;
    int i = starts[k];
    while (i < ends[k] && text[i] >= '0' && text[i] <= '9' && i - starts[k] < 6) {
      number = number * 10 + text[i++] - '0';
    }
    boolean isApart = i == ends[k] || afterNumber(k) > i;
    return isApart ? number : 0;
  }

  /** Past a line's number and what sets it apart. */
  private int afterNumber(int k) {
    int i = starts[k];
    while (i < ends[k] && text[i] >= '0' && text[i] <= '9') {
      i++;
    }
    int end = i;
    if (i < ends[k] && (text[i] == ':' || text[i] == '.' || text[i] == ')' || text[i] == '|')) {
      i++;
    }
    int after = skipSpaces(i, ends[k]);
    return after > i || after == ends[k] ? after : end;
  }

  private void split() {
    int words = 0;
    int apart = 0;
    for (int i = 0; i + 1 < text.length; i++) {
      words += text[i] > ' ' && text[i + 1] == ' ' ? 1 : 0;
      apart += isApart(i) ? 1 : 0;
    }
    if (apart * MIN_BETWEEN > words) {
      return;
    }
    for (int i = 1; i + 1 < text.length; i++) {
      if (isApart(i)) {
        text[i + 1] = '\n';
      }
    }
  }

  /** Whether a word ends here and two spaces follow. */
  private boolean isApart(int i) {
    return i + 2 < text.length && text[i] > ' ' && text[i + 1] == ' ' && text[i + 2] == ' ';
  }

  /** Finds the layout of the text. */
  private void measure() {
    gap = gap();
    measure(quantile(indents.clone(), lines, 0));
    if (!isWrapped) {
      // A line or two may have been put above or below text that has a margin.
      int least = margin;
      measure(quantile(indents.clone(), lines, 1 - KEPT));
      if (!isWrapped) {
        measure(least);
      }
    }
  }

  private void measure(int from) {
    margin = from;
    int[] lengths = new int[lines];
    int narrow = 0;
    long inNarrow = 0;
    long inAll = 0;
    for (int k = 0; k < lines; k++) {
      inAll += length(k);
      if (length(k) <= MAX_WIDTH) {
        lengths[narrow++] = length(k);
        inNarrow += length(k);
      }
    }
    isWrapped = false;
    if (inNarrow * 2 >= inAll) {
      width = quantile(lengths, narrow, KEPT);
      slack = slack();
      isWrapped = isWrapped();
    }
  }

  /** The least number of blank lines that a tenth of the lines or more have above them. */
  private int gap() {
    return lines == 1 ? 0 : quantile(Arrays.copyOfRange(gaps, 1, lines), lines - 1, 1 - KEPT);
  }

  private static int quantile(int[] values, int size, double share) {
    Arrays.sort(values, 0, size);
    return values[Math.min(size - 1, (int) (share * size))];
  }

  /** How far from the width the lines end that certainly go on. */
  private int slack() {
    int[] shortOf = new int[lines];
    int n = 0;
    for (int k = 0; k + 1 < lines; k++) {
      if (mayGoOn(k) && isOpen(k)) {
        shortOf[n++] = Math.max(0, width - reach(k));
      }
    }
    // More than a fifth is not ragged but set by sense, as verse and headlines are.
    return n == 0 ? 0 : Math.min(width / 5, quantile(shortOf, n, KEPT));
  }

  private boolean isWrapped() {
    int pairs = 0;
    int open = 0;
    int small = 0;
    int full = 0;
    isIndented = false;
    for (int k = 0; k + 1 < lines; k++) {
      isIndented |= gaps[k + 1] == gap && indents[k + 1] > margin;
      if (!mayGoOn(k)) {
        continue;
      }
      pairs++;
      if (endsSentence(k)) {
        continue;
      }
      open++;
      if (isOpen(k)) {
        small++;
      } else if (isFull(k)) {
        full++;
      }
    }
    // Most paragraphs that blank lines set apart end with a sentence.
    boolean isDense = gap == 0 || open * 2 >= pairs;
    boolean isProse = small > 0 || (isIndented && margin == 0);
    return isDense && isProse && small + full >= MIN_SHARE * open;
  }

  private void join() {
    for (int k = 0; k + 1 < lines; k++) {
      if (mayGoOn(k) && isContinued(k)) {
        join(k);
      }
    }
  }

  /** Joins a line with the next. */
  private void join(int k) {
    Arrays.fill(text, ends[k], starts[k + 1], GONE);
    if (!isDivided(k)) {
      text[ends[k]] = ' ';
    } else if (!isCompound(k)) {
      text[ends[k] - 1] = GONE;
    }
  }

  /** Whether two lines stand to one another as those of a paragraph do. */
  private boolean mayGoOn(int k) {
    return gaps[k + 1] == gap && indents[k + 1] <= margin;
  }

  private boolean isContinued(int k) {
    if (isOpen(k)) {
      return gap == 0 || isWrapped;
    }
    return isWrapped && (isFull(k) || (isIndented && !endsSentence(k)));
  }

  /** Whether a sentence goes on after a line. */
  private boolean isOpen(int k) {
    return Letters.isLower(text[starts[k + 1]]) && !endsSentence(k);
  }

  /** Whether the next word would not have fitted on the line. */
  private boolean isFull(int k) {
    return reach(k) > width - slack && length(k) <= MAX_WIDTH;
  }

  /** How long a line would be with the first word of the next. */
  private int reach(int k) {
    int i = starts[k + 1];
    while (i < ends[k + 1] && text[i] != ' ') {
      i++;
    }
    return length(k) + 1 + i - starts[k + 1];
  }

  private int length(int k) {
    return ends[k] - starts[k] + Math.max(0, indents[k] - margin);
  }

  private boolean endsSentence(int k) {
    int i = ends[k] - 1;
    while (i > starts[k] && (text[i] == '"' || text[i] == '\'' || text[i] == ')')) {
      i--;
    }
    return text[i] == '.' || text[i] == '!' || text[i] == '?' || text[i] == ':';
  }

  /** Whether a word is divided between a line and the next. */
  private boolean isDivided(int k) {
    int last = ends[k] - 1;
    return last > starts[k]
        && text[last] == '-'
        && Letters.isLower(text[last - 1])
        && Letters.isLower(text[starts[k + 1]]);
  }

  /** Whether the hyphen belongs to the word: "three-year", whose parts are words. */
  private boolean isCompound(int k) {
    int from = ends[k] - 1;
    while (from > starts[k] && Letters.isLower(text[from - 1])) {
      from--;
    }
    int to = starts[k + 1];
    while (to < ends[k + 1] && Letters.isLower(text[to])) {
      to++;
    }
    String head = new String(text, from, ends[k] - 1 - from);
    String tail = new String(text, starts[k + 1], to - starts[k + 1]);
    boolean isNoWord = head.length() > MAX_PART || tail.length() > MAX_PART;
    return isNoWord || (!isWord(head + tail) && isWord(head) && isWord(tail));
  }

  private static boolean isWord(String word) {
    return WordFrequencies.english().level(Stem.hash(word)) > 0;
  }

  private int skipSpaces(int from, int to) {
    int i = from;
    while (i < to && text[i] == ' ') {
      i++;
    }
    return i;
  }

  private int trimSpaces(int from, int to) {
    int i = to;
    while (i > from && text[i - 1] == ' ') {
      i--;
    }
    return i;
  }
}
