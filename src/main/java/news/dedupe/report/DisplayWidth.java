package news.dedupe.report;

import java.util.Arrays;

/** How many columns of a terminal a text takes, and what of it fits into some. */
final class DisplayWidth {

  private static final String ELLIPSIS = "…";

  /** Marks on one character; more of them would cover other lines. */
  private static final int MOST_MARKS = 4;

  /**
   * First and last of the characters that take two columns: those of width W and F in Unicode
   * Standard Annex 11, where blocks of emoji stand for their few narrow ones as well.
   */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
    0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
    0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
    0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
    0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
    0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F004,
    0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F64F, 0x1F680,
    0x1F6FF, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
  };

  private DisplayWidth() {}

  /** The columns that a text without control characters takes. */
  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** The start of a text, as much of it as fits, with an ellipsis in place of the rest. */
  static String start(String text, int columns) {
    String shown = withFewMarks(text);
    int width = 0;
    int end = 0; // of what fits beside an ellipsis
    for (int i = 0; i < shown.length(); i += Character.charCount(shown.codePointAt(i))) {
      width += of(shown.codePointAt(i));
      if (width > columns) {
        return shown.substring(0, end) + ELLIPSIS;
      }
      if (width < columns) {
        end = i + Character.charCount(shown.codePointAt(i));
      }
    }
    return shown;
  }

  /** The same of its end. */
  static String end(String text, int columns) {
    String shown = withFewMarks(text);
    int width = 0;
    int start = shown.length(); // of what fits beside an ellipsis
    for (int i = shown.length(); i > 0; ) {
      i = shown.offsetByCodePoints(i, -1);
      int own = of(shown.codePointAt(i));
      width += own;
      if (width > columns) {
        return ELLIPSIS + shown.substring(start);
      }
      if (width < columns && own > 0) {
        start = i;
      }
    }
    return shown;
  }

  /** A text that fits, with spaces after it. */
  static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  private static String withFewMarks(String text) {
    StringBuilder few = new StringBuilder(text.length());
    int marks = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      marks = of(c) == 0 ? marks + 1 : 0;
      if (marks <= MOST_MARKS) {
        few.appendCodePoint(c);
      }
    }
    return few.toString();
  }

  private static int of(int c) {
    if (c < 0x300) {
      return 1;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> c >= 0x1160 && c <= 0x11FF ? 0 : isWide(c) ? 2 : 1; // vowels join their syllable
    };
  }

  private static boolean isWide(int c) {
    int at = Arrays.binarySearch(WIDE, c);
    return at >= 0 || (-at - 1) % 2 == 1;
  }
}
