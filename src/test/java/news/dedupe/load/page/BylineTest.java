package news.dedupe.load.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Jane Doe | Jane Doe",
        "by: Jane  Doe | Jane Doe",
        "jane@post.example (Jane Doe) | Jane Doe",
        "Coastal Wire | Coastal Wire",
        "Jane Doe (Lima) | Jane Doe (Lima)",
        "jane@post.example |",
        "https://faces.example/jane |",
        "@jane |",
        "105092 |",
        "admin |"
      })
  void theAuthorOfARecordIsWithoutWhatIsNoName(String written, String author) {
    assertEquals(Optional.ofNullable(author), Byline.author(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Jane Doe and Zoë Roe, Staff Writers | Jane Doe, Zoë Roe",
        "JANE DOE, Island Post 4 March 2025 | JANE DOE, Island Post",
        "Jane Doe Lifestyle Writer | Jane Doe",
        "Jane R. Doe March 4, 2025 | Jane R. Doe",
        "Kommentar von Jana von der Heide | Jana von der Heide",
        "Por Ana Ruiz y Juan López | Ana Ruiz, Juan López",
        "文/小暮ひさのり | 小暮ひさのり",
        "Анна Иванова, корреспондент | Анна Иванова",
        "by then the storm had passed |",
        "Share this article |",
        "Advertisement |"
      })
  void theNamesOfABylineEndWhereSomethingElseBegins(String written, String names) {
    assertEquals(names == null ? "" : names, String.join(", ", Byline.names(written)));
  }

  @Test
  void nothingIsReadTwice() {
    for (String piece : List.of("@", "@ ", "a@b (", "(", " ", "by ", "Jane ", "Jane Doe, ")) {
      String hostile = piece.repeat(200_000);
      Byline.author(hostile);
      Byline.names(hostile);
    }
  }
}
