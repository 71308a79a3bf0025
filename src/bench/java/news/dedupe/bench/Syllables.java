package news.dedupe.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Spells out numbers as words that can be spoken. */
final class Syllables {

  /** The most letters of a word. */
  static final int MAX_LENGTH = 10;

  private static final byte[] CONSONANTS = "bdfgklmnprstvzhj".getBytes(US_ASCII);
  private static final byte[] VOWELS = "aeio".getBytes(US_ASCII);
  private static final String[] FIRST_NAMES = new String[1 << 12];

  static {
    for (int i = 0; i < FIRST_NAMES.length; i++) {
      String word = word(i * 7);
      FIRST_NAMES[i] = Character.toUpperCase(word.charAt(0)) + word.substring(1, 4);
    }
  }

  /**
   * Writes a lower-case word, another one for each number from 0 below 2^24.
   *
   * @param at where it begins
   * @return where it ends
   */
  static int word(int number, byte[] to, int at) {
    // An odd factor permutes: neighbours are nothing alike.
    int bits = number * 0x5F3759DF & 0xFFFFFF;
    for (int syllable = 0; syllable < 4; syllable++) {
      to[at++] = CONSONANTS[bits & 15];
      to[at++] = VOWELS[bits >> 4 & 3];
      bits >>= 6;
    }
    if ((number & 1) != 0) {
      to[at++] = CONSONANTS[number >> 1 & 7];
    }
    return at;
  }

  static String word(int number) {
    byte[] letters = new byte[MAX_LENGTH];
    return new String(letters, 0, word(number, letters, 0), US_ASCII);
  }

  /** One of 4,096 short names. */
  static String firstName(int number) {
    return FIRST_NAMES[number & FIRST_NAMES.length - 1];
  }

  private Syllables() {}
}
