package news.dedupe.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the fields of a record in the order in which a {@link FieldWriter} wrote them. */
public final class FieldReader {

  private final ByteBuffer in;

  public FieldReader(ByteBuffer record) {
    in = record;
  }

  public int getByte() {
    return in.get();
  }

  public int getChar() {
    return in.getChar();
  }

  public int getInt() {
    return in.getInt();
  }

  public long getLong() {
    return in.getLong();
  }

  public double getDouble() {
    return in.getDouble();
  }

  public byte[] getBytes(int count) {
    byte[] values = new byte[count];
    in.get(values);
    return values;
  }

  public int[] getInts() {
    int[] values = new int[in.getInt()];
    in.asIntBuffer().get(values);
    in.position(in.position() + Integer.BYTES * values.length);
    return values;
  }

  public String getText() {
    return new String(getBytes(in.getInt()), UTF_8);
  }

  public Optional<String> getOptionalText() {
    int length = in.getInt();
    return length == FieldWriter.ABSENT
        ? Optional.empty()
        : Optional.of(new String(getBytes(length), UTF_8));
  }

  public Optional<LocalDate> getDay() {
    long day = in.getLong();
    return day == FieldWriter.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }
}
