package news.dedupe.cluster;

import java.util.ArrayList;
import java.util.List;
import news.dedupe.collect.DisjointSets;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.ScoredPairs;

/** Articles that hang together by pairs: the connected components of a graph. */
final class Components {

  /** Decides by its log-odds whether a pair links its articles. */
  interface Links {
    boolean at(float logOdds);
  }

  private final DisjointSets sets;

  private Components(int articles) {
    sets = new DisjointSets(articles);
  }

  /**
   * The pairs of each component of two articles or more, with those within it that link nothing.
   *
   * @param links whether a pair of such log-odds links its articles
   */
  static List<ScoredPairs> of(ScoredPairs scored, Links links) {
    long[] pairs = scored.pairs();
    int articles = 0;
    for (long pair : pairs) {
      articles = Math.max(articles, IntPairs.second(pair) + 1);
    }
    Components components = new Components(articles);
    for (int i = 0; i < pairs.length; i++) {
      if (links.at(scored.logOdds()[i])) {
        components.sets.join(IntPairs.first(pairs[i]), IntPairs.second(pairs[i]));
      }
    }
    return components.split(scored);
  }

  private List<ScoredPairs> split(ScoredPairs scored) {
    long[] pairs = scored.pairs();
    int[] size = new int[sets.size()];
    for (long pair : pairs) {
      if (isWithin(pair)) {
        size[sets.find(IntPairs.first(pair))]++;
      }
    }
    ScoredPairs[] of = new ScoredPairs[sets.size()];
    List<ScoredPairs> split = new ArrayList<>();
    for (int i = pairs.length - 1; i >= 0; i--) {
      if (isWithin(pairs[i])) {
        int component = sets.find(IntPairs.first(pairs[i]));
        if (of[component] == null) {
          of[component] = new ScoredPairs(new long[size[component]], new float[size[component]]);
          split.add(of[component]);
        }
        int place = --size[component];
        of[component].pairs()[place] = pairs[i];
        of[component].logOdds()[place] = scored.logOdds()[i];
      }
    }
    return split;
  }

  private boolean isWithin(long pair) {
    return sets.find(IntPairs.first(pair)) == sets.find(IntPairs.second(pair));
  }
}
