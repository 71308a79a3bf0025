package news.dedupe.candidates;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import news.dedupe.store.Spool;

/** A list of numbers for each article, in memory or in the temporary folder. */
final class IntLists implements AutoCloseable {

  /** Lists that are made before they are put away. */
  private static final int WAVE = 1 << 14;

  private final Spool spool;

  private IntLists(long memory) {
    spool = Spool.mapped(memory);
  }

  /**
   * Makes a list for each article, in parallel.
   *
   * @param memory bytes of lists held in memory
   */
  static IntLists of(int articles, long memory, IntFunction<int[]> maker) {
    return of(1, articles, memory, article -> new int[][] {maker.apply(article)})[0];
  }

  /** The same for lists of several kinds that are made together. */
  static IntLists[] of(int kinds, int articles, long memory, IntFunction<int[][]> maker) {
    IntLists[] lists = new IntLists[kinds];
    Arrays.setAll(lists, kind -> new IntLists(memory));
    byte[][][] made = new byte[Math.min(WAVE, articles)][][];
    for (int from = 0; from < articles; from += WAVE) {
      int start = from;
      int count = Math.min(WAVE, articles - from);
      IntStream.range(0, count)
          .parallel()
          .forEach(
              i ->
                  made[i] =
                      Arrays.stream(maker.apply(start + i))
                          .map(IntLists::bytes)
                          .toArray(byte[][]::new));
      for (int i = 0; i < count; i++) {
        for (int kind = 0; kind < kinds; kind++) {
          lists[kind].spool.add(made[i][kind]);
        }
      }
    }
    return lists;
  }

  int[] get(int article) {
    IntBuffer record = spool.get(article).asIntBuffer();
    int[] values = new int[record.remaining()];
    record.get(values);
    return values;
  }

  static byte[] bytes(int[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * values.length);
    bytes.order(ByteOrder.nativeOrder()).asIntBuffer().put(values);
    return bytes.array();
  }

  @Override
  public void close() {
    spool.close();
  }
}
