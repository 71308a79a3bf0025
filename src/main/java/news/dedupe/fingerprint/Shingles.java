package news.dedupe.fingerprint;

import news.dedupe.collect.IntPairs;

/** Hashes of shingles, made of their words' hashes; never 0. */
public final class Shingles {

  private Shingles() {}

  /** The trigram of stems from {@code at}. */
  public static int trigram(int[] stems, int at) {
    return mix(
        (stems[at] * 0x9E3779B97F4A7C15L
                + Integer.rotateLeft(stems[at + 1], 11) * 0xC2B2AE3D27D4EB4FL)
            ^ stems[at + 2] * 0x165667B19E3779F9L);
  }

  /** The pair of two stems, whichever comes first. */
  public static int pair(int a, int b) {
    return mix(IntPairs.unordered(a, b));
  }

  /** The finaliser of MurmurHash3 (Appleby) for 64 bits, folded to 32. */
  private static int mix(long h) {
    h ^= h >>> 33;
    h *= 0xFF51AFD7ED558CCDL;
    h ^= h >>> 33;
    h *= 0xC4CEB9FE1A85EC53L;
    h ^= h >>> 33;
    int folded = (int) h;
    return folded == 0 ? 1 : folded;
  }
}
