package news.dedupe.text.token;

/** What a character is to the tokenizer, and its plain lower-case form. */
public final class Letters {

  static final byte OTHER = 0;
  static final byte LETTER = 1;
  public static final byte DIGIT = 2;

  /** A character that begins a word of its own, as there are no spaces in its script. */
  static final byte IDEOGRAPH = 3;

  /** The first of Chinese and Japanese; those before it are syllables of other scripts. */
  static final char FIRST_IDEOGRAPH = '\u2e80';

  private static final int TABLE = 0x250;
  private static final int ACCENTED = 0xc0;

  /** The plain forms from U+00C0 on; written out, as the JDK's decompositions load slowly. */
  private static final String PLAIN =
      "aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþy"
          + "aaaaaaccccccccddddeeeeeeeeeegggggggghhħħiiiiiiiiiiĳĳjjkkĸllllllŀ"
          + "ŀllnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ"
          + "ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿ"
          + "ǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææøø"
          + "aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ"
          + "ɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ";

  private static final byte[] KINDS = new byte[TABLE];
  private static final char[] FOLDED = new char[TABLE];
  private static final char[] IN_WORD = new char[TABLE];

  static {
    for (char c = 0; c < TABLE; c++) {
      KINDS[c] = kindOf(c);
      FOLDED[c] = foldOf(c);
      IN_WORD[c] = inWordOf(c);
    }
  }

  private Letters() {}

  public static byte kind(char c) {
    return c < TABLE ? KINDS[c] : kindOf(c);
  }

  /** The folded form of a letter or digit, or 0 for what cannot be in a word of several. */
  static char inWord(char c) {
    return c < TABLE ? IN_WORD[c] : inWordOf(c);
  }

  public static boolean isWord(char c) {
    return kind(c) != OTHER;
  }

  /** Lower-case, and without the accents of Latin letters: "Erdoğan" is also written "Erdogan". */
  static char fold(char c) {
    return c < TABLE ? FOLDED[c] : Character.toLowerCase(c);
  }

  static boolean isUpper(char c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  public static boolean isLower(char c) {
    return c < 0x80 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
  }

  /** The same for a character below 0x80; a capital differs from it by 0x20. */
  static char inAsciiWord(char c) {
    return IN_WORD[c];
  }

  private static char inWordOf(char c) {
    byte kind = kindOf(c);
    return kind == LETTER || kind == DIGIT ? fold(c) : 0;
  }

  private static byte kindOf(char c) {
    if (c == '—' || Character.isSurrogate(c)) {
      return OTHER;
    }
    if (c >= FIRST_IDEOGRAPH && (Character.isIdeographic(c) || isKana(c))) {
      return IDEOGRAPH;
    }
    if (isWrittenWithoutSpaces(c) && Character.isLetter(c)) {
      return IDEOGRAPH;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    if (Character.isLetterOrDigit(c)) {
      return LETTER;
    }
    int type = Character.getType(c);
    boolean isMark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return isMark ? LETTER : OTHER;
  }

  private static boolean isKana(char c) {
    return c >= 0x3041 && c <= 0x30ff && Character.isLetter(c);
  }

  /** Thai, Lao, Burmese and Khmer. */
  private static boolean isWrittenWithoutSpaces(char c) {
    return (c >= 0x0e00 && c <= 0x0eff)
        || (c >= 0x1000 && c <= 0x109f)
        || (c >= 0x1780 && c <= 0x17ff);
  }

  /** Whether a letter of such a script is a vowel that is written before its consonant. */
  static boolean isBeforeConsonant(char c) {
    return (c >= 0x0e40 && c <= 0x0e44) || (c >= 0x0ec0 && c <= 0x0ec4);
  }

  /** Whether the consonant after it is written below the one before, as one sign. */
  static boolean joinsConsonants(char c) {
    return c == 0x17d2 || c == 0x1039;
  }

  /** Whether it goes on with a syllable of such a script: a mark, or a vowel that stands behind. */
  static boolean goesOnSyllable(char c) {
    if (c == 0x0e30 || c == 0x0e32 || c == 0x0e45 || c == 0x0eb0 || c == 0x0eb2) {
      return true;
    }
    int type = Character.getType(c);
    return isWrittenWithoutSpaces(c)
        && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
  }

  private static char foldOf(char c) {
    return c < ACCENTED || c >= TABLE ? Character.toLowerCase(c) : PLAIN.charAt(c - ACCENTED);
  }
}
