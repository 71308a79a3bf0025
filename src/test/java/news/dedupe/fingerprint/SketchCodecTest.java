package news.dedupe.fingerprint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import news.dedupe.store.StoredExample;
import org.junit.jupiter.api.Test;

class SketchCodecTest {

  @Test
  void aStoredExampleIsRead() {
    Sketch example = new Sketch(new int[] {-5, 258}, new int[] {-1, 2, 3});
    Sketch read =
        new StoredExample<>(
                new SketchCodec(), 1, "02000000 fbffffff 02010000 ffffffff 02000000 03000000")
            .checked(example);
    assertArrayEquals(example.terms(), read.terms());
    assertArrayEquals(example.trigrams(), read.trigrams());
  }
}
