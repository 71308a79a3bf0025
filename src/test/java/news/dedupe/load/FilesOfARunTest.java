package news.dedupe.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.input.Sink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a run will read is known before, and how much of them it has read while it does. */
class FilesOfARunTest {

  private static final String TEXT = "The ferry to the outer islands will sail again. ".repeat(999);

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("a.txt"), TEXT);
    Files.writeString(folder.resolve("b.unknown"), TEXT);
    Files.writeString(folder.resolve(".hidden.txt"), TEXT);
    Files.createDirectory(folder.resolve("c"));
    Files.createSymbolicLink(folder.resolve("c/link.txt"), folder.resolve("b.unknown"));
    Files.createSymbolicLink(folder.resolve("c/up"), folder);
    try (GZIPOutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("c/d.jsonl.gz")))) {
      out.write("{\"text\": \"%s\"}\n".formatted(TEXT).repeat(9).getBytes(UTF_8));
    }
  }

  @Test
  void filesAreThoseThatAreRead() throws Exception {
    List<Path> files = new ArrayList<>();
    Loader.standard().forEachFile(List.of(folder.toString(), "-"), files::add);
    assertEquals(
        List.of(
            folder.resolve("a.txt"), folder.resolve("c/d.jsonl.gz"), folder.resolve("c/link.txt")),
        files);
    assertThrows(
        MissingPathException.class,
        () -> Loader.standard().forEachFile(List.of("gone"), files::add));
  }

  @Test
  void theirBytesAreToldAsTheyAreRead() throws Exception {
    long size = Loader.standard().size(List.of(folder.toString())).orElseThrow();
    assertEquals(size, read(folder.toString()));
    assertEquals(2L * TEXT.length() + Files.size(folder.resolve("c/d.jsonl.gz")), size);
  }

  @Test
  void standardInputHasNoLength() throws Exception {
    assertEquals(OptionalLong.empty(), Loader.standard().size(List.of(folder.toString(), "-")));
    assertEquals(TEXT.length(), read("-"));
  }

  private static long read(String path) throws MissingPathException {
    AtomicLong bytes = new AtomicLong();
    Loader.standard()
        .withStandardInput(new ByteArrayInputStream(TEXT.getBytes(UTF_8)))
        .load(
            List.of(path),
            new Sink() {
              @Override
              public void article(Article article) {}

              @Override
              public void skipped(Skipped skipped) {}

              @Override
              public void consumed(long count) {
                bytes.addAndGet(count);
              }
            });
    return bytes.get();
  }
}
