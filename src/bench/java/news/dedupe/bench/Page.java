package news.dedupe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A line of JSON as it is written, in UTF-8. */
final class Page {

  private static final byte[] OPENING_QUOTE = "“".getBytes(UTF_8);
  private static final byte[] CLOSING_QUOTE = "”".getBytes(UTF_8);
  private static final byte[][] UNITS = {
    {}, " percent".getBytes(UTF_8), " million".getBytes(UTF_8), {}
  };

  private final Vocabulary vocabulary;
  private byte[] bytes = new byte[1 << 14];
  private int size;

  Page(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Writes the line and begins another. */
  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
    size = 0;
  }

  /** Adds text that needs no escapes, or has them. */
  Page add(String text) {
    return add(text.getBytes(UTF_8));
  }

  Page add(byte[] more) {
    ensure(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
    return this;
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (size + more));
    }
  }

  private void addAscii(char ascii) {
    ensure(1);
    bytes[size++] = (byte) ascii;
  }

  /** Adds a sentence from its capital to its full stop. */
  void add(Sentence sentence) {
    if (sentence.quoted()) {
      add(OPENING_QUOTE);
    }
    int start = size;
    add(sentence.tokens(), sentence.tokens().length);
    capitalise(start);
    if (sentence.quoted()) {
      addAscii(',');
      add(CLOSING_QUOTE);
      add(" he said");
    }
    addAscii('.');
  }

  /** Adds the first tokens with spaces between them. */
  void add(int[] tokens, int count) {
    for (int t = 0; t < count; t++) {
      if (t > 0) {
        addAscii(' ');
      }
      addToken(tokens[t]);
    }
  }

  private void capitalise(int start) {
    if (bytes[start] >= 'a' && bytes[start] <= 'z') {
      bytes[start] = (byte) (bytes[start] + 'A' - 'a');
    }
  }

  private void addToken(int token) {
    int value = Token.value(token);
    if (Token.isName(token)) {
      if (Token.hasFirstName(token)) {
        add(Syllables.firstName(value));
        addAscii(' ');
      }
      add(Syllables.name(value));
    } else if (Token.isFigure(token)) {
      int unit = value & 3;
      if (unit == 2) {
        addAscii('$');
      }
      add(Integer.toString(value >> 2));
      add(UNITS[unit]);
    } else {
      add(vocabulary.spelling(value));
    }
    if (Token.hasComma(token)) {
      addAscii(',');
    }
  }
}
