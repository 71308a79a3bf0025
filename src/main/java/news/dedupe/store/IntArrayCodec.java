package news.dedupe.store;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/** Arrays of ints, one after another, their number left to the length of the record. */
public final class IntArrayCodec implements Codec<int[]> {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public byte[] encode(int[] values) {
    ByteBuffer out = ByteBuffer.allocate(Integer.BYTES * values.length).order(ORDER);
    out.asIntBuffer().put(values);
    return out.array();
  }

  @Override
  public int[] decode(ByteBuffer record) {
    IntBuffer in = record.asIntBuffer();
    int[] values = new int[in.remaining()];
    in.get(values);
    return values;
  }
}
