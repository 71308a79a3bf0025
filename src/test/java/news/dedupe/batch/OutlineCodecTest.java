package news.dedupe.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import news.dedupe.store.StoredExample;
import org.junit.jupiter.api.Test;

class OutlineCodecTest {

  @Test
  void aStoredExampleIsRead() {
    Outline example = new Outline(new long[] {7, 0x0102030400000014L});
    Outline read =
        new StoredExample<>(new OutlineCodec(), 1, "0700000000000000 1400000004030201")
            .checked(example);
    assertArrayEquals(example.sentences(), read.sentences());
  }
}
