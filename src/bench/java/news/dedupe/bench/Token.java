package news.dedupe.bench;

import java.util.SplittableRandom;

/**
 * What a sentence is made of, as an int: the number of a word, or a name or a figure. An article
 * has hundreds of them, and a run a billion.
 */
final class Token {

  private static final int NAME = 1 << 28;
  private static final int FIRST_NAME = 1 << 29;
  private static final int FIGURE = 1 << 27;
  private static final int COMMA = 1 << 30;
  private static final int VALUE = (1 << 24) - 1;

  /** A name as frequent as its rank says: by Zipf's law, of 2^24. */
  static int name(SplittableRandom random) {
    return NAME | (int) Math.exp(random.nextDouble() * Math.log(VALUE));
  }

  /** A figure; those of newspapers have few digits. */
  static int figure(SplittableRandom random) {
    return FIGURE | (int) Math.exp(1 + random.nextDouble() * 11) << 2 | random.nextInt(4);
  }

  static int withFirstName(int name) {
    return name | FIRST_NAME;
  }

  static int withoutFirstName(int name) {
    return name & ~FIRST_NAME;
  }

  static int withComma(int token) {
    return token | COMMA;
  }

  static int withoutComma(int token) {
    return token & ~COMMA;
  }

  static boolean isName(int token) {
    return (token & NAME) != 0;
  }

  static boolean hasFirstName(int token) {
    return (token & FIRST_NAME) != 0;
  }

  static boolean isFigure(int token) {
    return (token & FIGURE) != 0;
  }

  static boolean isWord(int token) {
    return (token & (NAME | FIGURE)) == 0;
  }

  static boolean hasComma(int token) {
    return (token & COMMA) != 0;
  }

  /** The number of the word, the rank of the name, the figure and its unit. */
  static int value(int token) {
    return token & VALUE;
  }

  private Token() {}
}
