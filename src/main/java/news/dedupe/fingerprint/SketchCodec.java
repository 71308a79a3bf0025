package news.dedupe.fingerprint;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import news.dedupe.store.Codec;

/** A sketch: the number of its terms, these, and its trigrams up to the end. */
public final class SketchCodec implements Codec<Sketch> {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public byte[] encode(Sketch sketch) {
    int[] terms = sketch.terms();
    int[] trigrams = sketch.trigrams();
    ByteBuffer out = ByteBuffer.allocate(Integer.BYTES * (1 + terms.length + trigrams.length));
    out.order(ORDER).asIntBuffer().put(terms.length).put(terms).put(trigrams);
    return out.array();
  }

  @Override
  public Sketch decode(ByteBuffer record) {
    IntBuffer in = record.asIntBuffer();
    int[] terms = new int[in.get()];
    in.get(terms);
    int[] trigrams = new int[in.remaining()];
    in.get(trigrams);
    return new Sketch(terms, trigrams);
  }
}
