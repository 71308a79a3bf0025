package news.dedupe.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryLabelTest {

  @ParameterizedTest
  @CsvSource({
    "a1,      a1,    '',  '',   a1",
    "a1i,     a1,    '',  i,    a1",
    "a1ii,    a1,    '',  ii,   a1",
    "a1x,     a1,    '',  x,    a1x",
    "a1xi,    a1,    '',  xi,   a1x",
    "a1ix,    a1,    '',  ix,   a1ix",
    "mkt-07,  mkt,   -07, '',   mkt-07",
    "run-02f, run,   -02, f,    run-02f",
    "run-02i, run,   -02, i,    run-02",
    "C12-1,   C12,   -1,  '',   C12-1",
    "-3,      '',    -3,  '',   -3",
    "1987,    1987,  '',  '',   1987",
    "a-b,     a-b,   '',  '',   a-b",
    "fixit,   '',    '',  fixit, fixit",
    "i,       '',    '',  i,    ''",
    "'',      '',    '',  '',   ''"
  })
  void isAnEventAnOccasionAndLetters(
      String label, String event, String occasion, String letters, String reported) {
    assertEquals(new StoryLabel(event, occasion, letters), StoryLabel.of(label));
    assertEquals(reported, StoryLabel.of(label).reported());
  }
}
