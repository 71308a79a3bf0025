package news.dedupe.load.encoding;

import java.nio.charset.Charset;

/** How many bytes of a charset a character is of. */
enum ByteWidths {
  /** Each of one. */
  ONE,
  /** Each of two: UTF-16. */
  TWO,
  /** Of one to three; the halves of a surrogate pair of two each. */
  UTF_8,
  /** It depends on what a table says. */
  UNKNOWN;

  private static final int ONE_BYTE = 0x80;
  private static final int TWO_BYTES = 0x800;

  static ByteWidths of(Charset charset) {
    if (charset.name().equals("UTF-8")) {
      return UTF_8;
    }
    if (charset.name().startsWith("UTF-16")) {
      return TWO;
    }
    boolean isOfOne = charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    return isOfOne ? ONE : UNKNOWN;
  }

  int of(char c) {
    return switch (this) {
      case ONE -> 1;
      case TWO -> 2;
      case UTF_8 -> c < ONE_BYTE ? 1 : c < TWO_BYTES || Character.isSurrogate(c) ? 2 : 3;
      case UNKNOWN -> 0;
    };
  }
}
