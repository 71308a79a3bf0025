package news.dedupe.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class IntArrayCodecTest {

  @Test
  void aStoredExampleIsRead() {
    int[] example = {1, -2, 0x12345678};
    assertArrayEquals(
        example,
        new StoredExample<>(new IntArrayCodec(), 1, "01000000 feffffff 78563412").checked(example));
  }
}
