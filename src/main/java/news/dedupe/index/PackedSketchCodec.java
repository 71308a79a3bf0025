package news.dedupe.index;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.store.Codec;
import news.dedupe.text.WordFrequencies;

/**
 * A sketch: the number of its terms, for each that is a word of ordinary English its rank there,
 * {@link #OTHER} for each that is none; these in their order, and the trigrams up to the end.
 */
final class PackedSketchCodec implements Codec<Sketch> {

  /** No rank: the table of ordinary English has fewer words. */
  private static final int OTHER = 0xFFFF;

  private final WordFrequencies english = WordFrequencies.english();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public byte[] encode(Sketch sketch) {
    int[] terms = sketch.terms();
    int others = 0;
    for (int term : terms) {
      others += english.rank(term) < 0 ? 1 : 0;
    }
    int ints = others + sketch.trigrams().length;
    ByteBuffer out =
        ByteBuffer.allocate(Character.BYTES * (1 + terms.length) + Integer.BYTES * ints)
            .order(ORDER)
            .putChar((char) terms.length);
    for (int term : terms) {
      int rank = english.rank(term);
      out.putChar((char) (rank < 0 ? OTHER : rank));
    }
    for (int term : terms) {
      if (english.rank(term) < 0) {
        out.putInt(term);
      }
    }
    out.asIntBuffer().put(sketch.trigrams());
    return out.array();
  }

  @Override
  public Sketch decode(ByteBuffer record) {
    int[] ranks = new int[record.getChar()];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = record.getChar();
    }
    IntBuffer in = record.slice().order(ORDER).asIntBuffer();
    int[] terms = new int[ranks.length];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = ranks[i] == OTHER ? in.get() : english.stem(ranks[i]);
    }
    int[] trigrams = new int[in.remaining()];
    in.get(trigrams);
    return new Sketch(terms, trigrams);
  }
}
