package news.dedupe.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {

  private static final int MEGABYTE = 1 << 20;

  /** All in memory, all in the file, and some in each; records that cross from one to the other. */
  @Property(tries = 30, seed = "20251124")
  void givesBackWhatWasAdded(
      @ForAll long seed,
      @ForAll @IntRange(max = 30) int size,
      @ForAll @IntRange(max = 4) int megabytes,
      @ForAll boolean mapped) {
    Random random = new Random(seed);
    List<byte[]> records = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      byte[] record = new byte[random.nextInt(random.nextInt(8) == 0 ? 3 * MEGABYTE : 200_000)];
      random.nextBytes(record);
      records.add(random.nextInt(5) == 0 ? new byte[0] : record);
    }
    try (Spool spool = spool(megabytes, mapped)) {
      records.forEach(spool::add);
      assertEquals(size, spool.size());
      for (int i = size - 1; i >= 0; i--) {
        assertArrayEquals(records.get(i), bytes(spool.get(i)));
      }
    }
  }

  private static Spool spool(long megabytes, boolean mapped) {
    return mapped ? Spool.mapped(megabytes * MEGABYTE) : Spool.read(megabytes * MEGABYTE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void manyThreadsMayReadAtOnce(boolean mapped) {
    try (Spool spool = spool(1, mapped)) {
      for (int i = 0; i < 20_000; i++) {
        spool.add(("record " + i).repeat(i % 50).getBytes(UTF_8));
      }
      assertEquals(
          20_000,
          IntStream.range(0, 20_000)
              .parallel()
              .filter(
                  i ->
                      new String(bytes(spool.get(i)), UTF_8).equals(("record " + i).repeat(i % 50)))
              .count());
    }
  }

  @Test
  void leavesNoFileBehindWhateverBecomesOfTheProcess() throws IOException {
    Set<Path> before = temporaryFiles();
    try (Spool spool = Spool.mapped(0)) {
      spool.add(new byte[3 * MEGABYTE]);
      assertEquals(before, temporaryFiles());
      assertEquals(3 * MEGABYTE, spool.get(0).remaining());
    }
    assertEquals(before, temporaryFiles());
  }

  @Test
  void whatWasNotAddedOrComesLateIsRefused() {
    try (Spool spool = Spool.read(MEGABYTE)) {
      spool.add(new byte[] {1});
      assertThrows(IndexOutOfBoundsException.class, () -> spool.get(1));
      spool.get(0);
      assertThrows(IllegalStateException.class, () -> spool.add(new byte[0]));
    }
  }

  private static byte[] bytes(ByteBuffer record) {
    byte[] bytes = new byte[record.remaining()];
    record.get(bytes);
    return bytes;
  }

  private static Set<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().matches("dedupe-.*\\.spool"))
          .collect(Collectors.toSet());
    }
  }
}
