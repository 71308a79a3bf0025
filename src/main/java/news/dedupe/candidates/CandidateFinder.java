package news.dedupe.candidates;

import static news.dedupe.candidates.TopNeighbours.MOST;
import static news.dedupe.candidates.TopNeighbours.NONE;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dedupe.collect.IntPairs;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketch;

/**
 * Finds candidate pairs: articles whose sketches have rare shingles in common.
 *
 * <p>Each shingle has a posting list of the articles that hold it: locality-sensitive hashing with
 * one row a band, so that pairs of a resemblance of 0.05 still meet. For each article the
 * collisions in its posting lists are added up, weighted by IDF, and the best neighbours are looked
 * at; so the number of candidates grows with the number of articles, not with its square.
 */
public final class CandidateFinder {

  /** Parts of the batch; for each, working arrays as long as the batch are made once. */
  private static final int BLOCKS = 32;

  /** Articles between two reports of progress. */
  private static final int REPORTED = 256;

  /** The articles that are looked at: those that are no copies. Their numbers in the batch. */
  private final int[] numbers;

  private final List<Sketch> sketches;
  private final Idf idf;
  private final long memory;
  private final Screen screen;
  private final Links links;

  /** Of articles of which any two may be linked. */
  public CandidateFinder(
      List<Sketch> sketches, Leaders leaders, Idf idf, Screen screen, long memory) {
    this(sketches, leaders, idf, screen, Links.ANY, memory);
  }

  /**
   * @param sketches with access to each at once; read many times
   * @param leaders of near-identical copies, which are left out
   * @param screen that candidates pass
   * @param links that they may have; articles that may not be linked are no neighbours
   * @param memory bytes to work with; what does not fit goes to the temporary folder
   */
  public CandidateFinder(
      List<Sketch> sketches, Leaders leaders, Idf idf, Screen screen, Links links, long memory) {
    this.numbers = leaders.numbers();
    this.sketches = Leaders.at(numbers, sketches);
    this.idf = idf;
    this.memory = memory;
    this.screen = screen;
    this.links = links == Links.ANY ? links : (a, b) -> links.mayLink(numbers[a], numbers[b]);
  }

  /**
   * The candidate pairs. Parallel in the pool it is called from; the outcome does not depend on it.
   *
   * @param progress takes from many threads how many articles are done
   */
  public CandidatePairs find(LongConsumer progress) {
    return pairs(screen::passes, progress);
  }

  /** The pairs of all articles with their neighbours, however little they have in common. */
  public CandidatePairs neighbours() {
    return pairs(features -> true, done -> {});
  }

  /**
   * What a screen goes by: the features of the sketches of each pair.
   *
   * @param pairs of articles that are no copies
   */
  public float[][] features(long[] pairs) {
    SketchSimilarity similarities = new SketchSimilarity(sketches, idf);
    float[][] features = new float[pairs.length][];
    IntStream.range(0, BLOCKS)
        .parallel()
        .forEach(
            block -> {
              SketchSimilarity.OfBatch own = similarities.new OfBatch();
              for (int i = block; i < pairs.length; i += BLOCKS) {
                int a = Arrays.binarySearch(numbers, IntPairs.first(pairs[i]));
                int b = Arrays.binarySearch(numbers, IntPairs.second(pairs[i]));
                own.hold(a);
                features[i] = own.with(b).clone();
              }
            });
    return features;
  }

  private CandidatePairs pairs(Predicate<float[]> isCandidate, LongConsumer progress) {
    SketchSimilarity similarities = new SketchSimilarity(sketches, idf);
    // To index articles, to find neighbours and to look at them takes about the same time.
    AtomicLong steps = new AtomicLong();
    LongConsumer done = articles -> progress.accept(steps.addAndGet(articles) / 3);
    int[] neighbours = new int[sketches.size() * MOST];
    try (InvertedIndex index = new InvertedIndex(sketches, idf, memory, done)) {
      blocks()
          .forEach(
              block -> {
                TopNeighbours finder =
                    new TopNeighbours(index, similarities::total, links, sketches.size());
                block.forEach(a -> finder.find(a, neighbours, a * MOST), done);
              });
    }
    return joined(
        blocks()
            .map(
                block -> {
                  Found found = new Found(block, similarities, neighbours, isCandidate);
                  block.forEach(found::look, done);
                  return found;
                })
            .toList());
  }

  /** Articles from one number up to another. */
  private record Block(int from, int to) {

    void forEach(IntConsumer taker, LongConsumer done) {
      for (int a = from; a < to; a++) {
        if ((a - from) % REPORTED == 0) {
          done.accept(Math.min(REPORTED, to - a));
        }
        taker.accept(a);
      }
    }
  }

  private Stream<Block> blocks() {
    int all = sketches.size();
    int size = (all + BLOCKS - 1) / BLOCKS;
    return IntStream.range(0, BLOCKS)
        .mapToObj(b -> new Block(Math.min(all, b * size), Math.min(all, (b + 1) * size)))
        .parallel();
  }

  /** The close pairs of a block's articles, each once, by the article that is looked at. */
  private static final class Found {
    private final SketchSimilarity.OfBatch own;
    private final int[] neighbours;
    private final Predicate<float[]> isCandidate;

    /** With room for more than were found: few neighbours are close. */
    private long[] pairs;

    private float[] similarity;
    private int count;

    Found(
        Block block,
        SketchSimilarity similarities,
        int[] neighbours,
        Predicate<float[]> isCandidate) {
      this.own = similarities.new OfBatch();
      this.neighbours = neighbours;
      this.isCandidate = isCandidate;
      this.pairs = new long[block.to - block.from];
      this.similarity = new float[pairs.length];
    }

    void look(int a) {
      own.hold(a);
      int end = (a + 1) * MOST;
      for (int i = a * MOST; i < end && neighbours[i] != NONE; i++) {
        int b = neighbours[i];
        // Where each is a neighbour of the other, the first looks.
        if (b < a && isNeighbour(b, a)) {
          continue;
        }
        float[] features = own.with(b);
        if (isCandidate.test(features)) {
          if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * count);
            similarity = Arrays.copyOf(similarity, 2 * count);
          }
          similarity[count] = features[SketchFeature.SIMILARITY.place()];
          pairs[count++] = IntPairs.unordered(a, b);
        }
      }
    }

    private boolean isNeighbour(int of, int article) {
      int end = (of + 1) * MOST;
      for (int i = of * MOST; i < end && neighbours[i] != NONE; i++) {
        if (neighbours[i] == article) {
          return true;
        }
      }
      return false;
    }
  }

  /** Sorted by distribution over the first articles, of which each has but a few pairs. */
  private CandidatePairs joined(List<Found> all) {
    int[] start = new int[sketches.size() + 1];
    for (Found found : all) {
      for (int i = 0; i < found.count; i++) {
        start[IntPairs.first(found.pairs[i]) + 1]++;
      }
    }
    for (int a = 0; a < sketches.size(); a++) {
      start[a + 1] += start[a];
    }
    long[] rows = new long[start[sketches.size()]];
    int[] next = start.clone();
    for (Found found : all) {
      for (int i = 0; i < found.count; i++) {
        rows[next[IntPairs.first(found.pairs[i])]++] =
            IntPairs.of(
                IntPairs.second(found.pairs[i]), Float.floatToRawIntBits(found.similarity[i]));
      }
    }
    long[] pairs = new long[rows.length];
    float[] similarity = new float[rows.length];
    for (int a = 0; a < sketches.size(); a++) {
      Arrays.sort(rows, start[a], start[a + 1]);
      for (int i = start[a]; i < start[a + 1]; i++) {
        pairs[i] = IntPairs.of(numbers[a], numbers[IntPairs.first(rows[i])]);
        similarity[i] = Float.intBitsToFloat(IntPairs.second(rows[i]));
      }
    }
    return new CandidatePairs(pairs, similarity);
  }
}
