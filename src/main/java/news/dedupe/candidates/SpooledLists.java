package news.dedupe.candidates;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import news.dedupe.store.IntArrayCodec;
import news.dedupe.store.RecordStore;
import news.dedupe.store.Spool;

/** A list of numbers for each article, in memory or in the temporary folder. */
final class SpooledLists implements AutoCloseable {

  /** Lists that are made before they are put away. */
  private static final int WAVE = 1 << 14;

  private static final IntArrayCodec CODEC = new IntArrayCodec();

  private final RecordStore<int[]> lists;

  private SpooledLists(long memory) {
    lists = new RecordStore<>(CODEC, Spool.mapped(memory));
  }

  /**
   * Makes a list for each article, in parallel.
   *
   * @param memory bytes of lists held in memory
   */
  static SpooledLists of(int articles, long memory, IntFunction<int[]> maker) {
    return of(1, articles, memory, article -> new int[][] {maker.apply(article)})[0];
  }

  /** The same for lists of several kinds that are made together. */
  static SpooledLists[] of(int kinds, int articles, long memory, IntFunction<int[][]> maker) {
    SpooledLists[] lists = new SpooledLists[kinds];
    Arrays.setAll(lists, kind -> new SpooledLists(memory));
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
                          .map(CODEC::encode)
                          .toArray(byte[][]::new));
      for (int i = 0; i < count; i++) {
        for (int kind = 0; kind < kinds; kind++) {
          lists[kind].lists.addEncoded(made[i][kind]);
        }
      }
    }
    return lists;
  }

  int[] get(int article) {
    return lists.get(article);
  }

  @Override
  public void close() {
    lists.close();
  }
}
