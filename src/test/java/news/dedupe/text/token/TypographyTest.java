package news.dedupe.text.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that differ in nothing but their typography come out the same. */
class TypographyTest {

  static Stream<List<String>> forms() {
    return Stream.of(
        List.of("\"Yes,\" he said", "“Yes,” he said", "„Yes,“ he said", "«Yes,» he said"),
        List.of("\"Yes,\" he said", "``Yes,'' he said", "&quot;Yes,&quot; he said"),
        List.of(
            "\"Yes,\" he said", "&ldquo;Yes,&rdquo; he said", "&amp;quot;Yes,&amp;quot; he said"),
        List.of("it's", "it’s", "it&#8217;s", "it`s", "it&rsquo;s"),
        List.of("a—b", "a–b", "a―b", "a&mdash;b"),
        List.of("well-known", "well‐known", "well\u2011known"),
        List.of("and so on...", "and so on…", "and so on&hellip;"),
        List.of("10 000 tons", "10\u00a0000 tons", "10\u202f000\u2009tons", "10&nbsp;000 tons"),
        List.of("2-1/2 points", "2½ points", "2&frac12; points"),
        List.of("office", "oﬃce", "of\u00adfice", "of\u200bfice"),
        List.of("café", "cafe\u0301", "caf&eacute;"),
        List.of("one\ntwo", "one\r\ntwo", "one\rtwo", "one\u2028two", "one\u0085two"),
        List.of("AT&T said", "AT&amp;T said", "AT&amp;amp;T said"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void formsOfOneTextAreOne(List<String> forms) {
    for (String form : forms) {
      assertEquals(forms.get(0), plain(form), form);
    }
  }

  @Test
  void aHyphenThatDividesAWordAtTheEndOfALineStays() {
    assertEquals("harb-\nour", plain("harb\u00ad\nour"));
  }

  @Test
  void whatCannotBeSeenIsDroppedAndControlCharactersAreSpaces() {
    assertEquals("ab", plain("\ufeffa\u200d\u2060b\u200f"));
    assertEquals("a b", plain("a\u0007b"));
  }

  /**
   * A text is no longer than the reader has stored twice over, however many fractions are in it.
   */
  @Test
  void aTextOfNothingButLongReplacementsComesOutWhole() {
    assertEquals("...".repeat(5_000), plain("…".repeat(5_000)));
    assertEquals("1/2" + "-1/2".repeat(4_999), plain("½".repeat(5_000)));
  }

  @Test
  void theSeedsComeOutInPlainForm() throws Exception {
    for (Path seed : seeds()) {
      String plain = plain(Files.readString(seed));
      assertTrue(plain.chars().noneMatch(c -> "“”‘’\u00a0\u2013\r\t".indexOf(c) >= 0), plain);
      assertEquals(plain, plain(plain), seed.toString());
    }
  }

  @Property(tries = 300, seed = "20251124")
  void noTextIsTooStrange(@ForAll String text) {
    String plain = plain(text);
    assertTrue(plain.chars().noneMatch(c -> c == '\r' || c == '\u00a0' || c == '\u201c'));
  }

  private static List<Path> seeds() throws Exception {
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      return seeds.sorted().toList();
    }
  }

  private static String plain(String text) {
    return new String(Typography.plain(text));
  }
}
