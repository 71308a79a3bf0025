package news.dedupe.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The synthetic articles of the benchmarks, for tests in other packages. */
public final class Batches {

  private static final long SEED = 1;

  /** A fifth is in planted stories, as {@link Generate} has it. */
  private static final int PLANTED = 5;

  private Batches() {}

  /** Writes a plain mix of articles as JSON lines. */
  public static void plain(int articles, Path output) throws IOException {
    write(articles, 0, false, output);
  }

  /**
   * Writes the mix, where all articles share one gallery of captions, and besides one dispatch in
   * so many pages of 300 sites.
   */
  public static void withOneGallery(int articles, int copies, Path output) throws IOException {
    write(articles, copies, true, output);
  }

  private static void write(int articles, int copies, boolean oneGallery, Path output)
      throws IOException {
    Shape shape =
        new Shape(
            SEED, articles + copies, articles / PLANTED + copies, copies, 0, false, oneGallery);
    Generate.write(shape, Vocabulary.madeUp(), List.of(), output);
  }
}
