package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import news.dedupe.article.Skipped;
import news.dedupe.load.Loaded;
import news.dedupe.load.Loader;
import news.dedupe.load.input.Limits;
import news.dedupe.load.input.Reading;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final String HEAD = "The ferry to the outer islands will sail again on Monday.\n";

  @Test
  void oneTextIsReadTheSameFromEveryEncodingAndLineEnd() throws IOException {
    Loaded loaded = Loaded.from("testdata/formats/one-article");

    String text = Files.readString(Path.of("testdata/formats/one-article/utf-8.txt"));
    assertEquals(9, loaded.articles().size());
    assertEquals(List.of(text), List.copyOf(new HashSet<>(loaded.texts())));
    assertTrue(text.contains("Löwenstrasse must pay €2,500"));
  }

  @Property(tries = 300, seed = "20251124")
  void anyTextIsReadBackFromEveryUnicodeEncoding(@ForAll("texts") String text) {
    assertEquals(text, read(encoded("", text, UTF_8)));
    assertEquals(text, read(encoded("\uFEFF", text, UTF_8)));
    assertEquals(text, read(encoded("\uFEFF", text, UTF_16LE)));
    assertEquals(text, read(encoded("\uFEFF", text, UTF_16BE)));
  }

  @Property(tries = 300, seed = "20251124")
  void anyWesternTextIsReadBackFromWindows1252(@ForAll("westernTexts") String text) {
    assertEquals(text, read(encoded("", text, WINDOWS_1252)));
  }

  @Property(tries = 300, seed = "20251124")
  void anyTextIsReadBackInTheCharsetThatIsNamed(@ForAll("texts") String text) {
    for (Charset charset : List.of(UTF_8, UTF_16BE, UTF_16LE, Charset.forName("GB18030"))) {
      Loader loader = Loader.standard().withReading(Reading.standard().withCharset(charset));
      assertEquals(List.of(text), from(loader, encoded("", text, charset)).texts());
    }
  }

  @Property(tries = 300, seed = "20251124")
  void anyBytesAreReadOrSkippedWithAReason(@ForAll byte[] bytes) {
    Loaded loaded = from(Loader.standard(), bytes);
    int told = loaded.articles().size() + loaded.skipped().size();

    // What begins with a brace is JSON lines, of which each is told apart.
    boolean mayBeLines = new String(bytes, ISO_8859_1).contains("{");
    assertTrue(mayBeLines ? told >= 1 : told == 1, told + " told");
  }

  @Test
  void brokenLinesAfterABraceAreEachSkipped() {
    Loaded loaded = from(Loader.standard(), new byte[] {'{', 0, 0, '\n', '!'});

    assertEquals(List.of(), loaded.texts());
    assertEquals(2, loaded.skipped().size());
  }

  @Test
  void aCharsetThatIsNamedOverridesWhatTheBytesLookLike() {
    Loader greek =
        Loader.standard()
            .withReading(Reading.standard().withCharset(Charset.forName("ISO-8859-7")));

    assertEquals(
        List.of(HEAD + "Πειραιάς"),
        from(greek, encoded("", HEAD + "Πειραιάς", Charset.forName("ISO-8859-7"))).texts());
  }

  @Test
  void aCharsetThatDoesNotFitIsNamedInTheReason() {
    Loader loader = Loader.standard().withReading(Reading.standard().withCharset(UTF_8));

    assertEquals(
        "not UTF-8; leave --charset out or name another",
        reason(from(loader, encoded("", HEAD + "é è ".repeat(20), WINDOWS_1252))));
  }

  @Test
  void aFewCharactersThatDoNotFitAreReplacedAndNoted() {
    Loaded loaded =
        from(
            Loader.standard().withReading(Reading.standard().withCharset(UTF_8)),
            encoded("", HEAD + "café", WINDOWS_1252));

    assertEquals(List.of(HEAD + "caf\uFFFD"), loaded.texts());
    assertEquals("1 character is not UTF-8; read as U+FFFD", loaded.notes().get(0).text());
  }

  @Test
  void utf16NeedsNoMark() {
    for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
      assertEquals(HEAD, read(encoded("", HEAD, charset)));
      assertEquals(
          "Паром снова выйдет в понедельник.\n",
          read(encoded("", "Паром снова выйдет в понедельник.\n", charset)));
    }
  }

  @Test
  void soItIsOfChinese() {
    String chinese = "国务院总理星期二在北京主持举行会议，讨论2025年的经济工作，增长5.2%。";
    for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
      assertEquals(chinese, read(encoded("", chinese, charset)).strip());
    }
  }

  @Test
  void aMarkOfUtf8OrUtf16BeatsTheCharsetThatIsNamed() {
    Loader latin = Loader.standard().withReading(Reading.standard().withCharset(WINDOWS_1252));

    assertEquals(List.of(HEAD + "é"), from(latin, encoded("\uFEFF", HEAD + "é", UTF_8)).texts());
    assertEquals(List.of(HEAD + "é"), from(latin, encoded("\uFEFF", HEAD + "é", UTF_16LE)).texts());
  }

  @Test
  void aBrokenCharacterDoesNotSpoilTheOthers() {
    byte[] text = (HEAD + "“Closed,” said Zoë.").getBytes(UTF_8);
    byte[] cut = new byte[text.length + 1];
    System.arraycopy(text, 0, cut, 0, text.length);
    cut[text.length] = (byte) 0xE2;

    assertEquals(HEAD + "“Closed,” said Zoë.\uFFFD", read(cut));
  }

  @Test
  void everyLineEndBecomesOne() {
    assertEquals(HEAD + "a\nb\n\nc\n", read((HEAD + "a\r\nb\r\rc\n").getBytes(UTF_8)));
  }

  @Test
  void entitiesAreLeftForLater() {
    String text = Loaded.from("testdata/formats/articles/entities.txt").texts().get(0);

    assertTrue(text.startsWith("Fish &amp; chips"), text);
  }

  @Test
  void whatIsNoTextIsSkippedWithAdvice() {
    assertEquals("empty file", reason(from(Loader.standard(), new byte[0])));
    assertEquals(
        List.of("binary, not text; if it is text, name its encoding with --charset", "empty file"),
        Loaded.from("testdata/formats/broken/binary.txt", "testdata/formats/broken/empty.txt")
            .skipped()
            .stream()
            .map(Skipped::reason)
            .toList());
  }

  @Test
  void aTextOverTheLimitIsSkipped() {
    byte[] text = HEAD.getBytes(UTF_8);

    assertEquals(1, from(limited(text.length), text).articles().size());
    assertEquals(
        "longer than 57 bytes; --max-article allows more",
        reason(from(limited(text.length - 1), text)));
  }

  private static Loader limited(int articleBytes) {
    return Loader.standard()
        .withReading(
            Reading.standard().withLimits(Limits.standard().withArticleBytes(articleBytes)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .all()
        .excludeChars('\0', '\r', '\uFEFF')
        .filter(text -> text.equals(new String(text.getBytes(UTF_8), UTF_8)))
        .map(text -> HEAD + text.replaceAll("[\\x01-\\x08\\x0E-\\x1B]", "–"));
  }

  /** Two letters beyond ASCII in a row could as well be one of UTF-8. */
  @Provide
  Arbitrary<String> westernTexts() {
    return Arbitraries.strings()
        .withChars("abc xyz ÄÖÜäöüßéèçñ “”‘’ –— €£ … \n")
        .map(text -> HEAD + text.replaceAll("[^\\x00-\\x7F]", "$0a"));
  }

  private static byte[] encoded(String mark, String text, Charset charset) {
    return (mark + text).getBytes(charset);
  }

  private static String read(byte[] bytes) {
    Loaded loaded = from(Loader.standard(), bytes);
    assertEquals(List.of(), loaded.skipped());
    return loaded.texts().get(0);
  }

  private static String reason(Loaded loaded) {
    return loaded.skipped().get(0).reason();
  }

  private static Loaded from(Loader loader, byte[] bytes) {
    return Loaded.from(loader.withStandardInput(new ByteArrayInputStream(bytes)), "-");
  }
}
