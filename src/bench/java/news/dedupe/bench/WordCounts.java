package news.dedupe.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dedupe.load.page.PageBlocks;
import news.dedupe.load.page.WordIterator;
import news.dedupe.load.page.WordWeights;

/** Counts how often words stand in articles and beside them. */
final class WordCounts {

  /** Words of fewer sites tell of those sites only. */
  private static final int MIN_NAME_SITES = 8;

  private static final int MIN_TEXT_SITES = 15;

  /** Words that are nearly as common in articles as beside them are not kept. */
  private static final double MIN_NAME_WEIGHT = 0.5;

  private static final double MIN_TEXT_WEIGHT = 0.7;

  private static final int MAX_WORD = 20;

  /** Added to the pages that a name was seen in and beside articles of. */
  private static final double NAME_PRIOR = 0.2;

  /** In articles and beside them; the sites where it was seen. */
  private static final class Count {
    double inside;
    double beside;
    final Set<String> sites = new HashSet<>();

    void add(double in, double out, String site) {
      inside += in;
      beside += out;
      sites.add(site);
    }
  }

  private final Map<String, Count> names = new HashMap<>();
  private final Map<String, Count> words = new HashMap<>();

  WordCounts(List<GoldPage> pages) {
    for (GoldPage page : pages) {
      countNames(page);
      countWords(page);
    }
  }

  /** For each word the share of the page's article, and of the rest, that lies under it. */
  private void countNames(GoldPage page) {
    PageBlocks blocks = page.blocks();
    int size = blocks.size();
    double[] insideTo = new double[size + 1];
    double[] besideTo = new double[size + 1];
    for (int b = 0; b < size; b++) {
      double weight = Math.sqrt(blocks.letters(b));
      insideTo[b + 1] = insideTo[b] + (page.isArticle(b) ? weight : 0);
      besideTo[b + 1] = besideTo[b] + (page.isArticle(b) ? 0 : weight);
    }
    Map<String, double[]> shares = new HashMap<>();
    blocks.forEachName(
        (word, from, end) -> {
          if (end > from) {
            double[] share = shares.computeIfAbsent(word, unseen -> new double[2]);
            share[0] += (insideTo[end] - insideTo[from]) / (insideTo[size] + 0.1);
            share[1] += (besideTo[end] - besideTo[from]) / (besideTo[size] + 0.1);
          }
        });
    shares.forEach(
        (word, share) ->
            names
                .computeIfAbsent(word, unseen -> new Count())
                .add(Math.min(1, share[0]), Math.min(1, share[1]), page.site()));
  }

  /** For each word of the text the blocks that have it, with less and less for each more. */
  private void countWords(GoldPage page) {
    Map<String, int[]> blocksWith = new HashMap<>();
    for (int b = 0; b < page.blocks().size(); b++) {
      Set<String> once = new HashSet<>();
      for (WordIterator text = new WordIterator(page.blocks().text(b)); text.next(); ) {
        if (text.isSpelled() && once.add(text.word())) {
          blocksWith
              .computeIfAbsent(text.word(), unseen -> new int[2])[page.isArticle(b) ? 0 : 1]++;
        }
      }
    }
    blocksWith.forEach(
        (word, with) -> {
          if (word.length() < MAX_WORD) {
            words
                .computeIfAbsent(word, unseen -> new Count())
                .add(Math.log1p(with[0]), Math.log1p(with[1]), page.site());
          }
        });
  }

  /** The weights of words in the names of elements. */
  WordWeights names() {
    Map<String, Float> weights = new HashMap<>();
    names.forEach(
        (word, count) -> {
          double weight = Math.log((count.inside + NAME_PRIOR) / (count.beside + NAME_PRIOR));
          if (count.sites.size() >= MIN_NAME_SITES && Math.abs(weight) > MIN_NAME_WEIGHT) {
            weights.put(word, (float) weight);
          }
        });
    return new WordWeights(weights);
  }

  /** The weights of words in the text. */
  WordWeights words() {
    double inside = words.values().stream().mapToDouble(count -> count.inside).sum();
    double beside = words.values().stream().mapToDouble(count -> count.beside).sum();
    Map<String, Float> weights = new HashMap<>();
    words.forEach(
        (word, count) -> {
          double weight = Math.log((count.inside + 1) / inside * beside / (count.beside + 1));
          if (count.sites.size() >= MIN_TEXT_SITES && Math.abs(weight) > MIN_TEXT_WEIGHT) {
            weights.put(word, (float) weight);
          }
        });
    return new WordWeights(weights);
  }
}
