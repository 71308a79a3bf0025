package news.dedupe.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs a JVM of its own for each platform, since locale and charset are set at its start. */
class PlatformTest {

  @Test
  void readingDoesNotDependOnLocaleOrCharset() throws IOException, InterruptedException {
    String here = run("-Dfile.encoding=UTF-8", "-Duser.language=en");

    assertTrue(here.contains("Löwenstrasse") && here.contains("1987-02-26"), here);
    assertEquals(here, run("-Dfile.encoding=US-ASCII", "-Duser.language=tr"));
    assertEquals(here, run("-Dfile.encoding=UTF-16", "-Duser.language=ar"));
  }

  private static String run(String... options) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            options[0],
            options[1],
            "-cp",
            System.getProperty("java.class.path"),
            Print.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor());
    return output;
  }

  /** Prints what is read from the sample formats. */
  static final class Print {

    public static void main(String[] arguments) {
      new PrintStream(System.out, true, UTF_8).println(Loaded.from("testdata/formats"));
    }

    private Print() {}
  }
}
