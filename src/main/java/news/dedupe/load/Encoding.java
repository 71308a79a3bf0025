package news.dedupe.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Finds out in which charset bytes are written. */
final class Encoding {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** A browser looks no farther for the charset. */
  private static final int PRESCAN = 1024;

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:<meta[^>]{1,200}?charset|<\\?xml[^>]{1,200}?encoding)\\s*=\\s*[\"']?([\\w:.-]+)",
          Pattern.CASE_INSENSITIVE);

  /** Of a text in Latin letters fewer bytes are beyond ASCII, of one in others more. */
  private static final double MIN_FOREIGN = 0.2;

  /** No text is told better by more bytes. */
  private static final int ENOUGH = 1 << 16;

  private static final char REPLACEMENT = '\uFFFD';

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Encoding() {}

  /** The charset that a byte-order mark at the head of a file names. */
  static Optional<Charset> marked(byte[] head) {
    if (head.length >= 3
        && head[0] == (byte) 0xEF
        && head[1] == (byte) 0xBB
        && head[2] == (byte) 0xBF) {
      return Optional.of(UTF_8);
    }
    if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return Optional.of(UTF_16LE);
    }
    if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return Optional.of(UTF_16BE);
    }
    return Optional.empty();
  }

  /**
   * The text of a whole file, without its byte-order mark.
   *
   * @param forced the charset to read it in, whatever the bytes look like
   * @return empty where the bytes are no text in any charset tried
   */
  static Optional<String> decode(byte[] bytes, Optional<Charset> forced) {
    Optional<Charset> told = forced.or(() -> marked(bytes));
    Optional<String> text =
        told.isPresent()
            ? strict(bytes, told.get())
            : strict(bytes, UTF_8)
                .or(() -> damaged(bytes))
                .or(() -> detected(bytes).flatMap(charset -> strict(bytes, charset)))
                .or(() -> strict(bytes, WINDOWS_1252));
    return text.map(read -> read.startsWith(BYTE_ORDER_MARK) ? read.substring(1) : read);
  }

  /**
   * The charset of a stream.
   *
   * @param head its beginning
   * @param told the charset it is in for sure
   * @param declared the charset that it says it is in
   */
  static Charset ofStream(byte[] head, Optional<Charset> told, Optional<Charset> declared) {
    return told.or(() -> marked(head))
        .or(() -> declared.filter(charset -> !charset.equals(UTF_8)))
        .or(() -> isUtf8(head) ? Optional.of(UTF_8) : detected(head))
        .orElse(WINDOWS_1252);
  }

  /** The charset that a page or an XML file declares in its own text. */
  static Optional<Charset> declared(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, PRESCAN));
    Matcher declared = DECLARED.matcher(new String(head, ISO_8859_1));
    return declared.find()
        // What ASCII could be read in was not UTF-16.
        ? named(declared.group(1)).filter(charset -> !charset.name().startsWith("UTF-16"))
        : Optional.empty();
  }

  /** Whether bytes are UTF-8 as far as they go: the last character may be cut. */
  private static boolean isUtf8(byte[] head) {
    CoderResult result =
        UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
    return !result.isError();
  }

  /** What the frequencies of the bytes tell, for languages that hardly use ASCII. */
  static Optional<Charset> detected(byte[] bytes) {
    int foreign = 0;
    for (byte b : bytes) {
      foreign += b < 0 ? 1 : 0;
    }
    if (foreign < bytes.length * MIN_FOREIGN) {
      return Optional.empty();
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, ENOUGH));
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    // Short texts in Windows' Cyrillic look like the Macintosh's, which nobody writes.
    return named("MACCYRILLIC".equals(name) ? "windows-1251" : name);
  }

  /** The charset of a name, where there is one that this machine knows. */
  static Optional<Charset> named(@Nullable String name) {
    try {
      return name == null || name.isBlank()
          ? Optional.empty()
          : Optional.of(Charset.forName(name.strip()));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notThisOne) {
      return Optional.empty();
    }
  }

  /** UTF-8 with a few broken bytes, which in Windows-1252 would spoil every good character too. */
  private static Optional<String> damaged(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    long broken = text.chars().filter(c -> c == REPLACEMENT).count();
    long whole = text.chars().filter(c -> c > 0x7F && c != REPLACEMENT).count();
    return whole > broken ? Optional.of(text) : Optional.empty();
  }
}
