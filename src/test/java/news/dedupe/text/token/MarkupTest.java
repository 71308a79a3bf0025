package news.dedupe.text.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "The <b>old</b> bridge ~ The old bridge",
        "H<sub>2</sub>O ~ H2O",
        "before <img src=\"a.jpg\" alt='x > y' /> after ~ before   after",
        "<IMG SRC=\"A.JPG\">after ~ ' after'",
        "a<!-- <p> -->b ~ ab",
        "a<script>if (x < 1) { y(); }</script>b ~ ab",
        "<a href=\"https://example.com/?a=1&b=2\" target=_blank>link</a> ~ link",
        "a <em class=x>b</em> ~ a b",
      })
  void tagsAreDropped(String text, String plain) {
    assertEquals(plain, Markup.strip(text));
  }

  @Test
  void blocksAreLines() {
    assertEquals("\none\n\ntwo\nthree\n", Markup.strip("<p>one</p><p>two<br/>three</p>"));
    assertEquals(
        "\nThe quay\n", Markup.strip("[caption id=\"a1\" width=\"640\"]The quay[/caption]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Hecla Mining Co> said it bought Sears <S> and <HR>.",
        "if a < b and c > d",
        "1 <2> 3",
        "[Applause] He said [the bridge] would [sic] close.",
        "<p",
        "<!-- never closed",
        "<a href=\"never closed",
        "I <3 you",
        "",
      })
  void otherAngleBracketsAreText(String text) {
    assertEquals(text, Markup.strip(text));
  }
}
