package news.dedupe.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import news.dedupe.load.page.PageBlocks;
import news.dedupe.load.page.WordIterator;

/**
 * Tells which blocks of a page are of its article, by the article's text: long blocks by the runs
 * of four words that they share with it, short ones by a line of it or their own words in a row,
 * near long ones that are of it.
 */
final class BlockLabels {

  private static final int RUN = 4;

  /** Blocks of fewer words are too common to be told by themselves. */
  private static final int LONG = 8;

  /**
   * How many blocks away a long one of the article vouches for a short one that is a line of it.
   */
  private static final int NEAR = 12;

  /** The same for a short one that is part of a line. */
  private static final int BESIDE = 2;

  private final int count;
  private final List<List<Integer>> words = new ArrayList<>();
  private final List<Set<List<Integer>>> runs = new ArrayList<>();
  private final Map<List<Integer>, Integer> lines = new HashMap<>();
  private final float[] labels;
  private final boolean[] sure;

  BlockLabels(PageBlocks page, String gold) {
    count = page.size();
    labels = new float[count];
    sure = new boolean[count];
    for (int b = 0; b < count; b++) {
      words.add(words(page.text(b)));
    }
    List<Integer> all = words(gold);
    for (int length = 0; length <= RUN; length++) {
      runs.add(new HashSet<>());
      for (int i = 0; i + length <= all.size(); i++) {
        runs.get(length).add(all.subList(i, i + length));
      }
    }
    gold.lines().forEach(line -> lines.merge(words(line), 1, Integer::sum));
  }

  /** The share of each block's text that is in the article. */
  float[] labels() {
    IntStream.range(0, count).filter(b -> words.get(b).size() >= LONG).forEach(this::labelLong);
    dropRepeats();
    for (int b = 0; b < count; b++) {
      int size = words.get(b).size();
      if (size > 0 && size < LONG && isOfArticle(b)) {
        labels[b] = 1;
      }
    }
    return labels;
  }

  private static List<Integer> words(String text) {
    List<Integer> found = new ArrayList<>();
    for (WordIterator words = new WordIterator(text); words.next(); ) {
      found.add(words.hash());
    }
    return found;
  }

  private void labelLong(int block) {
    labels[block] = shared(words.get(block));
    sure[block] = labels[block] > 0.5;
  }

  private float shared(List<Integer> text) {
    int length = Math.min(RUN, text.size());
    int all = text.size() - length + 1;
    long shared =
        IntStream.range(0, all)
            .filter(i -> runs.get(length).contains(text.subList(i, i + length)))
            .count();
    return (float) shared / all;
  }

  /** Of equal blocks those are kept that stand among others of the article. */
  private void dropRepeats() {
    Map<List<Integer>, List<Integer>> equal = new LinkedHashMap<>();
    for (int b = 0; b < count; b++) {
      if (sure[b]) {
        equal.computeIfAbsent(words.get(b), unseen -> new ArrayList<>()).add(b);
      }
    }
    boolean[] before = sure.clone();
    equal.forEach(
        (text, blocks) ->
            blocks.stream()
                .sorted(Comparator.comparingDouble(b -> -company(b, before)))
                .skip(lines.getOrDefault(text, 1))
                .forEach(
                    b -> {
                      labels[b] = 0;
                      sure[b] = false;
                    }));
  }

  private double company(int block, boolean[] among) {
    double company = 0;
    for (int away = 1; away <= NEAR / 2; away++) {
      for (int other : new int[] {block - away, block + away}) {
        boolean counts =
            other >= 0
                && other < count
                && among[other]
                && !words.get(other).equals(words.get(block));
        company += counts ? 1.0 / away : 0;
      }
    }
    return company;
  }

  private boolean isOfArticle(int block) {
    List<Integer> text = words.get(block);
    if (lines.containsKey(text)) {
      return isNear(block, NEAR);
    }
    return text.size() >= 3 && isNear(block, BESIDE) && shared(text) == 1;
  }

  private boolean isNear(int block, int distance) {
    return IntStream.rangeClosed(
            Math.max(0, block - distance), Math.min(count - 1, block + distance))
        .anyMatch(other -> sure[other]);
  }
}
