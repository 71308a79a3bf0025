package news.dedupe.text.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class LettersTest {

  @Test
  void accentsOfLatinLettersAreFolded() {
    for (char c = 0xc0; c < 0x250; c++) {
      char lower = Character.toLowerCase(c);
      String decomposed = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
      if (decomposed.length() > 1) {
        assertEquals(decomposed.charAt(0), Letters.fold(c), String.valueOf(c));
      }
      assertEquals(Letters.fold(c), Letters.fold(lower), String.valueOf(c));
    }
    assertEquals('o', Letters.fold('Ø'));
    assertEquals('l', Letters.fold('Ł'));
  }

  @Test
  void lettersOfEveryScriptAreWords() {
    assertTrue(Letters.isWord('я'));
    assertTrue(Letters.isWord('ش'));
    assertEquals(Letters.IDEOGRAPH, Letters.kind('京'));
    assertEquals(Letters.OTHER, Letters.kind('—'));
  }
}
