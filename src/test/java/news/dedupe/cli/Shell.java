package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs scripts of the shell, in the folder of the project. */
final class Shell {

  private Shell() {}

  static Command run(String script) throws IOException, InterruptedException {
    Path out = Files.createTempFile("dedupe", ".out");
    Path err = Files.createTempFile("dedupe", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder("/bin/sh", "-c", script)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      Map<String, String> environment = builder.environment();
      List.of("LC_ALL", "LC_CTYPE", "DEDUPE_JAVA_OPTS", "JAVA_TOOL_OPTIONS")
          .forEach(environment::remove);
      int exitCode = builder.start().waitFor();
      return new Command(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
