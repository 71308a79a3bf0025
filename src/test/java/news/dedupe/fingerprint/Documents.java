package news.dedupe.fingerprint;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import news.dedupe.text.Document;

/** Documents of invented stems: one sentence, no marks. */
public final class Documents {

  private Documents() {}

  public static Document of(int... stems) {
    return new Document(
        stems,
        new byte[stems.length],
        new int[] {0, stems.length},
        new int[0],
        new int[0],
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  /** Stems that no text has, as random as hashes are. */
  public static int[] stems(SplittableRandom random, int count) {
    return IntStream.generate(random::nextInt).filter(s -> s != 0).limit(count).toArray();
  }

  /** The stems one after the other. */
  public static int[] joined(int[]... parts) {
    return IntStream.range(0, parts.length).flatMap(p -> IntStream.of(parts[p])).toArray();
  }

  /** The same stems in another order. */
  public static int[] shuffled(SplittableRandom random, int[] stems) {
    int[] shuffled = stems.clone();
    for (int i = shuffled.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = shuffled[i];
      shuffled[i] = shuffled[j];
      shuffled[j] = swapped;
    }
    return shuffled;
  }
}
