package news.dedupe.text.token;

/**
 * A crude English stemmer: plurals, -ed, -ing, -ly, -ion, and the spellings that differ between
 * Britain and America. It favours speed and merging over grammar; a stem need not be a word.
 */
public final class Stem {

  /** The state of a hash before its first character. */
  static final long START = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  private Stem() {}

  /**
   * The hash of a word's stem, as documents hold it; never 0 and the same in every run, for it is
   * persisted.
   *
   * @param word one word or number in any case; what is neither letter nor digit is passed over
   */
  public static int hash(CharSequence word) {
    char[] letters = new char[word.length()];
    int length = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '.' || Character.isSurrogate(c)) {
        letters[length++] = Letters.fold(c);
      }
    }
    return hash(letters, stem(letters, length));
  }

  /** The hash of the first {@code length} characters as they are. */
  public static int hash(char[] word, int length) {
    long state = START;
    for (int i = 0; i < length; i++) {
      state = mix(state, word[i]);
    }
    return finish(state);
  }

  static long mix(long state, char c) {
    return (state ^ c) * PRIME;
  }

  static int finish(long state) {
    int hash = (int) (((state ^ (state >>> 32)) * 0xd6e8feb86659fd93L) >>> 32);
    return hash == 0 ? 1 : hash;
  }

  /**
   * Stems a word of lower-case letters in place.
   *
   * @return the length of the stem
   */
  static int stem(char[] w, int length) {
    int n = length;
    if (n < 4 || !isPlain(w[0]) || !isPlain(w[n - 1])) {
      return n;
    }
    n = plural(w, n);
    if (n >= 6 && w[n - 2] == 'l' && w[n - 1] == 'y') {
      n -= 2;
      if (w[n - 1] == 'i') {
        w[n - 1] = 'y';
      }
    }
    n = verb(w, n);
    if (n >= 8 && ends(w, n, "ion") && (w[n - 4] == 't' || w[n - 4] == 's')) {
      n -= 3;
    } else if (n >= 8 && ends(w, n, "ator")) {
      n -= 2;
    }
    return spelling(w, n);
  }

  private static int plural(char[] w, int n) {
    if (w[n - 1] != 's') {
      return n;
    }
    char before = w[n - 2];
    boolean isNews = n == 4 && before == 'w' && w[0] == 'n' && w[1] == 'e';
    if (before == 's' || before == 'u' || before == 'i' || isNews) {
      return n;
    }
    if (before == 'e' && n > 4) {
      if (w[n - 3] == 'i') {
        w[n - 3] = 'y';
        return n - 2;
      }
      if (w[n - 3] == 'x'
          || (w[n - 3] == 's' && w[n - 4] == 's')
          || (w[n - 3] == 'h' && (w[n - 4] == 'c' || w[n - 4] == 's'))) {
        return n - 2;
      }
    }
    return n - 1;
  }

  private static int verb(char[] w, int n) {
    if (n >= 4 && w[n - 1] == 'd' && w[n - 2] == 'e') {
      if (n >= 5 && w[n - 3] == 'i') {
        w[n - 3] = 'y';
        return n - 2;
      }
      if (w[n - 3] == 'e') {
        return n - 1;
      }
      if (n == 4) {
        // "used", but not "shed".
        return isVowel(w[0]) ? n - 1 : n;
      }
      return hasVowel(w, n - 2) ? n - 2 : n;
    }
    if (n >= 6 && ends(w, n, "ing") && hasVowel(w, n - 3)) {
      return n - 3;
    }
    return n;
  }

  /** Ends that vary between spellings and forms of one word. */
  private static int spelling(char[] w, int length) {
    int n = length;
    if (n >= 5 && ends(w, n, "tre")) {
      w[n - 2] = 'e';
      w[n - 1] = 'r';
    } else if (n >= 6 && ends(w, n, "mme")) {
      return n - 2;
    }
    if (n >= 4 && w[n - 1] == 'e') {
      n--;
    }
    if (n >= 4 && w[n - 1] == w[n - 2] && !isVowel(w[n - 1])) {
      n--;
    }
    if (n >= 5 && ends(w, n, "our")) {
      w[n - 2] = 'r';
      n--;
    }
    if (n >= 6 && w[n - 1] == 's' && (w[n - 2] == 'i' || w[n - 2] == 'y')) {
      w[n - 1] = 'z';
    } else if (n >= 6 && w[n - 1] == 'c' && w[n - 2] == 'n') {
      w[n - 1] = 's';
    }
    return n;
  }

  private static boolean ends(char[] w, int n, String suffix) {
    int from = n - suffix.length();
    for (int i = 0; i < suffix.length(); i++) {
      if (w[from + i] != suffix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasVowel(char[] w, int n) {
    for (int i = 0; i < n; i++) {
      if (isVowel(w[i]) || w[i] == 'y') {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z';
  }
}
