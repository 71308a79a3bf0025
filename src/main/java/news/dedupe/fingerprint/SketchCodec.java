package news.dedupe.fingerprint;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import news.dedupe.store.Codec;

/** A sketch: the number of its words, these, and its runs up to the end. */
public final class SketchCodec implements Codec<Sketch> {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public byte[] encode(Sketch sketch) {
    int[] words = sketch.words();
    int[] runs = sketch.runs();
    ByteBuffer out = ByteBuffer.allocate(Integer.BYTES * (1 + words.length + runs.length));
    out.order(ORDER).asIntBuffer().put(words.length).put(words).put(runs);
    return out.array();
  }

  @Override
  public Sketch decode(ByteBuffer record) {
    IntBuffer in = record.asIntBuffer();
    int[] words = new int[in.get()];
    in.get(words);
    int[] runs = new int[in.remaining()];
    in.get(runs);
    return new Sketch(words, runs);
  }
}
