package news.dedupe.load.unpack;

import java.io.IOException;
import java.io.InputStream;

/** Reads one byte of streams that read many at once. */
final class OneByte {

  private OneByte() {}

  /** The next byte, from 0 to 255, or -1 at the end. */
  static int of(InputStream stream) throws IOException {
    byte[] one = new byte[1];
    return stream.read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }
}
