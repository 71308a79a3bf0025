package news.dedupe.text.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts that are written without spaces. */
class SyllablesTest {

  @ParameterizedTest
  @CsvSource({
    "เรือข้ามฟาก, เรื อ ข้า ม ฟา ก",
    "ເຮືອຂ້າມ, ເຮື ອ ຂ້າ ມ",
    "ស្រុកខ្មែរ, ស្រុ ក ខ្មែ រ",
    "မြန်မာ, မြ န် မာ"
  })
  void eachSyllableIsAToken(String text, String syllables) {
    assertEquals(List.of(syllables.split(" ", -1)), tokens(text));
  }

  @Test
  void aTokenIsToldByItsSyllableAndTheNext() {
    Tokens tokens = Tokenizer.tokenize("กขกขกค กข".toCharArray());

    assertEquals(tokens.words[0], tokens.words[2]);
    assertEquals(false, tokens.words[0] == tokens.words[4]);
    assertEquals(tokens.words[0], tokens.words[6]);
  }

  private static List<String> tokens(String text) {
    Tokens tokens = Tokenizer.tokenize(text.toCharArray());
    List<String> found = new ArrayList<>();
    for (int i = 0; i < tokens.size; i++) {
      found.add(text.substring(tokens.from[i], tokens.to[i]));
    }
    return found;
  }
}
