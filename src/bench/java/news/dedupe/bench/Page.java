package news.dedupe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** Lines of JSON as they are written, in UTF-8. */
final class Page {

  private static final byte[] OPENING_QUOTE = "“".getBytes(UTF_8);
  private static final byte[] CLOSING_QUOTE = "”".getBytes(UTF_8);
  private static final byte[][] UNITS = {
    {}, " percent".getBytes(UTF_8), " million".getBytes(UTF_8), {}
  };

  private static final String PARAGRAPH_END = "\\n\\n";

  private final Vocabulary vocabulary;
  private byte[] bytes = new byte[1 << 20];
  private int size;

  Page(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  /** Adds ASCII that needs no escapes, or has them. */
  @SuppressWarnings("deprecation") // the only way without a copy
  Page add(String ascii) {
    ensure(ascii.length());
    ascii.getBytes(0, ascii.length(), bytes, size);
    size += ascii.length();
    return this;
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

  /** Adds a paragraph of one line that stands for itself. */
  void line(String ascii) {
    add(ascii).add(PARAGRAPH_END);
  }

  void paragraph(Sentence sentence) {
    add(sentence);
    add(PARAGRAPH_END);
  }

  void paragraph(List<Sentence> sentences) {
    for (int s = 0; s < sentences.size(); s++) {
      if (s > 0) {
        addAscii(' ');
      }
      add(sentences.get(s));
    }
    add(PARAGRAPH_END);
  }

  /** Adds the first words of a lead. */
  void title(Sentence lead, int words) {
    int start = size;
    add(lead.tokens(), Math.min(words, lead.tokens().length));
    capitalise(start);
  }

  /** Adds a sentence from its capital to its full stop. */
  private void add(Sentence sentence) {
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

  private void add(int[] tokens, int count) {
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
      int start = size;
      ensure(Syllables.MAX_LENGTH);
      size = Syllables.word(value, bytes, size);
      capitalise(start);
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
