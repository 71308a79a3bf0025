package news.dedupe.spark;

import java.nio.ByteBuffer;
import java.util.Arrays;
import news.dedupe.candidates.WeighedSketch;
import news.dedupe.collect.IntMap;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.fingerprint.SketchCodec;
import news.dedupe.store.Codec;
import news.dedupe.store.IntArrayCodec;

/** The bytes of what travels; it outlives no run. */
final class Packed {

  static final byte[] NOTHING = new byte[0];

  private static final IntArrayCodec INTS = new IntArrayCodec();
  private static final SketchCodec SKETCHES = new SketchCodec();

  private Packed() {}

  static byte[] ints(int... values) {
    return INTS.encode(values);
  }

  static int[] ints(byte[] bytes) {
    return INTS.decode(buffer(bytes));
  }

  static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(Codec.ORDER);
  }

  static byte[] sketch(Sketch sketch) {
    return SKETCHES.encode(sketch);
  }

  static Sketch sketch(byte[] bytes) {
    return SKETCHES.decode(buffer(bytes));
  }

  /** Two floats, then the sketch. */
  static byte[] weighed(WeighedSketch sketch) {
    byte[] plain = sketch(sketch.sketch());
    ByteBuffer out = ByteBuffer.allocate(2 * Float.BYTES + plain.length).order(Codec.ORDER);
    out.putFloat(sketch.total()).putFloat(sketch.squares()).put(plain);
    return out.array();
  }

  static WeighedSketch weighed(byte[] bytes) {
    ByteBuffer in = buffer(bytes);
    float total = in.getFloat();
    float squares = in.getFloat();
    return new WeighedSketch(SKETCHES.decode(in.slice().order(Codec.ORDER)), total, squares);
  }

  /** Two arrays of bytes: the length of the first, the first, the second. */
  static byte[] both(byte[] first, byte[] second) {
    ByteBuffer out =
        ByteBuffer.allocate(Integer.BYTES + first.length + second.length).order(Codec.ORDER);
    return out.putInt(first.length).put(first).put(second).array();
  }

  static byte[] first(byte[] both) {
    return Arrays.copyOfRange(both, Integer.BYTES, Integer.BYTES + buffer(both).getInt());
  }

  static byte[] second(byte[] both) {
    return Arrays.copyOfRange(both, Integer.BYTES + buffer(both).getInt(), both.length);
  }

  /** Ascending numbers from 0, as differences of 7 bits a byte. */
  static byte[] ascending(int[] values, int size) {
    byte[] out = new byte[5 * size];
    int at = 0;
    int last = 0;
    for (int i = 0; i < size; i++) {
      int rest = values[i] - last;
      last = values[i];
      while (rest >= 0x80) {
        out[at++] = (byte) (rest | 0x80);
        rest >>>= 7;
      }
      out[at++] = (byte) rest;
    }
    return Arrays.copyOf(out, at);
  }

  static int[] ascending(byte[] bytes) {
    int count = 0;
    for (byte part : bytes) {
      count += part >= 0 ? 1 : 0;
    }
    int[] values = new int[count];
    int at = 0;
    int last = 0;
    for (int i = 0; i < count; i++) {
      int value = 0;
      int shift = 0;
      byte part;
      do {
        part = bytes[at++];
        value |= (part & 0x7F) << shift;
        shift += 7;
      } while (part < 0);
      last += value;
      values[i] = last;
    }
    return values;
  }

  static byte[] floats(float[] values, int size) {
    ByteBuffer out = ByteBuffer.allocate(Float.BYTES * size).order(Codec.ORDER);
    out.asFloatBuffer().put(values, 0, size);
    return out.array();
  }

  static float[] floats(byte[] bytes) {
    float[] values = new float[bytes.length / Float.BYTES];
    buffer(bytes).asFloatBuffer().get(values);
    return values;
  }

  /** A map of keys, each with a value behind it. */
  static IntMap map(byte[] pairs) {
    int[] all = ints(pairs);
    IntMap map = new IntMap(all.length / 2);
    for (int i = 0; i < all.length; i += 2) {
      map.put(all[i], all[i + 1]);
    }
    return map;
  }

  /** Puts keys, each with a value behind it, into a map. */
  static void addTo(IntMap map, byte[] pairs) {
    int[] all = ints(pairs);
    for (int i = 0; i < all.length; i += 2) {
      map.put(all[i], all[i + 1]);
    }
  }
}
