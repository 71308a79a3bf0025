package news.dedupe.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import news.dedupe.trees.Tree;

/**
 * Fits boosted regression trees to labelled pairs: Newton steps on the logistic loss over binned
 * features, as in XGBoost (Chen and Guestrin, 2016, sections 2.2 and 3.3). Nothing is drawn by
 * chance: the same pairs give the same trees.
 *
 * @param trees how many
 * @param depth questions from root to leaf, at most
 * @param rate what share of each tree's step is taken
 * @param minWeight least sum of second derivatives in a leaf
 * @param penalty added to that sum where a leaf's value is set: larger values keep leaves small
 * @param turns each tree asks for one in so many features, and the next for others: with few pages
 *     and many features that say the same, none of them is leant on alone
 */
public record TreeFitter(
    int trees, int depth, double rate, double minWeight, double penalty, int turns) {

  private static final int BINS = 64;

  /** A fitter whose trees ask for any feature. */
  public TreeFitter(int trees, int depth, double rate, double minWeight, double penalty) {
    this(trees, depth, rate, minWeight, penalty, 1);
  }

  /**
   * Fits trees to pairs, or whatever else is a version or not.
   *
   * @param pairs the features of each pair
   * @param versions whether each is of versions of one story
   * @param weights how much each counts; they sum to about the number of pairs
   */
  public List<Tree> fit(float[][] pairs, boolean[] versions, double[] weights) {
    int features = pairs[0].length;
    float[][] edges = new float[features][];
    byte[][] bins = new byte[features][pairs.length];
    IntStream.range(0, features)
        .parallel()
        .forEach(
            f -> {
              edges[f] = edges(pairs, f);
              for (int i = 0; i < pairs.length; i++) {
                bins[f][i] = (byte) bin(edges[f], pairs[i][f]);
              }
            });
    double[] logOdds = new double[pairs.length];
    List<Tree> fitted = new ArrayList<>();
    for (int t = 0; t < trees; t++) {
      fitted.add(new Growth(pairs.length, bins, edges, t).grow(versions, weights, logOdds));
    }
    return fitted;
  }

  /** Upper edges of the bins: values at equal distances in the order of all, distinct. */
  private static float[] edges(float[][] pairs, int feature) {
    float[] sorted = new float[pairs.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = pairs[i][feature];
    }
    Arrays.sort(sorted);
    float[] edges = new float[BINS - 1];
    int count = 0;
    for (int b = 1; b < BINS; b++) {
      float edge = rounded(sorted[(int) ((long) b * sorted.length / BINS)]);
      if (edge > sorted[0] && (count == 0 || edge > edges[count - 1])) {
        edges[count++] = edge;
      }
    }
    return Arrays.copyOf(edges, count);
  }

  /** To hundred-thousandths, as they are written: a model read again is the one that was fitted. */
  private static float rounded(float value) {
    return Math.round(value * 100_000f) / 100_000f;
  }

  /** The number of edges that are not above {@code value}. */
  private static int bin(float[] edges, float value) {
    int at = Arrays.binarySearch(edges, value);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** Whether a tree asks for a feature: which ones go together changes from round to round. */
  private boolean isAsked(int feature, int tree) {
    int round = tree / turns;
    return (feature + feature / turns * round + tree) % turns == 0;
  }

  /** One tree on its way. */
  private final class Growth {
    private final int[] node;
    private final byte[][] bins;
    private final float[][] edges;
    private final int[] asked;
    private final double[] gradient;
    private final double[] curvature;
    private final int[] feature = new int[(1 << depth) - 1];
    private final float[] threshold = new float[feature.length];
    private final float[] value = new float[2 * feature.length + 1];

    Growth(int pairs, byte[][] bins, float[][] edges, int number) {
      this.node = new int[pairs];
      this.bins = bins;
      this.edges = edges;
      this.asked = IntStream.range(0, bins.length).filter(f -> isAsked(f, number)).toArray();
      this.gradient = new double[pairs];
      this.curvature = new double[pairs];
      Arrays.fill(feature, -1);
    }

    Tree grow(boolean[] versions, double[] weights, double[] logOdds) {
      for (int i = 0; i < node.length; i++) {
        double p = 1 / (1 + Math.exp(-logOdds[i]));
        gradient[i] = weights[i] * ((versions[i] ? 1 : 0) - p);
        curvature[i] = weights[i] * p * (1 - p);
      }
      setValues(0, 1);
      for (int level = 0; level < depth; level++) {
        int first = (1 << level) - 1;
        Split[] best = bestSplits(first, 1 << level);
        for (int n = 0; n < best.length; n++) {
          if (best[n].gain > 0) {
            feature[first + n] = best[n].feature;
            threshold[first + n] = edges[best[n].feature][best[n].edge];
          }
        }
        for (int i = 0; i < node.length; i++) {
          Split split = node[i] >= first ? best[node[i] - first] : null;
          if (split != null && split.gain > 0) {
            node[i] = 2 * node[i] + (bins[split.feature][i] <= split.edge ? 1 : 2);
          }
        }
        setValues(2 * first + 1, 2 << level);
      }
      for (int i = 0; i < node.length; i++) {
        logOdds[i] += value[node[i]];
      }
      return new Tree(feature, threshold, value);
    }

    private void setValues(int first, int count) {
      double[] g = new double[count];
      double[] h = new double[count];
      for (int i = 0; i < node.length; i++) {
        if (node[i] >= first) {
          g[node[i] - first] += gradient[i];
          h[node[i] - first] += curvature[i];
        }
      }
      for (int n = 0; n < count; n++) {
        value[first + n] = rounded((float) (rate * g[n] / (h[n] + penalty)));
      }
    }

    private Split[] bestSplits(int first, int count) {
      Split[][] byFeature =
          Arrays.stream(asked)
              .parallel()
              .mapToObj(f -> splits(f, first, count))
              .toArray(Split[][]::new);
      Split[] best = byFeature[0];
      for (int f = 1; f < byFeature.length; f++) {
        for (int n = 0; n < count; n++) {
          if (byFeature[f][n].gain > best[n].gain) {
            best[n] = byFeature[f][n];
          }
        }
      }
      return best;
    }

    private Split[] splits(int f, int first, int count) {
      double[] g = new double[count * BINS];
      double[] h = new double[count * BINS];
      for (int i = 0; i < node.length; i++) {
        if (node[i] >= first) {
          int at = (node[i] - first) * BINS + bins[f][i];
          g[at] += gradient[i];
          h[at] += curvature[i];
        }
      }
      Split[] splits = new Split[count];
      for (int n = 0; n < count; n++) {
        splits[n] = split(f, g, h, n * BINS);
      }
      return splits;
    }

    private Split split(int f, double[] g, double[] h, int from) {
      double allG = 0;
      double allH = 0;
      for (int b = 0; b < BINS; b++) {
        allG += g[from + b];
        allH += h[from + b];
      }
      Split best = new Split(f, 0, 0);
      double leftG = 0;
      double leftH = 0;
      for (int edge = 0; edge < edges[f].length; edge++) {
        leftG += g[from + edge];
        leftH += h[from + edge];
        double rightG = allG - leftG;
        double rightH = allH - leftH;
        if (leftH < minWeight || rightH < minWeight) {
          continue;
        }
        double gain =
            leftG * leftG / (leftH + penalty)
                + rightG * rightG / (rightH + penalty)
                - allG * allG / (allH + penalty);
        if (gain > best.gain) {
          best = new Split(f, edge, gain);
        }
      }
      return best;
    }
  }

  /** A question and how much it lowers the loss; the pairs in bins up to {@code edge} go left. */
  private record Split(int feature, int edge, double gain) {}
}
