package news.dedupe.load.page;

/** The features of a page's blocks while they are measured, and the sums that many of them need. */
final class BlockRows {

  /** A line with fewer letters outside of links may as well be a label, a caption or a teaser. */
  private static final int MIN_PROSE = 60;

  final PageBlocks page;
  final int count;

  /** A row a block, by {@link BlockFeature#place}. */
  final float[][] rows;

  /** Sums over the blocks before each, the last over all. */
  final double[] lettersTo;

  final double[] linkedTo;
  final double[] proseTo;

  BlockRows(PageBlocks page) {
    this.page = page;
    this.count = page.size();
    this.rows = new float[count][BlockFeature.values().length];
    this.lettersTo = new double[count + 1];
    this.linkedTo = new double[count + 1];
    this.proseTo = new double[count + 1];
    for (int b = 0; b < count; b++) {
      lettersTo[b + 1] = lettersTo[b] + page.letters[b];
      linkedTo[b + 1] = linkedTo[b] + page.linked[b];
      proseTo[b + 1] = proseTo[b] + prose(b);
    }
  }

  int prose(int block) {
    int free = page.letters[block] - page.linked[block];
    return free >= MIN_PROSE ? free : 0;
  }

  void set(int block, BlockFeature feature, double value) {
    rows[block][feature.place()] = (float) value;
  }

  float get(int block, BlockFeature feature) {
    return rows[block][feature.place()];
  }

  static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
