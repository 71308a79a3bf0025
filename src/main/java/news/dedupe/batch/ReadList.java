package news.dedupe.batch;

import java.util.AbstractList;
import java.util.Objects;
import java.util.function.IntFunction;

/** A list of what is read each time that it is asked for. */
public final class ReadList<T> extends AbstractList<T> {

  private final int size;
  private final IntFunction<T> reader;

  /**
   * @param reader of the element at a place
   */
  public ReadList(int size, IntFunction<T> reader) {
    this.size = size;
    this.reader = reader;
  }

  @Override
  public T get(int place) {
    return reader.apply(Objects.checkIndex(place, size));
  }

  @Override
  public int size() {
    return size;
  }
}
