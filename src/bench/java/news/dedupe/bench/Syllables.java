package news.dedupe.bench;

/** Spells out numbers as words that can be spoken. */
final class Syllables {

  private static final String CONSONANTS = "bdfgklmnprstvzhj";
  private static final String VOWELS = "aeio";
  private static final String[] ENDS = {"", "n", "r", "s", "l", "nd", "rt", "m"};

  /** A syllable has a consonant and a vowel: so many bits. */
  private static final int BITS = 6;

  /** A lower-case word, another one for each number from 0 below 2^24. */
  static String word(int number) {
    StringBuilder word = new StringBuilder();
    // An odd factor permutes: neighbours are nothing alike.
    int bits = number * 0x5F3759DF & 0xFFFFFF;
    for (int syllable = 0; syllable < 3; syllable++) {
      word.append(CONSONANTS.charAt(bits & 15)).append(VOWELS.charAt(bits >> 4 & 3));
      bits >>= BITS;
    }
    word.append(CONSONANTS.charAt(bits & 15));
    word.append(VOWELS.charAt(bits >> 4 & 3));
    return word.append(ENDS[(number & 7)]).toString();
  }

  /** A name, another one for each number from 0 below 2^24. */
  static String name(int number) {
    String word = word(number);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** One of 4,096 short first names. */
  static String firstName(int number) {
    return name(number * 7).substring(0, 4);
  }

  private Syllables() {}
}
