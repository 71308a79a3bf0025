package news.dedupe.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Writes the fields of a record one after another, for a {@link FieldReader} to read. */
public final class FieldWriter {

  /** In place of the length of what is not there. */
  static final int ABSENT = -1;

  /** In place of a day, which is a number of days from 1970-01-01 on, or before. */
  static final long NO_DAY = Long.MIN_VALUE;

  private ByteBuffer out;

  /**
   * @param expected bytes; there may be more
   */
  public FieldWriter(int expected) {
    out = ByteBuffer.allocate(expected).order(Codec.ORDER);
  }

  public FieldWriter putByte(int value) {
    room(Byte.BYTES).put((byte) value);
    return this;
  }

  /** Puts an int from 0 to 65,535. */
  public FieldWriter putChar(int value) {
    room(Character.BYTES).putChar((char) value);
    return this;
  }

  public FieldWriter putInt(int value) {
    room(Integer.BYTES).putInt(value);
    return this;
  }

  public FieldWriter putLong(long value) {
    room(Long.BYTES).putLong(value);
    return this;
  }

  public FieldWriter putDouble(double value) {
    room(Double.BYTES).putDouble(value);
    return this;
  }

  /** Puts bytes without their number. */
  public FieldWriter putBytes(byte[] values) {
    room(values.length).put(values);
    return this;
  }

  /** Puts ints and their number before them. */
  public FieldWriter putInts(int[] values) {
    putInt(values.length);
    int bytes = Integer.BYTES * values.length;
    room(bytes).asIntBuffer().put(values);
    out.position(out.position() + bytes);
    return this;
  }

  /** Puts a text in UTF-8 and its number of bytes before it. */
  public FieldWriter putText(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return putInt(bytes.length).putBytes(bytes);
  }

  /** Puts a text that may be absent, which is not the same as empty. */
  public FieldWriter putText(Optional<String> text) {
    return text.isPresent() ? putText(text.get()) : putInt(ABSENT);
  }

  /** Puts a day that may be absent. */
  public FieldWriter putDay(Optional<LocalDate> day) {
    return putLong(day.isPresent() ? day.get().toEpochDay() : NO_DAY);
  }

  /** All that was put. */
  public byte[] bytes() {
    return out.hasRemaining() ? Arrays.copyOf(out.array(), out.position()) : out.array();
  }

  private ByteBuffer room(int bytes) {
    if (out.remaining() < bytes) {
      int least = Math.addExact(out.position(), bytes);
      int capacity = (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(2L * least, 64));
      byte[] more = Arrays.copyOf(out.array(), Math.max(least, capacity));
      out = ByteBuffer.wrap(more).order(Codec.ORDER).position(out.position());
    }
    return out;
  }
}
