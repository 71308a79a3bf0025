package news.dedupe.load.page;

import static news.dedupe.load.page.BlockFeature.AFTER_1_LENGTH;
import static news.dedupe.load.page.BlockFeature.AFTER_1_LINK_SHARE;
import static news.dedupe.load.page.BlockFeature.AFTER_1_WORDS;
import static news.dedupe.load.page.BlockFeature.AFTER_2_LENGTH;
import static news.dedupe.load.page.BlockFeature.AFTER_2_LINK_SHARE;
import static news.dedupe.load.page.BlockFeature.AFTER_PROSE;
import static news.dedupe.load.page.BlockFeature.AROUND_PROSE;
import static news.dedupe.load.page.BlockFeature.BEFORE_1_LENGTH;
import static news.dedupe.load.page.BlockFeature.BEFORE_1_LINK_SHARE;
import static news.dedupe.load.page.BlockFeature.BEFORE_1_WORDS;
import static news.dedupe.load.page.BlockFeature.BEFORE_2_LINK_SHARE;
import static news.dedupe.load.page.BlockFeature.BEFORE_PROSE;
import static news.dedupe.load.page.BlockFeature.HEADING_LINKED;
import static news.dedupe.load.page.BlockFeature.HEADING_NAME;
import static news.dedupe.load.page.BlockFeature.HEADING_WORDS;
import static news.dedupe.load.page.BlockFeature.LENGTH;
import static news.dedupe.load.page.BlockFeature.LEVEL;
import static news.dedupe.load.page.BlockFeature.LINK_SHARE;
import static news.dedupe.load.page.BlockFeature.PATH_LEAST;
import static news.dedupe.load.page.BlockFeature.SINCE_HEADING;
import static news.dedupe.load.page.BlockFeature.SINCE_PROSE;
import static news.dedupe.load.page.BlockFeature.TO_PROSE;
import static news.dedupe.load.page.BlockFeature.WORDS_MEAN;

/** Measures what stands before and after each block; the others must have been measured. */
final class NeighbourMeasures {

  /** Distances of so many blocks and more are all the same. */
  private static final int FAR = 50;

  private static final int AROUND = 4;
  private static final int SIDE = 10;

  private final BlockRows rows;
  private final int count;

  NeighbourMeasures(BlockRows rows) {
    this.rows = rows;
    this.count = rows.count;
  }

  void measure() {
    neighbours();
    distances();
    headings();
  }

  private void neighbours() {
    for (int b = 0; b < count; b++) {
      rows.set(b, BEFORE_1_LENGTH, at(b - 1, LENGTH));
      rows.set(b, BEFORE_1_LINK_SHARE, at(b - 1, LINK_SHARE));
      rows.set(b, BEFORE_1_WORDS, at(b - 1, WORDS_MEAN));
      rows.set(b, BEFORE_2_LINK_SHARE, at(b - 2, LINK_SHARE));
      rows.set(b, AFTER_1_LENGTH, at(b + 1, LENGTH));
      rows.set(b, AFTER_1_LINK_SHARE, at(b + 1, LINK_SHARE));
      rows.set(b, AFTER_1_WORDS, at(b + 1, WORDS_MEAN));
      rows.set(b, AFTER_2_LENGTH, at(b + 2, LENGTH));
      rows.set(b, AFTER_2_LINK_SHARE, at(b + 2, LINK_SHARE));
      rows.set(b, AROUND_PROSE, prose(b - AROUND, b + AROUND + 1) - rows.prose(b));
      rows.set(b, BEFORE_PROSE, prose(b - SIDE, b));
      rows.set(b, AFTER_PROSE, prose(b + 1, b + SIDE + 1));
    }
  }

  private float at(int block, BlockFeature feature) {
    return block < 0 || block >= count ? -1 : rows.get(block, feature);
  }

  private double prose(int from, int end) {
    return rows.proseTo[Math.min(count, end)] - rows.proseTo[Math.max(0, from)];
  }

  private void distances() {
    int since = FAR;
    for (int b = 0; b < count; b++) {
      rows.set(b, SINCE_PROSE, since);
      since = rows.prose(b) > 0 ? 1 : Math.min(FAR, since + 1);
    }
    int to = FAR;
    for (int b = count - 1; b >= 0; b--) {
      rows.set(b, TO_PROSE, to);
      to = rows.prose(b) > 0 ? 1 : Math.min(FAR, to + 1);
    }
  }

  private void headings() {
    int last = -1;
    for (int b = 0; b < count; b++) {
      rows.set(b, SINCE_HEADING, last < 0 ? FAR : Math.min(FAR, b - last));
      rows.set(b, HEADING_WORDS, last < 0 ? 0 : rows.get(last, WORDS_MEAN));
      rows.set(b, HEADING_NAME, last < 0 ? 0 : rows.get(last, PATH_LEAST));
      rows.set(b, HEADING_LINKED, last < 0 ? 0 : rows.get(last, LINK_SHARE));
      last = rows.get(b, LEVEL) > 0 ? b : last;
    }
  }
}
