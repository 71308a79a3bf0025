package news.dedupe.load.page;

import static news.dedupe.load.page.BlockFeature.BRANCH_LEAST;
import static news.dedupe.load.page.BlockFeature.BRANCH_LINK_SHARE;
import static news.dedupe.load.page.BlockFeature.BRANCH_MEAN;
import static news.dedupe.load.page.BlockFeature.BRANCH_MOST;
import static news.dedupe.load.page.BlockFeature.BRANCH_PROSE;
import static news.dedupe.load.page.BlockFeature.BRANCH_SUM;
import static news.dedupe.load.page.BlockFeature.GRAND_LINK_SHARE;
import static news.dedupe.load.page.BlockFeature.GRAND_PROSE;
import static news.dedupe.load.page.BlockFeature.GROUP_BLOCKS;
import static news.dedupe.load.page.BlockFeature.GROUP_LINK_SHARE;
import static news.dedupe.load.page.BlockFeature.GROUP_PROSE;
import static news.dedupe.load.page.BlockFeature.GROUP_SHARE;
import static news.dedupe.load.page.BlockFeature.KIND_LINK_SHARE;
import static news.dedupe.load.page.BlockFeature.KIND_MEAN;
import static news.dedupe.load.page.BlockFeature.KIND_PROSE;
import static news.dedupe.load.page.BlockFeature.MAIN_ABOVE;
import static news.dedupe.load.page.BlockFeature.MAIN_DEPTH;
import static news.dedupe.load.page.BlockFeature.MAIN_SIDE;
import static news.dedupe.load.page.BlockFeature.NAME_LEAST;
import static news.dedupe.load.page.BlockFeature.NAME_MOST;
import static news.dedupe.load.page.BlockFeature.NEAR_LEAST;
import static news.dedupe.load.page.BlockFeature.NEAR_MOST;
import static news.dedupe.load.page.BlockFeature.PARENT_LINK_SHARE;
import static news.dedupe.load.page.BlockFeature.PARENT_PROSE;
import static news.dedupe.load.page.BlockFeature.PARENT_STOPS;
import static news.dedupe.load.page.BlockFeature.PATH_LEAST;
import static news.dedupe.load.page.BlockFeature.PATH_MOST;
import static news.dedupe.load.page.BlockFeature.PATH_SUM;
import static news.dedupe.load.page.BlockRows.share;

import java.util.Arrays;

/** Measures the elements that each block lies in. */
final class ContainerMeasures {

  private final BlockRows rows;
  private final PageBlocks page;
  private final Elements elements;
  private final Trunk trunk;

  /** Least and most weight of the words of each element's name. */
  private final float[] least;

  private final float[] most;
  private final double[] stopsTo;

  ContainerMeasures(BlockRows rows, WordWeights names) {
    this.rows = rows;
    this.page = rows.page;
    this.elements = page.elements;
    this.trunk = Trunk.of(elements, rows.proseTo);
    this.least = new float[elements.size];
    this.most = new float[elements.size];
    this.stopsTo = new double[rows.count + 1];
    for (int b = 0; b < rows.count; b++) {
      stopsTo[b + 1] = stopsTo[b] + page.stops[b];
    }
    weigh(names);
  }

  void measure() {
    names();
    paths();
    branches();
    parents();
    Groups groups = new Groups(elements.size);
    Groups kinds = new Groups(elements.kinds());
    for (int b = 0; b < rows.count; b++) {
      groups.add(b, around(b));
      kinds.add(b, elements.kind[page.element[b]]);
    }
    groups(groups, kinds);
  }

  private void weigh(WordWeights names) {
    float[] leastOf = new float[elements.names()];
    float[] mostOf = new float[elements.names()];
    for (int name = 0; name < leastOf.length; name++) {
      for (String word : elements.tokens(name)) {
        float weight = names.of(word);
        leastOf[name] = Math.min(leastOf[name], weight);
        mostOf[name] = Math.max(mostOf[name], weight);
      }
    }
    double half = rows.proseTo[rows.count] / 2;
    for (int e = 0; e < elements.size; e++) {
      // What holds most of the page is no furniture, whatever it is called.
      boolean isMost = rows.proseTo[elements.end[e]] - rows.proseTo[elements.first[e]] > half;
      least[e] = isMost ? 0 : leastOf[elements.name[e]];
      most[e] = mostOf[elements.name[e]];
    }
  }

  /** The element around that of a block. */
  private int around(int block) {
    return Math.max(0, elements.parent[page.element[block]]);
  }

  private void names() {
    for (int b = 0; b < rows.count; b++) {
      int e = page.element[b];
      int around = around(b);
      rows.set(b, NAME_LEAST, least[e]);
      rows.set(b, NAME_MOST, most[e]);
      rows.set(b, NEAR_LEAST, Math.min(least[e], least[around]));
      rows.set(b, NEAR_MOST, Math.max(most[e], most[around]));
    }
  }

  private void paths() {
    boolean[] atRoot = new boolean[elements.size];
    atRoot[0] = true;
    along(atRoot, PATH_LEAST, PATH_MOST, PATH_SUM);
    boolean[] atBranch = new boolean[elements.size];
    for (int e = 0; e < atBranch.length; e++) {
      atBranch[e] = trunk.branch()[e] == e;
    }
    along(atBranch, BRANCH_LEAST, BRANCH_MOST, BRANCH_SUM);
  }

  /** Sets what the names on the way to each block weigh, from the last start before it on. */
  private void along(
      boolean[] isStart, BlockFeature leastOf, BlockFeature mostOf, BlockFeature sumOf) {
    float[] lowest = least.clone();
    float[] highest = most.clone();
    float[] sum = new float[elements.size];
    for (int e = 0; e < elements.size; e++) {
      sum[e] = least[e] + most[e];
      if (!isStart[e]) {
        int parent = elements.parent[e];
        lowest[e] = Math.min(lowest[parent], lowest[e]);
        highest[e] = Math.max(highest[parent], highest[e]);
        sum[e] += sum[parent];
      }
    }
    for (int b = 0; b < rows.count; b++) {
      int e = page.element[b];
      rows.set(b, leastOf, lowest[e]);
      rows.set(b, mostOf, highest[e]);
      rows.set(b, sumOf, sum[e]);
    }
  }

  private void branches() {
    int mainFirst = elements.first[trunk.end()];
    int mainEnd = elements.end[trunk.end()];
    for (int b = 0; b < rows.count; b++) {
      int e = page.element[b];
      int branch = trunk.branch()[e];
      set(b, branch, BRANCH_PROSE, BRANCH_LINK_SHARE);
      int from = elements.first[branch];
      int to = Math.max(from + 1, elements.end[branch]);
      rows.set(b, BRANCH_MEAN, (rows.lettersTo[to] - rows.lettersTo[from]) / (to - from));
      rows.set(b, MAIN_ABOVE, trunk.above()[e]);
      rows.set(b, MAIN_SIDE, b < mainFirst ? -1 : b >= mainEnd ? 1 : 0);
      rows.set(b, MAIN_DEPTH, elements.depth[e] - elements.depth[trunk.end()]);
    }
  }

  private void parents() {
    for (int b = 0; b < rows.count; b++) {
      int parent = elements.wider(page.element[b]);
      set(b, parent, PARENT_PROSE, PARENT_LINK_SHARE);
      int from = elements.first[parent];
      int to = elements.end[parent];
      rows.set(b, PARENT_STOPS, share(stopsTo[to] - stopsTo[from], to - from));
      set(b, elements.wider(parent), GRAND_PROSE, GRAND_LINK_SHARE);
    }
  }

  private void set(int b, int element, BlockFeature prose, BlockFeature linkShare) {
    int from = elements.first[element];
    int to = elements.end[element];
    rows.set(b, prose, share(rows.proseTo[to] - rows.proseTo[from], rows.proseTo[rows.count]));
    rows.set(
        b,
        linkShare,
        share(rows.linkedTo[to] - rows.linkedTo[from], rows.lettersTo[to] - rows.lettersTo[from]));
  }

  /** Sums over the blocks that have something in common. */
  private final class Groups {
    final double[] prose;
    final double[] letters;
    final double[] linked;
    final int[] blocks;

    Groups(int count) {
      prose = new double[count];
      letters = new double[count];
      linked = new double[count];
      blocks = new int[count];
    }

    void add(int block, int group) {
      prose[group] += rows.prose(block);
      letters[group] += page.letters[block];
      linked[group] += page.linked[block];
      blocks[group]++;
    }
  }

  private void groups(Groups groups, Groups kinds) {
    double all = rows.proseTo[rows.count];
    double largest = Arrays.stream(groups.prose).max().orElse(0);
    for (int b = 0; b < rows.count; b++) {
      int group = around(b);
      rows.set(b, GROUP_PROSE, share(groups.prose[group], all));
      rows.set(b, GROUP_SHARE, share(groups.prose[group], largest));
      rows.set(b, GROUP_BLOCKS, groups.blocks[group]);
      rows.set(b, GROUP_LINK_SHARE, share(groups.linked[group], groups.letters[group]));
      int kind = elements.kind[page.element[b]];
      rows.set(b, KIND_PROSE, share(kinds.prose[kind], all));
      rows.set(b, KIND_LINK_SHARE, share(kinds.linked[kind], kinds.letters[kind]));
      rows.set(b, KIND_MEAN, share(kinds.letters[kind], kinds.blocks[kind]));
    }
  }
}
