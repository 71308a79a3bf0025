package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.IntStream;
import news.dedupe.article.Note;
import news.dedupe.article.Skipped;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final long SECOND = 1_000_000_000;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long now = 42;

  @Test
  void progressIsShownToPeopleAfterASecond() {
    Messages messages = messages(true);
    messages.progress("match", 1, 2000);
    assertEquals("", err.toString(UTF_8));
    now += SECOND;
    messages.progress("match", 1500, 2000);
    messages.progress("match", 1501, 2000);
    String shown = "\r\u001B[Kmatch 1,500 of 2,000, 75 %, 1 s left";
    assertEquals(shown, err.toString(UTF_8));
    messages.end(List.of("done"));
    assertEquals(shown + "\r\u001B[Kdone\n", err.toString(UTF_8));
  }

  @Test
  void whatTakesLongIsToldInMinutesAndWhatHasNoEndWithoutOne() {
    Messages messages = messages(true);
    messages.progress("match", 0, 1_000_000);
    now += 100 * SECOND;
    messages.progress("match", 100_000, 1_000_000);
    messages.progress("cluster", 0, 0);
    now += SECOND / 2;
    messages.progress("cluster", 700, 0);
    assertEquals(
        "\r\u001B[Kmatch 100,000 of 1,000,000, 10 %, 15 min left\r\u001B[Kcluster 700",
        err.toString(UTF_8));
  }

  @Test
  void readingIsToldInBytes() {
    Messages messages = messages(true);
    messages.progress("load", 0, 4_000_000);
    now += 10 * SECOND;
    messages.progress("load", 1_000_000, 4_000_000);
    now += SECOND;
    messages.progress("load", 5_000_000, 4_000_000); // of a file that grows
    now += SECOND;
    messages.progress("load", 6_000_000, 0);
    assertEquals(
        "\r\u001B[Kload 1.0 MB of 4.0 MB, 25 %, 30 s left"
            + "\r\u001B[Kload 5.0 MB of 4.0 MB, 100 %, 0 s left"
            + "\r\u001B[Kload 6.0 MB, 0.5 MB a second",
        err.toString(UTF_8));
  }

  @Test
  void progressIsNotWrittenToFiles() {
    Messages messages = messages(false);
    now += SECOND;
    messages.progress("load", 1, 2);
    messages.end(List.of());
    assertEquals("", err.toString(UTF_8));
  }

  @Test
  void manySkippedItemsAreCountedAtLast() {
    Messages messages = messages(false);
    IntStream.rangeClosed(1, 23)
        .forEach(
            line ->
                messages.skipped(
                    new Skipped("x", OptionalInt.of(line), "bad", Skipped.Kind.UNREADABLE, line)));
    messages.end(List.of());
    List<String> lines = err.toString(UTF_8).lines().toList();
    assertEquals(21, lines.size());
    assertEquals("dedupe: x:1: bad (skipped)", lines.get(0));
    assertEquals("dedupe: 66 more skipped, see the report", lines.get(20));
  }

  @Test
  void whatIsOddAboutManyFilesIsToldOfTwenty() {
    Messages messages = messages(false);
    IntStream.rangeClosed(1, 23)
        .forEach(line -> messages.noted(new Note("x", OptionalInt.of(line), "odd")));
    messages.end(List.of());
    List<String> lines = err.toString(UTF_8).lines().toList();
    assertEquals(21, lines.size());
    assertEquals("dedupe: x:1: odd", lines.get(0));
    assertEquals("dedupe: 3 more notes on files", lines.get(20));
    assertEquals(0, messages.found(0, false).exitCode());
  }

  private Messages messages(boolean interactive) {
    Terminal terminal =
        Terminal.of(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            Screen.of(Map.of(), new Properties()),
            err,
            interactive);
    return new Messages(terminal, new Verbosity(), () -> now);
  }
}
