package news.dedupe.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The form that values of one type have as bytes. Safe for many threads.
 *
 * @param <T> of the values
 */
public interface Codec<T> {

  /** Of every number, on every machine: what nearly all have, so that arrays are copied whole. */
  ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

  /** The number of the form, from 1, for whatever outlives a run: another form has another one. */
  int version();

  /** The bytes of a value. */
  byte[] encode(T value);

  /**
   * The value that bytes were made of.
   *
   * @param record bytes that {@link #encode} of this version made, in {@link #ORDER}
   */
  T decode(ByteBuffer record);
}
