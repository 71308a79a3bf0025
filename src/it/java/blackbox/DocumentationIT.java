package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blackbox.MarkdownPage.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the README and the site's pages say is typed and printed, against the built program. Blocks
 * of {@code sh} and {@code python} are run, and those of {@code console} compared as well; blocks
 * of {@code shell} need other data than the repository's. A block whose tool is not on this machine
 * is skipped.
 */
class DocumentationIT {

  /** By the word that shows that a block needs it, how to tell that a tool is there. */
  private static final Map<String, String> TOOLS =
      Map.of(
          "sqlite3", "command -v sqlite3",
          "duckdb", "command -v duckdb",
          "python3", "command -v python3",
          "pandas", "python3 -c 'import pandas'",
          "java", "java -version",
          "xargs", "command -v xargs",
          "git", "command -v git");

  /** Indexes of an earlier build may be of another version. */
  @BeforeAll
  static void needsTheToolsOfTheExamples() throws Exception {
    assumeTrue(Shell.run("command -v jq && command -v zcat").exitCode() == 0);
    assertEquals(0, Shell.run("rm -rf target/news.idx target/feed.idx").exitCode());
  }

  @TestFactory
  List<DynamicTest> commandsWork() throws IOException {
    return blocks("sh")
        .map(block -> DynamicTest.dynamicTest(block.toString(), () -> runs(block)))
        .toList();
  }

  @TestFactory
  List<DynamicTest> programsWork() throws IOException {
    return blocks("python")
        .map(block -> DynamicTest.dynamicTest(block.toString(), () -> isRunByPython(block)))
        .toList();
  }

  @TestFactory
  List<DynamicTest> examplesPrintWhatTheyAreSaidToPrint() throws IOException {
    return blocks("console")
        .map(block -> DynamicTest.dynamicTest(block.toString(), () -> prints(block)))
        .toList();
  }

  private static Stream<Block> blocks(String language) throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (MarkdownPage page : MarkdownPage.all()) {
      blocks.addAll(page.blocks(language));
    }
    assertTrue(!blocks.isEmpty(), language);
    return blocks.stream();
  }

  private static void isRunByPython(Block block) throws Exception {
    needs("python3");
    Path program = Files.createTempFile("example", ".py");
    try {
      Files.write(program, block.lines());
      Command command = Shell.run("python3 " + program);
      assertEquals(0, command.exitCode(), command.err());
    } finally {
      Files.delete(program);
    }
  }

  private static void needs(String tool) throws Exception {
    assumeTrue(
        Shell.run(String.valueOf(TOOLS.get(tool))).exitCode() == 0,
        "no " + tool + " on this machine");
  }

  private static void runs(Block block) throws Exception {
    List<String> words = List.of(String.join(" ", block.lines()).split("\\W+"));
    for (String tool : TOOLS.keySet()) {
      if (words.contains(tool)) {
        needs(tool);
      }
    }
    String script =
        block.lines().stream()
            .filter(line -> !line.startsWith("mvn "))
            .collect(Collectors.joining("\n", "set -e\n", "\n"));
    Command command = Shell.run(script);
    assertEquals(0, command.exitCode(), command.err());
  }

  private static void prints(Block block) throws Exception {
    String prompt = block.lines().get(0);
    assertTrue(prompt.startsWith("$ "), prompt);
    Command command = Shell.run(prompt.substring(2));
    List<String> printed = Stream.concat(command.err().lines(), command.out().lines()).toList();
    int at = 0;
    boolean isLeftOut = false;
    for (String line : block.lines().subList(1, block.lines().size())) {
      if (line.strip().equals("…")) {
        isLeftOut = true;
        continue;
      }
      while (isLeftOut && at < printed.size() && !shows(line, printed.get(at))) {
        at++;
      }
      String actual = at < printed.size() ? printed.get(at) : "nothing";
      assertTrue(shows(line, actual), "said: " + line + "\nprinted: " + actual);
      at++;
      isLeftOut = false;
    }
    assertTrue(isLeftOut || at == printed.size(), "more is printed than said");
  }

  /** Whether a line, in which … stands for what is left out, shows what is printed. */
  private static boolean shows(String line, String printed) {
    String[] parts = line.split("…", -1);
    int at = 0;
    for (String part : parts) {
      int found = printed.indexOf(part.strip(), at);
      if (found < 0) {
        return false;
      }
      at = found + part.strip().length();
    }
    return parts.length > 1 || line.equals(printed);
  }
}
