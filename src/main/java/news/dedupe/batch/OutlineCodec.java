package news.dedupe.batch;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import news.dedupe.store.Codec;

/** An outline: its sentences up to the end. */
public final class OutlineCodec implements Codec<Outline> {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public byte[] encode(Outline outline) {
    ByteBuffer out = ByteBuffer.allocate(Long.BYTES * outline.sentences().length).order(ORDER);
    out.asLongBuffer().put(outline.sentences());
    return out.array();
  }

  @Override
  public Outline decode(ByteBuffer record) {
    LongBuffer in = record.asLongBuffer();
    long[] sentences = new long[in.remaining()];
    in.get(sentences);
    return new Outline(sentences);
  }
}
