package release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manual pages, as people read them. */
class ManPageIT {

  private static final Path PAGES = Path.of("target/release/man/man1");

  /** {@code --format=FORMAT}, or what begins with the name of the program. */
  private static final Pattern OPTION_OR_EXAMPLE =
      Pattern.compile("(?m)^ {2,6}(?:-\\w, )?(--[a-z0-9-]+(?:=[A-Z]+)?|dedupe .*)");

  @Test
  void groffHasNothingToSay() throws Exception {
    assumeTrue(Run.isThere("groff"));
    for (Path page : pages()) {
      assertEquals(
          new Run(0, "", ""),
          Run.of("groff", "-man", "-ww", "-z", "-K", "utf8", page.toString()),
          page.toString());
    }
  }

  @Test
  void aPageSaysWhatTheHelpSays() throws Exception {
    assumeTrue(Run.isThere("man"));
    for (Path page : pages()) {
      String name = page.getFileName().toString().replaceFirst("\\.1$", "");
      String[] command =
          Stream.concat(Stream.of(name.split("-")).skip(1), Stream.of("--help"))
              .toArray(String[]::new);
      String shown = words(read(page).replace('=', ' '));
      List<String> missing =
          OPTION_OR_EXAMPLE
              .matcher(Run.dedupe(command).out())
              .results()
              .map(said -> words(said.group(1).replace('=', ' ')))
              .filter(said -> !shown.contains(said))
              .toList();
      assertEquals(List.of(), missing, page.toString());
    }
  }

  @Test
  void sectionsAreTheUsualOnes() throws Exception {
    assumeTrue(Run.isThere("man"));
    assertEquals(
        List.of(
            "NAME",
            "SYNOPSIS",
            "DESCRIPTION",
            "COMMANDS",
            "OPTIONS",
            "EXIT STATUS",
            "EXAMPLES",
            "NOTES",
            "ENVIRONMENT",
            "SEE ALSO"),
        read(PAGES.resolve("dedupe.1"))
            .lines()
            .filter(line -> line.matches("[A-Z][A-Z ]+"))
            .toList());
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      List<Path> all = pages.sorted().toList();
      assertTrue(all.size() > 9, all.toString());
      return all;
    }
  }

  private static String read(Path page) throws Exception {
    Map<String, String> wide =
        Map.of("PATH", System.getenv("PATH"), "MANWIDTH", "200", "LC_ALL", "C.UTF-8");
    Run run = Run.of(wide, "man", "--nh", "--nj", "-l", page.toString());
    assertEquals("", run.err());
    return run.out();
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
