package news.dedupe.load.page;

import java.util.Arrays;

/**
 * The way from the root of a page down to the element that most of its prose is spread in, and
 * where all other elements branch off.
 *
 * @param end the element that the way ends at
 * @param above for each element, how many steps before the end it leaves the way, or lies on it
 * @param branch for each element, the outermost one around it that is not on the way; itself if it
 *     is on it
 */
record Trunk(int end, int[] above, int[] branch) {

  /** The way goes on to an element that has so much of what is in the one around it. */
  private static final double MIN_SHARE = 0.7;

  /**
   * @param proseTo the letters of prose before each block
   */
  static Trunk of(Elements elements, double[] proseTo) {
    int[] heaviest = new int[elements.size];
    double[] weight = new double[elements.size];
    Arrays.fill(heaviest, -1);
    for (int e = elements.size - 1; e > 0; e--) {
      double prose = proseTo[elements.end[e]] - proseTo[elements.first[e]];
      int parent = elements.parent[e];
      if (prose > 0 && prose >= weight[parent]) {
        weight[parent] = prose;
        heaviest[parent] = e;
      }
    }
    boolean[] isOnWay = new boolean[elements.size];
    isOnWay[0] = true;
    int end = 0;
    double prose = proseTo[proseTo.length - 1];
    while (heaviest[end] >= 0 && weight[end] >= MIN_SHARE * prose) {
      prose = weight[end];
      end = heaviest[end];
      isOnWay[end] = true;
    }
    int[] above = new int[elements.size];
    int[] branch = new int[elements.size];
    for (int e = 0; e < elements.size; e++) {
      int parent = elements.parent[e];
      above[e] = isOnWay[e] ? elements.depth[end] - elements.depth[e] : above[parent];
      branch[e] = isOnWay[e] || isOnWay[parent] ? e : branch[parent];
    }
    return new Trunk(end, above, branch);
  }
}
