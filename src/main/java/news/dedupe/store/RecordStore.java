package news.dedupe.store;

import java.io.UncheckedIOException;

/**
 * Values numbered from 0 in the order in which they are added; each is made anew from its bytes
 * when it is asked for. First all are added, by one thread; then they are read, by any number of
 * threads.
 *
 * @param <T> of the values
 */
public final class RecordStore<T> implements AutoCloseable {

  private final Codec<T> codec;
  private final Spool spool;

  /**
   * @param spool an empty one, which is closed with the store
   */
  public RecordStore(Codec<T> codec, Spool spool) {
    this.codec = codec;
    this.spool = spool;
  }

  /** The number of values. */
  public int size() {
    return spool.size();
  }

  /**
   * Adds a value, whose number is the size before.
   *
   * @throws UncheckedIOException where the temporary folder has no room or cannot be written to
   */
  public void add(T value) {
    spool.add(codec.encode(value));
  }

  /**
   * Adds the value that was encoded already, which many threads may do at once.
   *
   * @param encoded what the store's codec made of it
   * @throws UncheckedIOException where the temporary folder has no room or cannot be written to
   */
  public void addEncoded(byte[] encoded) {
    spool.add(encoded);
  }

  /**
   * The value of that number.
   *
   * @throws IndexOutOfBoundsException where there is none
   * @throws UncheckedIOException where the temporary file cannot be read
   */
  public T get(int number) {
    return codec.decode(spool.get(number));
  }

  @Override
  public void close() {
    spool.close();
  }
}
