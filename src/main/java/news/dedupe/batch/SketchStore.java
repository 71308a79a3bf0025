package news.dedupe.batch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.store.Spool;

/** Keeps the sketches of a run. Numbered and read as an {@link ArticleStore} is. */
final class SketchStore implements AutoCloseable {

  private final Spool spool;

  /**
   * @param limit bytes of sketches held in memory; what is beyond goes to the temporary folder
   */
  SketchStore(long limit) {
    spool = Spool.mapped(limit);
  }

  void add(Sketch sketch) {
    int[] words = sketch.words();
    int[] runs = sketch.runs();
    ByteBuffer out = ByteBuffer.allocate(Integer.BYTES * (1 + words.length + runs.length));
    out.order(ByteOrder.nativeOrder()).asIntBuffer().put(words.length).put(words).put(runs);
    spool.add(out.array());
  }

  Sketch get(int number) {
    IntBuffer in = spool.get(number).asIntBuffer();
    int[] words = new int[in.get()];
    in.get(words);
    int[] runs = new int[in.remaining()];
    in.get(runs);
    return new Sketch(words, runs);
  }

  @Override
  public void close() {
    spool.close();
  }
}
