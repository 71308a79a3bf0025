package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class FailuresTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aDefectIsOneLineAndItsStackOnlyOnDemand() {
    Exception defect = new IllegalStateException("no such sentence");
    assertEquals(70, exitCode(defect, false));
    assertEquals(
        "dedupe: a defect of this program, please report it: java.lang.IllegalStateException: no"
            + " such sentence (DEDUPE_DEBUG=1 shows where)\n",
        err.toString(UTF_8));
    assertEquals(70, exitCode(defect, true));
    assertTrue(err.toString(UTF_8).contains("    at news.dedupe.cli.FailuresTest"));
  }

  @Test
  void whatTheMachineLacksIsNoDefect() {
    Throwable exhausted = new OutOfMemoryError("Java heap space");
    assertEquals(4, exitCode(exhausted, false));
    assertEquals(4, exitCode(new ExecutionException(exhausted), false));
    assertEquals(
        4, exitCode(new UncheckedIOException(new IOException("No space left on device")), false));
  }

  @Test
  void filesThatWereAskedForAndCannotBeReadAreWrongUsage() {
    assertEquals(2, exitCode(new NoSuchFileException("model.json"), false));
    assertEquals(2, exitCode(new AccessDeniedException("model.json"), false));
    assertEquals(
        "dedupe: model.json: no such file\ndedupe: model.json: permission denied\n",
        err.toString(UTF_8));
  }

  private int exitCode(Throwable failure, boolean debug) {
    Terminal terminal =
        Terminal.of(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            Screen.of(Map.of(), new Properties()),
            err,
            false);
    return new Failures(terminal, debug).exitCode(failure);
  }
}
