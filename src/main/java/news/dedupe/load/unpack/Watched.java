package news.dedupe.load.unpack;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stream of which the first failure is the true one: a decoder that is read on fails in other
 * ways.
 */
public final class Watched extends InputStream {

  private final Source source;

  /** What all further reading fails with. */
  private @Nullable IOException end;

  /** What is read. */
  interface Source extends Closeable {

    /**
     * Reads one byte or more, as {@link InputStream#read(byte[], int, int)} does.
     *
     * @param length at least 1
     */
    int read(byte[] target, int offset, int length) throws IOException;

    /** Whether it can be read on after it has failed so. */
    default boolean goesOnAfter(IOException failure) {
      return false;
    }
  }

  Watched(Source source) {
    this.source = source;
  }

  /** A library's stream, of which every failure is put in words. */
  public Watched(InputStream stream, Function<Exception, IOException> inWords) {
    this(new Library(stream, inWords));
  }

  @Override
  public int read() throws IOException {
    return OneByte.of(this);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (end != null) {
      throw end;
    }
    try {
      return length == 0 ? 0 : source.read(target, offset, length);
    } catch (IOException failure) {
      end = source.goesOnAfter(failure) ? null : failure;
      throw failure;
    }
  }

  @Override
  public void close() throws IOException {
    end = new IOException("closed");
    source.close();
  }

  /** Libraries fail on damaged data by all sorts of unchecked exceptions. */
  private record Library(InputStream stream, Function<Exception, IOException> inWords)
      implements Source {

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return stream.read(target, offset, length);
      } catch (DamagedException known) {
        throw known;
      } catch (IOException | RuntimeException failure) {
        throw inWords.apply(failure);
      }
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
