package news.dedupe.load;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import news.dedupe.load.input.Sink;

/** A file's stream that reports to a sink how much of it has been read. */
final class CountedStream extends FilterInputStream {

  private final Sink sink;

  CountedStream(InputStream file, Sink sink) {
    super(file);
    this.sink = sink;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    counted(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return (int) counted(in.read(target, offset, length));
  }

  @Override
  public long skip(long count) throws IOException {
    return counted(in.skip(count));
  }

  private long counted(long bytes) {
    if (bytes > 0) {
      sink.consumed(bytes);
    }
    return bytes;
  }
}
