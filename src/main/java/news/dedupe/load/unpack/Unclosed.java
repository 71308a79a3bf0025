package news.dedupe.load.unpack;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that stays open for others, whoever closes this one. */
final class Unclosed extends FilterInputStream {

  Unclosed(InputStream stream) {
    super(stream);
  }

  @Override
  public void close() {}
}
