package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import news.dedupe.load.format.WarcRecords.WarcRecord;
import org.junit.jupiter.api.Test;

/** What a WARC file is cut into; {@link WarcTest} tells which of it are articles. */
class WarcRecordsTest {

  private static final int MAX_BLOCK = 1 << 16;
  private static final String FERRY = "The ferry sails again on Monday.";
  private static final String HARBOUR = "The harbour reopened\r\non Tuesday.\r\n";

  private final List<String> complaints = new ArrayList<>();

  private static String record(String id, String block) {
    return record(id, block, block.getBytes(UTF_8).length);
  }

  private static String record(String id, String block, int length) {
    return "WARC/1.0\r\nWARC-Record-ID: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
        .formatted(id, length, block);
  }

  private List<WarcRecord> read(String... parts) throws IOException {
    return read(new ByteArrayInputStream(String.join("", parts).getBytes(UTF_8)));
  }

  private List<WarcRecord> read(InputStream source) throws IOException {
    WarcRecords records = new WarcRecords(source, MAX_BLOCK, complaints::add);
    List<WarcRecord> read = new ArrayList<>();
    for (Optional<WarcRecord> next = records.next(); next.isPresent(); next = records.next()) {
      read.add(next.get());
    }
    return read;
  }

  private static List<String> ids(List<WarcRecord> records) {
    return records.stream().map(r -> r.headers().get("warc-record-id").orElseThrow()).toList();
  }

  @Test
  void recordsComeWholeAndInOrder() throws IOException {
    List<WarcRecord> read = read(record("a", FERRY), record("b", ""), record("c", HARBOUR));
    assertEquals(List.of("a", "b", "c"), ids(read));
    assertEquals(
        List.of(FERRY, "", HARBOUR), read.stream().map(r -> new String(r.block(), UTF_8)).toList());
    assertEquals(List.of(), complaints);
  }

  @Test
  void aRecordThatDoesNotSayItsLengthCostsNoOther() throws IOException {
    assertEquals(
        List.of("a", "c"),
        ids(
            read(
                record("a", FERRY),
                "WARC/1.0\r\nWARC-Record-ID: b\r\n\r\n" + HARBOUR + "\r\n\r\n",
                record("c", FERRY))));
    assertEquals(List.of("a WARC record that does not say its length; left out"), complaints);
  }

  @Test
  void aRecordOfAnotherLengthThanItSaysCostsNoOther() throws IOException {
    for (int wrong : new int[] {3, 10_000}) {
      complaints.clear();
      assertEquals(
          List.of("a", "c"),
          ids(read(record("a", FERRY), record("b", HARBOUR, wrong), record("c", FERRY))));
      assertEquals(List.of("a WARC record that is not as long as it says; left out"), complaints);
    }
  }

  /** Of a film the headers are wanted, and the film passed over. */
  @Test
  void ofWhatIsLongerThanWantedTheBeginningComes() throws IOException {
    String film = "film ".repeat(200_000);
    List<WarcRecord> read = read(record("a", film), record("b", FERRY));
    assertEquals(List.of("a", "b"), ids(read));
    assertFalse(read.get(0).isWhole());
    assertTrue(film.startsWith(new String(read.get(0).block(), UTF_8)));
    assertTrue(read.get(1).isWhole());
    assertEquals(List.of(), complaints);
  }

  @Test
  void whatLiesBetweenRecordsIsPassedOver() throws IOException {
    assertEquals(
        List.of("a", "b"),
        ids(read(record("a", FERRY), "half a page\nand more\n", record("b", FERRY))));
    assertEquals(List.of("21 bytes that are no WARC record passed over"), complaints);
  }

  @Test
  void aLastRecordThatIsCutShortIsReported() throws IOException {
    String last = record("b", FERRY);
    assertEquals(
        List.of("a"), ids(read(record("a", FERRY), last.substring(0, last.length() - 20))));
    assertEquals(List.of("the last WARC record is cut short"), complaints);
  }

  @Test
  void aFileThatCannotBeReadOnFailsAfterWhatCameBefore() throws IOException {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(record("a", FERRY).getBytes(UTF_8)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the disk is gone");
              }

              @Override
              public int read(byte[] target, int offset, int length) throws IOException {
                return read();
              }
            });
    WarcRecords records = new WarcRecords(broken, MAX_BLOCK, complaints::add);
    assertEquals(FERRY, new String(records.next().orElseThrow().block(), UTF_8));
    assertEquals("the disk is gone", assertThrows(IOException.class, records::next).getMessage());
  }

  /** A pipe gives what it has. */
  @Property(tries = 40, seed = "20251124")
  void howManyBytesComeAtATimeDoesNotMatter(@ForAll @IntRange(min = 1, max = 50) int most)
      throws IOException {
    String file =
        record("a", FERRY) + "junk\n" + record("b", HARBOUR, 3) + record("c", HARBOUR.repeat(9));
    InputStream slow =
        new ByteArrayInputStream(file.getBytes(UTF_8)) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, most));
          }
        };
    assertEquals(List.of("a", "c"), ids(read(slow)));
    assertEquals(2, complaints.size());
    complaints.clear();
  }
}
