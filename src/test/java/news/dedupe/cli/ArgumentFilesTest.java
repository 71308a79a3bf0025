package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentFilesTest {

  @TempDir private Path folder;

  private String file(String content) throws IOException {
    return "@" + Files.writeString(folder.resolve("args"), content);
  }

  private static String refusal(String... arguments) {
    return assertThrows(UsageException.class, () -> ArgumentFiles.expand(List.of(arguments)))
        .getMessage();
  }

  @Test
  void theLinesOfAFileStandInItsPlace() throws Exception {
    String args =
        file("\uFEFF# of the wire\r\n\r\n--title-field=my field\n  --memory\n2g \nwire.jsonl#7\n");
    assertEquals(
        List.of("check", "--title-field=my field", "--memory", "2g", "wire.jsonl#7", "news/"),
        ArgumentFiles.expand(List.of("check", args, "news/")));
  }

  @Test
  void aFileWhoseNameBeginsSoCanBeNamed() throws Exception {
    List<String> names = List.of("./@x", "a@b", "@", "--output=@x", "--", "@gone");
    assertEquals(names, ArgumentFiles.expand(names));
  }

  @Test
  void aMissingFileIsSaidToBeOne() {
    assertEquals(
        new Command(2, "", "dedupe: @gone: no such file; a path that begins with @ is ./@gone\n"),
        Command.run("@gone"));
    assertEquals("@" + folder + ": a folder, not a file", refusal("@" + folder));
  }

  /** A file of arguments is no way to name many, nor can one name itself. */
  @Test
  void aFileNamesNoOthers() throws IOException {
    String args = file("seeds\n@args\n");
    assertEquals(
        args.substring(1) + ":2: a file of arguments names no other, '@args'", refusal(args));
  }

  @Test
  void twoArgumentsOnALineAreNotTakenForOne() throws IOException {
    String args = file("--threshold 0.7\n");
    assertEquals(
        args.substring(1) + ":1: one argument a line, such as '--threshold=0.7'", refusal(args));
  }

  @Test
  void whatIsNoListOfArgumentsIsRefused() throws IOException {
    String large = file("x\n".repeat(500_001));
    assertEquals(large + ": longer than a megabyte", refusal(large));
    String binary = file("PK\0\1");
    assertEquals(binary + ": not text", refusal(binary));
  }
}
