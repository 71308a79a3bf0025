package news.dedupe.text.token;

import java.text.Normalizer;
import java.util.Arrays;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Takes the typography out of a text: entities, quotation marks, dashes, spaces and line ends come
 * out in one plain form, what cannot be seen is dropped.
 */
public final class Typography {

  /** How often a text may have been escaped. */
  private static final int MAX_ESCAPES = 3;

  /** The longest entity, "&thetasym;", and its doubly escaped forms. */
  private static final int MAX_ENTITY = 20;

  /** The characters of ASCII that stay as they are. */
  private static final boolean[] PLAIN = new boolean[0x80];

  static {
    Arrays.fill(PLAIN, ' ', 0x7f, true);
    PLAIN['\n'] = true;
    PLAIN['\''] = false;
    PLAIN['`'] = false;
  }

  /** Room in the output for the longest replacement, "-1/2". */
  private static final int LONGEST = 4;

  private final char[] in;

  /** The next character to read. */
  private int at;

  private char[] out;
  private int size;

  /** Whether nothing was copied that NFKC may change. */
  private boolean isComposed = true;

  private Typography(char[] text) {
    in = text;
    out = new char[text.length + 16];
  }

  /** The characters of a text, in their plain form. */
  public static char[] plain(String text) {
    return new Typography(Markup.strip(unescape(text)).toCharArray()).plain();
  }

  private char[] plain() {
    copyPlain();
    while (at < in.length) {
      makeRoom();
      replace(in[at]);
      at++;
      copyPlain();
    }
    return isComposed ? Arrays.copyOf(out, size) : compose(new String(out, 0, size));
  }

  /** Copies what needs no replacement, nearly all of a text, in one piece. */
  private void copyPlain() {
    int stop = at;
    while (stop < in.length && in[stop] < 0x80 && PLAIN[in[stop]]) {
      stop++;
    }
    System.arraycopy(in, at, out, size, stop - at);
    size += stop - at;
    at = stop;
  }

  /** Room for one replacement, and for all that follows one to one. */
  private void makeRoom() {
    if (size + LONGEST + in.length - at > out.length) {
      out = Arrays.copyOf(out, out.length + (in.length >> 3) + 16);
    }
  }

  private boolean isFollowedBy(char c) {
    return at + 1 < in.length && in[at + 1] == c;
  }

  private void put(char c) {
    out[size++] = c;
  }

  /** Writes the form of the character that is read; what takes two of them reads the first. */
  private void replace(char c) {
    switch (c) {
      case '\r' -> {
        if (!isFollowedBy('\n')) {
          put('\n');
        }
      }
      case '\'', '`' -> {
        boolean isDouble = isFollowedBy(c);
        put(isDouble ? '"' : '\'');
        at += isDouble ? 1 : 0;
      }
      case '\u00ad' -> {
        // At the end of a line it divides a word.
        if (isFollowedBy('\n') || isFollowedBy('\r')) {
          put('-');
        }
      }
      case '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff' -> {}
      case '\u2026' -> {
        put('.');
        put('.');
        put('.');
      }
      case '\u00bd' -> fraction('1', '2');
      case '\u00bc' -> fraction('1', '4');
      case '\u00be' -> fraction('3', '4');
      default -> {
        char form = form(c);
        isComposed &= form != c || isStable(c);
        put(form);
      }
    }
  }

  /** The plain form of what has one of a single character. */
  private static char form(char c) {
    return switch (c) {
      case '\u2028', '\u2029', '\u0085', '\u000b', '\f' -> '\n';
      case '\u00a0', '\u202f', '\u205f', '\u3000', '\u1680' -> ' ';
      case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033', '\uff02' -> '"';
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u00b4', '\uff07' -> '\'';
      case '\u2010', '\u2011', '\u2043', '\u2212' -> '-';
      case '\u2012', '\u2013', '\u2014', '\u2015' -> '—';
      default -> isSpace(c) ? ' ' : c;
    };
  }

  /** The spaces of given widths, and what controls a device. */
  private static boolean isSpace(char c) {
    return (c >= 0x2000 && c <= 0x200a) || c < ' ' || (c >= 0x7f && c < 0xa0);
  }

  private void fraction(char numerator, char denominator) {
    if (size > 0 && Character.isDigit(out[size - 1])) {
      put('-');
    }
    put(numerator);
    put('/');
    put(denominator);
  }

  /** Whether NFKC leaves it as it is, wherever it stands: of higher characters the commonest. */
  private static boolean isStable(char c) {
    return switch (c) {
      case '—', '\u2022', '\u20ac', '\u25a0', '\u25cf' -> true;
      default -> c < 0x300 && !isCompatibility(c);
    };
  }

  /** The characters below U+0300 that NFKC changes and that have no form of their own above. */
  private static boolean isCompatibility(char c) {
    return (c >= 0xa8 && c <= 0xba && !(c == 0xa9 || c == 0xab || c == 0xae || c == 0xb0))
        || (c >= 0x132 && c <= 0x149)
        || c == 0x17f
        || (c >= 0x1c4 && c <= 0x1f3)
        || c >= 0x2b0;
  }

  private static char[] compose(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
        ? text.toCharArray()
        : Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray();
  }

  private static String unescape(String text) {
    String result = text;
    for (int round = 0; round < MAX_ESCAPES && hasEntity(result); round++) {
      String once = StringEscapeUtils.unescapeHtml4(result);
      if (once.equals(result)) {
        break;
      }
      result = once;
    }
    return result;
  }

  /** Unescaping is slow, and most ampersands are plain: "AT&T". */
  private static boolean hasEntity(String text) {
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
      int end = Math.min(text.length(), at + MAX_ENTITY);
      for (int i = at + 1; i < end && text.charAt(i) > ' ' && text.charAt(i) != '&'; i++) {
        if (text.charAt(i) == ';') {
          return true;
        }
      }
    }
    return false;
  }
}
