package news.dedupe.pipeline;

import java.util.Arrays;
import java.util.HexFormat;

/** The id of a cluster: equal for clusters of equal texts, whatever their order and paths. */
final class ClusterId {

  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private ClusterId() {}

  /**
   * FNV-1a (Fowler, Noll, Vo) over the members' contents in ascending order, as 16 hex digits.
   *
   * @param contents hashes of the members' texts
   */
  static String of(long... contents) {
    long[] sorted = contents.clone();
    Arrays.sort(sorted);
    long hash = FNV_OFFSET;
    for (long content : sorted) {
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        hash = (hash ^ (content >>> shift & 0xFF)) * FNV_PRIME;
      }
    }
    return HexFormat.of().toHexDigits(hash);
  }
}
