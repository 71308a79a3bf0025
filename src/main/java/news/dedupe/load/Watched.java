package news.dedupe.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Function;

/** A library's stream, of which every failure is put in words; closing it does nothing. */
final class Watched extends InputStream {

  private final InputStream source;
  private final Function<Exception, IOException> inWords;

  Watched(InputStream source, Function<Exception, IOException> inWords) {
    this.source = source;
    this.inWords = inWords;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /** Libraries fail on damaged data by all sorts of unchecked exceptions. */
  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    try {
      return source.read(target, offset, length);
    } catch (DamagedException told) {
      throw told;
    } catch (IOException | RuntimeException failure) {
      throw inWords.apply(failure);
    }
  }
}
