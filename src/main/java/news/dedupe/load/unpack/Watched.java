package news.dedupe.load.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A library's stream, of which every failure is put in words. */
public final class Watched extends InputStream {

  private final InputStream source;
  private final Function<Exception, IOException> inWords;

  /** The first failure is the true one: a decoder that is read on fails in other ways. */
  private @Nullable IOException failed;

  public Watched(InputStream source, Function<Exception, IOException> inWords) {
    this.source = source;
    this.inWords = inWords;
  }

  @Override
  public int read() throws IOException {
    return OneByte.of(this);
  }

  /** Libraries fail on damaged data by all sorts of unchecked exceptions. */
  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (failed != null) {
      throw failed;
    }
    try {
      return source.read(target, offset, length);
    } catch (DamagedException known) {
      failed = known;
      throw known;
    } catch (IOException | RuntimeException failure) {
      failed = inWords.apply(failure);
      throw failed;
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
