package news.dedupe.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ShinglesTest {

  private static final int MANY = 1 << 18;

  @Property(seed = "20251124")
  void aHashIsNeverZero(@ForAll int a, @ForAll int b, @ForAll int c) {
    assertNotEquals(0, Shingles.trigram(new int[] {a, b, c}, 0));
    assertNotEquals(0, Shingles.pair(a, b));
    assertNotEquals(0, Shingles.trigram(new int[3], 0));
    assertNotEquals(0, Shingles.pair(0, 0));
  }

  @Property(seed = "20251124")
  void aPairHasNoOrder(@ForAll int a, @ForAll int b) {
    assertEquals(Shingles.pair(a, b), Shingles.pair(b, a));
  }

  @Test
  void aTrigramHasAnOrder() {
    int[] stems = Documents.stems(new SplittableRandom(1), 6);
    int[] hashes = {
      Shingles.trigram(new int[] {stems[0], stems[1], stems[2]}, 0),
      Shingles.trigram(new int[] {stems[0], stems[2], stems[1]}, 0),
      Shingles.trigram(new int[] {stems[1], stems[0], stems[2]}, 0),
      Shingles.trigram(new int[] {stems[1], stems[2], stems[0]}, 0),
      Shingles.trigram(new int[] {stems[2], stems[0], stems[1]}, 0),
      Shingles.trigram(new int[] {stems[2], stems[1], stems[0]}, 0)
    };
    assertEquals(6, Arrays.stream(hashes).distinct().count());
  }

  @Property(seed = "20251124")
  void theSameWordsGiveTheSameHashWhereverTheyStand(@ForAll int[] before) {
    int[] words = Documents.stems(new SplittableRandom(2), 6);
    int[] text = Documents.joined(before, words);
    assertEquals(Shingles.trigram(words, 0), Shingles.trigram(text, before.length));
  }

  /** Sketches are stored: other hashes need another version of their codec. */
  @Test
  void hashesStayWhatTheyAre() {
    assertEquals(-152752009, Shingles.trigram(new int[] {1, 2, 3}, 0));
    assertEquals(337744490, Shingles.pair(1, 2));
  }

  /** Neighbouring stems are the worst case of a weak hash. */
  @Test
  void hashesSpreadEvenly() {
    int[] counting = IntStream.range(1, MANY + 6).toArray();
    int[] drawn = Documents.stems(new SplittableRandom(3), MANY + 6);
    assertSpread(i -> Shingles.trigram(counting, i));
    assertSpread(i -> Shingles.pair(i, 7));
    assertSpread(i -> Shingles.pair(i >> 9, (1 << 20) | (i & 511)));
    assertSpread(i -> Shingles.trigram(drawn, i));
  }

  /** Chi-square over the lower and the upper byte, and collisions as of random numbers. */
  private static void assertSpread(IntUnaryOperator hash) {
    int[] hashes = IntStream.range(0, MANY).map(hash).toArray();
    for (int shift : new int[] {0, 24}) {
      int[] counts = new int[256];
      Arrays.stream(hashes).forEach(h -> counts[h >>> shift & 255]++);
      double expected = MANY / 256.0;
      double chiSquare =
          Arrays.stream(counts).mapToDouble(c -> (c - expected) * (c - expected) / expected).sum();
      // 255 degrees of freedom: mean 255, standard deviation 22.6.
      assertTrue(chiSquare < 255 + 6 * 22.6, "chi-square " + chiSquare);
    }
    long collisions = MANY - Arrays.stream(hashes).distinct().count();
    // Of random numbers 2^36 / 2^33 = 8.
    assertTrue(collisions < 8 + 6 * 3, "collisions " + collisions);
  }
}
