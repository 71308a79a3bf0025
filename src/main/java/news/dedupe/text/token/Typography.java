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

  private Typography() {}

  public static char[] plain(String text) {
    char[] in = Markup.strip(unescape(text)).toCharArray();
    int length = in.length;
    char[] out = new char[length + 16];
    int n = 0;
    boolean isComposed = true;
    int i = 0;
    while (true) {
      int run = i;
      while (i < length && in[i] < 0x80 && PLAIN[in[i]]) {
        i++;
      }
      System.arraycopy(in, run, out, n, i - run);
      n += i - run;
      if (i == length) {
        break;
      }
      char c = in[i];
      // Room for the longest replacement here, and for all that follows one to one.
      if (n + 4 + length - i > out.length) {
        out = Arrays.copyOf(out, out.length + (length >> 3) + 16);
      }
      switch (c) {
        case '\u2028', '\u2029', '\u0085', '\u000b', '\f' -> out[n++] = '\n';
        case '\r' -> {
          if (i + 1 == length || in[i + 1] != '\n') {
            out[n++] = '\n';
          }
        }
        case '\'' -> {
          boolean isDouble = i + 1 < length && in[i + 1] == '\'';
          out[n++] = isDouble ? '"' : '\'';
          i += isDouble ? 1 : 0;
        }
        case '\t', '\u00a0', '\u202f', '\u205f', '\u3000', '\u1680' -> out[n++] = ' ';
        case '\u00ad' -> {
          // At the end of a line it divides a word.
          boolean isDivided = i + 1 < length && (in[i + 1] == '\n' || in[i + 1] == '\r');
          out[n] = '-';
          n += isDivided ? 1 : 0;
        }
        case '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff' -> {}
        case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033', '\uff02' ->
            out[n++] = '"';
        case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u00b4', '\uff07' ->
            out[n++] = '\'';
        case '`' -> {
          if (i + 1 < length && in[i + 1] == '`') {
            out[n++] = '"';
            i++;
          } else {
            out[n++] = '\'';
          }
        }
        case '\u2022', '\u20ac', '\u25a0', '\u25cf' -> out[n++] = c;
        case '\u2010', '\u2011', '\u2043', '\u2212' -> out[n++] = '-';
        case '\u2012', '\u2013', '\u2014', '\u2015' -> out[n++] = '—';
        case '\u2026' -> {
          out[n++] = '.';
          out[n++] = '.';
          out[n++] = '.';
        }
        case '\u00bd' -> n = fraction(out, n, '2', '1');
        case '\u00bc' -> n = fraction(out, n, '4', '1');
        case '\u00be' -> n = fraction(out, n, '4', '3');
        default -> {
          if (c >= 0x2000 && c <= 0x200a) {
            out[n++] = ' ';
          } else if (c < ' ' || (c >= 0x7f && c < 0xa0)) {
            out[n++] = ' ';
          } else {
            isComposed &= c < 0x300 && !isCompatibility(c);
            out[n++] = c;
          }
        }
      }
      i++;
    }
    return isComposed ? Arrays.copyOf(out, n) : compose(new String(out, 0, n));
  }

  private static int fraction(char[] out, int at, char denominator, char numerator) {
    int n = at;
    if (n > 0 && Character.isDigit(out[n - 1])) {
      out[n++] = '-';
    }
    out[n++] = numerator;
    out[n++] = '/';
    out[n++] = denominator;
    return n;
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
