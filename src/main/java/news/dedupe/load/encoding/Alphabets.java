package news.dedupe.load.encoding;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells charsets of one byte a character by the letters that languages have: bytes are in the one
 * in which nearly all letters beyond ASCII are of one alphabet.
 */
final class Alphabets {

  /** What Western Europe writes, one alphabet after the other. */
  private static final List<String> WESTERN =
      List.of(
          "àâæçèéêëîïôœùûüÿ", // French, Albanian
          "äöüß",
          "áéíñóúü", // Spanish, Galician, Irish
          "àáâãçéêíóôõúü", // Portuguese
          "àèéìíîòóùú", // Italian
          "àçèéíïòóúü", // Catalan
          "áäàâçèéêëíîïóôöúûü", // Dutch, Afrikaans, Luxembourgish
          "åäöéü", // Swedish, Finnish
          "æøåéèöäü", // Danish, Norwegian
          "áðéíóúýþæöø", // Icelandic, Faroese
          "äöõüšž"); // Estonian

  private static final List<String> CENTRAL =
      List.of(
          "ąćęłńóśźż", // Polish
          "áčďéěíňóřšťúůýž", // Czech
          "áäčďéíĺľňóôŕšťúýž", // Slovak
          "áéíóöőúüű", // Hungarian
          "ăâîşţ", // Romanian
          "čćđšž"); // Croatian, Bosnian, Slovene

  private static final List<String> BALTIC =
      List.of(
          "ąčęėįšųūž", // Lithuanian
          "āčēģīķļņōŗšūž"); // Latvian

  /** The capital i with its dot has a small letter of ASCII. */
  private static final List<String> TURKISH = List.of("çğıöşüâîûİ");

  /** With the letters of Persian, and signs over others. */
  private static final List<String> ARABIC =
      List.of("ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيًٌٍَُِّْپچژگکیہھے،؛؟\u200C\u200D");

  /**
   * The article of Arabic, which begins every fourth word, and letters that only Persian has: what
   * is Cyrillic looks Arabic letter by letter.
   */
  private static final String ARTICLE = "ال";

  private static final String PERSIAN = "پچژگ";

  /** Names of other languages stand in every text. */
  private static final double NEARLY_ALL = 0.97;

  /** Fewer letters are no evidence. */
  private static final int ENOUGH = 5;

  private static final Alphabets LATIN = new Alphabets("windows-1252", WESTERN);

  private static final List<Alphabets> OTHERS =
      List.of(
          new Alphabets("windows-1250", CENTRAL),
          new Alphabets("ISO-8859-2", CENTRAL),
          new Alphabets("windows-1254", TURKISH),
          new Alphabets("windows-1257", BALTIC));

  private static final List<Alphabets> OF_ARABIC =
      List.of(new Alphabets("windows-1256", ARABIC), new Alphabets("ISO-8859-6", ARABIC));

  private final Charset charset;
  private final List<String> alphabets;

  /** The character of each byte. */
  private final char[] characters;

  private Alphabets(String charset, List<String> alphabets) {
    this.charset = Charset.forName(charset);
    this.alphabets = alphabets;
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    this.characters = new String(bytes, this.charset).toCharArray();
  }

  /** The charset by whose alphabets the bytes read; empty where that is Western or open. */
  static Optional<Charset> charset(byte[] bytes) {
    int[] counts = new int[256];
    int letters = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0 && isInWord(bytes, i) && !isMark(bytes[i] & 0xFF)) {
        counts[bytes[i] & 0xFF]++;
        letters++;
      }
    }
    if (letters < ENOUGH) {
      return Optional.empty();
    }
    List<Alphabets> candidates = new ArrayList<>();
    OF_ARABIC.stream().filter(arabic -> arabic.isArabic(bytes)).forEach(candidates::add);
    if (LATIN.fit(counts) < NEARLY_ALL) {
      candidates.addAll(OTHERS);
    }
    Optional<Charset> best = Optional.empty();
    double most = NEARLY_ALL;
    for (Alphabets candidate : candidates) {
      double fit = candidate.fit(counts);
      if (fit > most || (fit == most && best.isEmpty())) {
        most = fit;
        best = Optional.of(candidate.charset);
      }
    }
    return best;
  }

  /** Signs such as quotation marks and dashes stand between words, letters within them. */
  private static boolean isInWord(byte[] bytes, int i) {
    return isLetter(bytes, i - 1) || isLetter(bytes, i + 1);
  }

  private static boolean isLetter(byte[] bytes, int i) {
    return i >= 0 && i < bytes.length && (bytes[i] < 0 || Character.isLetter(bytes[i]));
  }

  /** The share of letters that are of the alphabet which has most of them. */
  private double fit(int[] counts) {
    return alphabets.stream().mapToDouble(alphabet -> fit(counts, alphabet)).max().orElse(0);
  }

  private double fit(int[] counts, String alphabet) {
    int of = 0;
    int all = 0;
    for (int b = 0x80; b < counts.length; b++) {
      of += isOf(alphabet, b) ? counts[b] : 0;
      all += counts[b];
    }
    return (double) of / all;
  }

  private boolean isOf(String alphabet, int b) {
    char c = characters[b];
    return alphabet.indexOf(c) >= 0 || alphabet.indexOf(Character.toLowerCase(c)) >= 0;
  }

  /** Whether the byte is a mark in all of Windows' charsets: it is no evidence, nor is £m. */
  private static boolean isMark(int b) {
    char c = LATIN.characters[b];
    return Character.getType(c) == Character.CURRENCY_SYMBOL
        || (!Character.isLetter(c)
            && OTHERS.stream().noneMatch(other -> Character.isLetter(other.characters[b])));
  }

  /** Whether words begin as those of Arabic do, or have the letters of Persian. */
  private boolean isArabic(byte[] bytes) {
    int words = 0;
    int articles = 0;
    int letters = 0;
    int persian = 0;
    for (int i = 0; i < bytes.length; i++) {
      char c = characters[bytes[i] & 0xFF];
      boolean isForeign = bytes[i] < 0;
      boolean isFirst = isForeign && (i == 0 || bytes[i - 1] >= 0);
      letters += isForeign ? 1 : 0;
      persian += PERSIAN.indexOf(c) >= 0 ? 1 : 0;
      words += isFirst ? 1 : 0;
      boolean isArticle =
          isFirst
              && c == ARTICLE.charAt(0)
              && i + 1 < bytes.length
              && characters[bytes[i + 1] & 0xFF] == ARTICLE.charAt(1);
      articles += isArticle ? 1 : 0;
    }
    return (articles > 0 && articles * 12 >= words) || (persian > 1 && persian * 50 >= letters);
  }
}
