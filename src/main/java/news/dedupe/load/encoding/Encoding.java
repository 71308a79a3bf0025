package news.dedupe.load.encoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dedupe.load.unpack.Compression;
import org.mozilla.universalchardet.UniversalDetector;

/** Finds out in which charset bytes are written. */
public final class Encoding {

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");

  /** A browser looks no farther for the charset. */
  private static final int PRESCAN = 1024;

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:<meta[^>]{1,200}?charset|<\\?xml[^>]{1,200}?encoding)\\s*=\\s*[\"']?([\\w:.-]+)",
          Pattern.CASE_INSENSITIVE);

  /**
   * Short texts in Windows' Cyrillic look like the Macintosh's, which nobody writes; the Ukrainian
   * KOI8 is the Russian with more letters.
   */
  private static final Map<String, String> LIKELIER =
      Map.of("MACCYRILLIC", "windows-1251", "KOI8-R", "KOI8-U");

  /** More bytes decide no better. */
  private static final int ENOUGH = 1 << 16;

  /**
   * Of ASCII in UTF-16 every second byte is zero, of other scripts each space and digit has one.
   */
  private static final double MIN_ZEROS = 0.02;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Encoding() {}

  /**
   * A text, without its byte-order mark.
   *
   * @param charset what it was read in
   * @param replaced malformed sequences that became U+FFFD
   */
  public record Text(String text, Charset charset, int replaced) {

    /** What is to be said of a text that was not read in full; empty where it was. */
    public Optional<String> flaw() {
      return Encoding.flaw(charset, replaced);
    }

    /** Whether so little was malformed that the charset is the right one. */
    public boolean fits() {
      return replaced * 20L <= text.length();
    }

    /** Of random bytes every tenth is a control character, of text next to none. */
    public boolean isBinary() {
      long controls = text.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).count();
      return controls * 20 > text.length();
    }

    private boolean fitsWell() {
      return replaced * 100L <= text.length();
    }
  }

  /** What is to be said where malformed sequences were replaced. */
  public static Optional<String> flaw(Charset charset, int replaced) {
    return replaced == 0
        ? Optional.empty()
        : Optional.of(
            replaced
                + (replaced == 1 ? " character is" : " characters are")
                + " not "
                + charset.name()
                + "; read as U+FFFD");
  }

  /** The charset that a byte-order mark at the head of a file names. */
  public static Optional<Charset> marked(byte[] head) {
    if (Compression.begins(head, 0, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(UTF_8);
    }
    if (Compression.begins(head, 0, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (Compression.begins(head, 0, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (Compression.begins(head, 0, 0xFF, 0xFE)) {
      return Optional.of(UTF_16LE);
    }
    return Compression.begins(head, 0, 0xFE, 0xFF) ? Optional.of(UTF_16BE) : Optional.empty();
  }

  /**
   * The text of a whole file. What is UTF-8 is so whatever it declares, for nothing else looks like
   * it; else the first charset that fits counts, and where none does, the one that fits best.
   *
   * @param forced the charset to read it in, whatever the bytes look like
   * @param declared what the file, and whoever sent it, say that it is in
   */
  public static Text decode(byte[] bytes, Optional<Charset> forced, List<Charset> declared) {
    Optional<Charset> known = marked(bytes).or(() -> forced).or(() -> unmarkedUtf16(bytes));
    if (known.isPresent()) {
      return lenient(bytes, known.get());
    }
    if (isAscii(bytes) ? declared.isEmpty() : isUtf8(bytes)) {
      return lenient(bytes, hasEscapes(bytes) ? ISO_2022_JP : UTF_8);
    }
    List<Charset> candidates = new ArrayList<>(declared);
    // Servers say Latin-1 without looking.
    candidates.sort(Comparator.comparing(WINDOWS_1252::equals));
    return candidates.stream()
        .flatMap(charset -> strict(bytes, charset).stream())
        .findFirst()
        .or(() -> damagedUtf8(bytes))
        .or(
            () ->
                candidates.stream()
                    .filter(charset -> !charset.equals(UTF_8))
                    .map(charset -> lenient(bytes, charset))
                    .filter(Text::fitsWell)
                    .findFirst())
        .or(() -> detected(bytes).map(charset -> lenient(bytes, charset)).filter(Text::fitsWell))
        .orElseGet(() -> lenient(bytes, WINDOWS_1252));
  }

  /**
   * The charset of a stream that is not ASCII from some place on.
   *
   * @param sample the bytes from there
   * @param declared what the stream says that it is in
   */
  static Charset ofSample(byte[] sample, Optional<Charset> declared) {
    if (isUtf8(sample)) {
      return UTF_8;
    }
    return declared
        .filter(charset -> !charset.equals(UTF_8))
        .or(() -> damagedUtf8(sample).map(Text::charset))
        .or(() -> detected(sample))
        .orElse(WINDOWS_1252);
  }

  /** The charset that a page or an XML file declares in its own text. */
  public static Optional<Charset> declared(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, PRESCAN));
    Matcher declared = DECLARED.matcher(new String(head, ISO_8859_1));
    return declared.find()
        // What ASCII could be read in was not UTF-16.
        ? CharsetLabel.charset(declared.group(1))
            .filter(charset -> !charset.name().startsWith("UTF-16"))
        : Optional.empty();
  }

  /**
   * UTF-16 without a byte-order mark, recognised by the zeros of its spaces, digits and line ends.
   * Where next to all that has no zero is two characters of ASCII (of Chinese it is a third), the
   * zeros are cells, or padding, of something else.
   */
  public static Optional<Charset> unmarkedUtf16(byte[] bytes) {
    int length = Math.min(bytes.length, ENOUGH) & ~1;
    int even = 0;
    int odd = 0;
    int ascii = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
      ascii += bytes[i] >= ' ' && bytes[i + 1] >= ' ' ? 1 : 0;
    }
    boolean isAscii = ascii * 10 > length / 2 && ascii * 4 > (length / 2 - even - odd) * 3;
    if (even + odd < length * MIN_ZEROS
        || Math.min(even, odd) * 20 > Math.max(even, odd)
        || isAscii) {
      return Optional.empty();
    }
    Charset charset = odd > even ? UTF_16LE : UTF_16BE;
    return strict(Arrays.copyOf(bytes, length), charset)
        .filter(text -> isProse(text.text()))
        .map(Text::charset);
  }

  /** Whether nearly all characters are ones that people write. */
  private static boolean isProse(String text) {
    long odd =
        text.codePoints()
            .filter(
                c ->
                    !Character.isDefined(c)
                        || Character.getType(c) == Character.PRIVATE_USE
                        || (Character.isISOControl(c) && !Character.isWhitespace(c)))
            .count();
    return !text.isEmpty() && odd * 50 <= text.length();
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is the sequence by which Japanese begins among ASCII. */
  private static boolean hasEscapes(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == 0x1B && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
        return true;
      }
    }
    return false;
  }

  /** Whether bytes are UTF-8 as far as they go: the last character may be cut. */
  static boolean isUtf8(byte[] head) {
    CoderResult result =
        UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
    return !result.isError();
  }

  /**
   * What the letters show, else the frequencies of the bytes, where most of those beyond ASCII
   * stand together: Latin letters with accents hardly ever do.
   */
  private static Optional<Charset> detected(byte[] bytes) {
    int length = Math.min(bytes.length, ENOUGH);
    Optional<Charset> byLetters = Alphabets.charset(Arrays.copyOf(bytes, length));
    if (byLetters.isPresent()) {
      return byLetters;
    }
    int foreign = 0;
    int together = 0;
    for (int i = 0; i < length; i++) {
      foreign += bytes[i] < 0 ? 1 : 0;
      together += bytes[i] < 0 && i > 0 && bytes[i - 1] < 0 ? 1 : 0;
    }
    if (foreign == 0 || together * 3 < foreign) {
      return Optional.empty();
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    return name == null
        ? Optional.empty()
        : CharsetLabel.charset(LIKELIER.getOrDefault(name, name));
  }

  private static Optional<Text> strict(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(new Text(text, charset, 0));
    } catch (CharacterCodingException notThisOne) {
      return Optional.empty();
    }
  }

  /** Reads what it can; malformed sequences are replaced. */
  private static Text lenient(byte[] bytes, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out =
        CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 16);
    int replaced = 0;
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      out.put('\uFFFD');
      in.position(in.position() + result.length());
      replaced++;
      result = decoder.decode(in, out, true);
    }
    decoder.flush(out);
    String text = out.flip().toString();
    return new Text(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, charset, replaced);
  }

  /** UTF-8 with a few broken bytes, which in Windows-1252 would spoil every good character too. */
  private static Optional<Text> damagedUtf8(byte[] bytes) {
    Text text = lenient(bytes, UTF_8);
    long whole = text.text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
    return whole > text.replaced ? Optional.of(text) : Optional.empty();
  }
}
