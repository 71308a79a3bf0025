package news.dedupe.text;

import java.util.Arrays;

/**
 * Makes each paragraph one line: joins the lines of hard-wrapped text, as old wires and plain mail
 * have it, and breaks text that came without lines where spaces stand for them.
 */
final class Paragraphs {

  /** No line of a hard-wrapped text is longer. */
  private static final int MAX_WIDTH = 100;

  /**
   * A text is hard-wrapped when so many of its line ends in mid-sentence stand before a small
   * letter or where the next word would not have fitted.
   */
  private static final double MIN_SHARE = 0.5;

  private final char[] text;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int lines;

  private Paragraphs(char[] text) {
    this.text = text;
  }

  /** Moves the line breaks in place. */
  static void toLines(char[] text) {
    Paragraphs paragraphs = new Paragraphs(text);
    paragraphs.findLines();
    if (paragraphs.lines > 1) {
      paragraphs.join();
    } else {
      paragraphs.split();
    }
  }

  private void split() {
    boolean isText = false;
    for (int i = 0; i + 1 < text.length; i++) {
      if (isText && text[i] == ' ' && text[i + 1] == ' ') {
        text[i] = '\n';
      }
      isText = text[i] > ' ';
    }
  }

  private void findLines() {
    char[] all = text;
    int from = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] == '\n') {
        addLine(from, i);
        from = i + 1;
      }
    }
    addLine(from, all.length);
  }

  private void addLine(int from, int to) {
    if (lines == starts.length) {
      starts = Arrays.copyOf(starts, lines * 2);
      ends = Arrays.copyOf(ends, lines * 2);
    }
    starts[lines] = skipSpaces(from, to);
    ends[lines] = trimSpaces(from, to);
    lines++;
  }

  private void join() {
    int margin = Integer.MAX_VALUE;
    int width = 0;
    for (int k = 0; k < lines; k++) {
      if (isBlank(k)) {
        continue;
      }
      margin = Math.min(margin, indent(k));
      width = Math.max(width, ends[k] - starts[k] + indent(k));
    }
    boolean isWrapped = width <= MAX_WIDTH && isWrapped(margin, width);
    for (int k = 0; k + 1 < lines; k++) {
      if (!isBlank(k)
          && !isBlank(k + 1)
          && indent(k + 1) <= margin
          && isContinued(k, isWrapped, width)) {
        text[lineBreak(k)] = ' ';
      }
    }
  }

  private boolean isWrapped(int margin, int width) {
    int open = 0;
    int small = 0;
    int full = 0;
    boolean isIndented = false;
    for (int k = 0; k + 1 < lines; k++) {
      isIndented |= !isBlank(k + 1) && indent(k + 1) > margin;
      if (isBlank(k) || isBlank(k + 1) || indent(k + 1) > margin || endsSentence(k)) {
        continue;
      }
      open++;
      if (Letters.isLower(text[starts[k + 1]])) {
        small++;
      } else if (isFull(k, width)) {
        full++;
      }
    }
    return (small > 0 || isIndented) && small + full >= MIN_SHARE * open;
  }

  /** Whether the next word would not have fitted on the line. */
  private boolean isFull(int k, int width) {
    return ends[k] - starts[k] + indent(k) + 1 + firstWord(k + 1) > width;
  }

  private boolean isContinued(int k, boolean isWrapped, int width) {
    boolean endsSentence = endsSentence(k);
    if (!endsSentence && Letters.isLower(text[starts[k + 1]])) {
      return true;
    }
    if (!isWrapped) {
      return false;
    }
    // A full stop where the next word would still have fitted ends the paragraph.
    return !endsSentence || isFull(k, width);
  }

  private int lineBreak(int k) {
    int at = ends[k];
    while (text[at] != '\n') {
      at++;
    }
    return at;
  }

  private int firstWord(int k) {
    int i = starts[k];
    while (i < ends[k] && text[i] != ' ') {
      i++;
    }
    return i - starts[k];
  }

  private boolean endsSentence(int k) {
    int i = ends[k] - 1;
    while (i > starts[k] && (text[i] == '"' || text[i] == '\'' || text[i] == ')')) {
      i--;
    }
    return text[i] == '.' || text[i] == '!' || text[i] == '?' || text[i] == ':';
  }

  private int indent(int k) {
    int i = starts[k];
    while (i > 0 && text[i - 1] == ' ') {
      i--;
    }
    return starts[k] - i;
  }

  private boolean isBlank(int k) {
    return starts[k] >= ends[k];
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
