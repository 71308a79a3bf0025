package news.dedupe.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.report.Report.Entry;
import news.dedupe.store.StoredExample;
import org.junit.jupiter.api.Test;

class EntryCodecTest {

  @Test
  void aStoredExampleIsRead() {
    Entry example =
        new Entry(
            "a#1",
            OptionalInt.of(17),
            Optional.of("Head"),
            Optional.of(LocalDate.of(1970, 1, 3)),
            Optional.empty(),
            Optional.of("wire"),
            Optional.of(""),
            "00000000000000ff");
    assertEquals(
        example,
        new StoredExample<>(
                new EntryCodec(),
                1,
                """
                03000000 612331
                11000000
                04000000 48656164
                0200000000000000
                ffffffff
                04000000 77697265
                00000000
                ff00000000000000
                """)
            .checked(example));
  }
}
