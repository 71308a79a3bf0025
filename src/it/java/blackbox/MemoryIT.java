package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command with 64 MB of heap, and input of many times that or without an end. */
class MemoryIT {

  private static final String LINE =
      "The ferry to the outer islands will sail again on Monday, the harbour office %d said.\n";

  @TempDir Path folder;

  @BeforeEach
  void needsAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
  }

  @Test
  void anArchiveOfManyTimesTheMemoryIsRead() throws Exception {
    Path archive = folder.resolve("news.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.setLevel(1);
      for (int i = 0; i < 1_000; i++) {
        zip.putNextEntry(new ZipEntry(i + ".txt"));
        text(zip, 1 << 17, i);
      }
    }

    Command command = sh("target/dedupe " + archive);

    assertEquals(0, command.exitCode(), command.err());
    assertTrue(command.err().startsWith("1000 articles"), command.err());
  }

  @Test
  void soAreLinesOfManyTimesTheMemory() throws Exception {
    Path lines = folder.resolve("news.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(lines))) {
      Random random = new Random(1);
      for (int i = 0; i < 40_000; i++) {
        String text = LINE.formatted(random.nextInt()).strip().repeat(30);
        out.write("{\"text\": \"%s\"}\n".formatted(text).getBytes(StandardCharsets.UTF_8));
      }
    }

    Command command = sh("target/dedupe -o " + folder + "/report.json " + lines);

    assertEquals(0, command.exitCode(), command.err());
    assertTrue(command.err().startsWith("40000 articles"), command.err());
  }

  @Test
  void aPageOfATextAsLongAsIsAllowedIsReadAndALongerOneIsNot() throws Exception {
    Path page = folder.resolve("page.html");
    try (OutputStream out = Files.newOutputStream(page)) {
      out.write("<html><body>".getBytes(StandardCharsets.UTF_8));
      text(out, 7 << 19, 1);
    }
    assertEquals(0, sh("target/dedupe " + page).exitCode());
    try (OutputStream out = Files.newOutputStream(page)) {
      text(out, 15 << 20, 1);
    }
    Command longer = sh("target/dedupe " + page);
    assertEquals(3, longer.exitCode());
    assertTrue(longer.err().contains("bytes; --max-article allows more (skipped)"), longer.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "printf '{\"text\": \"'; yes | tr -d '\\n' => a value longer than",
        "printf '[{\"text\": \"'; yes | tr -d '\\n' => a value longer than",
        "printf '[{\"text\": ['; yes '\"x\",' => a value longer than",
        "printf '[{\"x\": '; yes '[' => nested more than 100000 deep; --max-nesting allows more",
        "printf '<rss><channel><item>'; yes => --max-article allows more",
        "printf '<rss><channel>'; yes '<x></x>' => more than 150000 tags",
        "printf '<html>'; yes '<p>x' => bytes; --max-article allows more",
        "yes 'The ferry sails.' => bytes; --max-article allows more",
        "printf 'WARC/1.0\\r\\n'; yes => no WARC record in",
        "printf 'WARC/1.0\\r\\nX: '; yes | tr -d '\\n' => no WARC record in",
        "printf 'WARC/1.0\\r\\nX: '; yes '' => no WARC record in",
        "printf 'WARC/1.0\\r\\nContent-Length: 9000000000000000000\\r\\n\\r\\n'; yes => no WARC record in",
        "head -c 200000000 /dev/zero | gzip -1 => bytes; --max-article allows more"
      })
  void inputWithoutEndIsLeft(String endless) throws Exception {
    int last = endless.lastIndexOf(" => ");
    String reason = endless.substring(last + 4);

    Command command = sh("{ " + endless.substring(0, last) + "; } | target/dedupe -");

    assertEquals(3, command.exitCode(), command.err());
    assertTrue(command.errLines().get(0).contains(reason), command.err());
    assertFalse(command.err().contains("memory"), command.err());
  }

  private static void text(OutputStream out, int length, int seed) throws IOException {
    Random random = new Random(seed);
    for (int written = 0; written < length; ) {
      byte[] line = LINE.formatted(random.nextInt()).getBytes(StandardCharsets.UTF_8);
      out.write(line);
      written += line.length;
    }
  }

  private Command sh(String script) throws IOException, InterruptedException {
    return Shell.run("DEDUPE_JAVA_OPTS=-Xmx64m; export DEDUPE_JAVA_OPTS; " + script);
  }
}
