package news.dedupe.load.page;

/** Measures the blocks of a page. */
public final class BlockFeatures {

  private BlockFeatures() {}

  /**
   * Measures each block: a row a block, by the place of each {@link BlockFeature}.
   *
   * @param names weights of the words that elements are named with
   * @param words weights of the words in texts
   * @param title of the page's article, may be empty
   * @param body the article as the page gives it to machines, may be empty
   */
  public static float[][] of(
      PageBlocks page, WordWeights names, WordWeights words, String title, String body) {
    BlockRows rows = new BlockRows(page);
    new TextMeasures(rows).measure(words, title, body);
    new ContainerMeasures(rows, names).measure();
    new NeighbourMeasures(rows).measure();
    return rows.rows;
  }
}
