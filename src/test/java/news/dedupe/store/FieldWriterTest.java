package news.dedupe.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldWriterTest {

  @Test
  void fieldsAreReadInTheOrderOfWritingHoweverManyBytesWereExpected() {
    int[] many = IntStream.range(0, 1_000).toArray();
    for (int expected : new int[] {0, 1, 5_000}) {
      byte[] written =
          new FieldWriter(expected)
              .putByte(-1)
              .putInt(1)
              .putInts(many)
              .putLong(Long.MIN_VALUE + 1)
              .putDouble(0.1)
              .putText("na\u00efve \ud83d\ude00")
              .putBytes(new byte[] {7, 8})
              .bytes();
      FieldReader in = reader(written);
      assertEquals(-1, in.getByte());
      assertEquals(1, in.getInt());
      assertArrayEquals(many, in.getInts());
      assertEquals(Long.MIN_VALUE + 1, in.getLong());
      assertEquals(0.1, in.getDouble());
      assertEquals("na\u00efve \ud83d\ude00", in.getText());
      assertArrayEquals(new byte[] {7, 8}, in.getBytes(2));
    }
  }

  @Test
  void whatIsAbsentIsNotEmpty() {
    FieldReader in =
        reader(
            new FieldWriter(0)
                .putText(Optional.empty())
                .putText(Optional.of(""))
                .putDay(Optional.empty())
                .putDay(Optional.of(LocalDate.EPOCH))
                .bytes());
    assertEquals(Optional.empty(), in.getOptionalText());
    assertEquals(Optional.of(""), in.getOptionalText());
    assertEquals(Optional.empty(), in.getDay());
    assertEquals(Optional.of(LocalDate.EPOCH), in.getDay());
  }

  private static FieldReader reader(byte[] written) {
    return new FieldReader(ByteBuffer.wrap(written).order(Codec.ORDER));
  }
}
