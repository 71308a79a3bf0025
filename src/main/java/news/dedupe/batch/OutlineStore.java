package news.dedupe.batch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import news.dedupe.store.Spool;

/** Keeps the outlines of a run. Numbered and read as an {@link ArticleStore} is. */
final class OutlineStore implements AutoCloseable {

  private final Spool spool;

  /**
   * @param limit bytes of outlines held in memory; what is beyond goes to the temporary folder
   */
  OutlineStore(long limit) {
    spool = Spool.read(limit);
  }

  void add(Outline outline) {
    ByteBuffer out = ByteBuffer.allocate(Long.BYTES * outline.sentences().length);
    out.order(ByteOrder.nativeOrder()).asLongBuffer().put(outline.sentences());
    spool.add(out.array());
  }

  Outline get(int number) {
    LongBuffer in = spool.get(number).asLongBuffer();
    long[] sentences = new long[in.remaining()];
    in.get(sentences);
    return new Outline(sentences);
  }

  @Override
  public void close() {
    spool.close();
  }
}
