package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dedupe.batch.Batch;
import news.dedupe.batch.Sketched;
import news.dedupe.candidates.CandidateFinder;
import news.dedupe.candidates.Leaders;
import news.dedupe.candidates.Screen;
import news.dedupe.collect.IntPairs;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.index.Snapshot;
import news.dedupe.index.StoryKey;
import news.dedupe.text.WordFrequencies;

/**
 * The articles of an index that may be versions of incoming ones: candidates of each, by the rules
 * of a batch, and all that is of their stories.
 */
final class Vicinity {

  /** Incoming articles looked at together: words that they share are looked up once. */
  private static final int CHUNK = 1 << 11;

  private final Snapshot index;
  private final Screen screen;
  private final ForkJoinPool pool;
  private final long memory;
  private final OptionalLong lookBack;
  private final long today;
  private final List<Sketched> chunk = new ArrayList<>();
  private final Set<Integer> numbers = new TreeSet<>();
  private final Map<String, Integer> replaced = new HashMap<>();
  private long earliest = Long.MAX_VALUE;

  /**
   * @param screen that candidates pass
   * @param lookBack how many days before an incoming article others may be of
   * @param today the day of incoming articles that have none
   */
  Vicinity(
      Snapshot index,
      Screen screen,
      ForkJoinPool pool,
      long memory,
      OptionalLong lookBack,
      long today) {
    this.index = index;
    this.screen = screen;
    this.pool = pool;
    this.memory = memory;
    this.lookBack = lookBack;
    this.today = today;
  }

  /** Takes an incoming article. */
  void add(Sketched incoming) {
    chunk.add(incoming);
    if (chunk.size() == CHUNK) {
      look();
    }
  }

  /** The articles that incoming ones replace, by path. */
  Map<String, Integer> replaced() {
    return replaced;
  }

  /** All articles near those that were added, and of their stories, ascending. */
  int[] numbers() {
    look();
    Set<StoryKey> stories = numbers.stream().map(index::story).collect(Collectors.toSet());
    return Arrays.stream(index.ofStories(stories)).filter(this::isAsked).sorted().toArray();
  }

  private boolean isAsked(int number) {
    return lookBack.isEmpty() || index.day(number) >= earliest - lookBack.getAsLong();
  }

  private long since(Sketched incoming) {
    long day = incoming.day() == Batch.UNDATED ? today : incoming.day();
    return lookBack.isEmpty() ? Long.MIN_VALUE : day - lookBack.getAsLong();
  }

  private void look() {
    if (chunk.isEmpty() || index.articles() == 0) {
      chunk.clear();
      return;
    }
    pool.submit(() -> look(List.copyOf(chunk))).join();
    chunk.clear();
  }

  private void look(List<Sketched> incoming) {
    long[] since = incoming.stream().mapToLong(this::since).toArray();
    earliest = Math.min(earliest, Arrays.stream(since).min().orElseThrow());
    for (Sketched article : incoming) {
      index.at(article.path()).ifPresent(number -> replaced.put(article.path(), number));
    }
    Set<Long> contents = incoming.stream().map(Sketched::content).collect(Collectors.toSet());
    Arrays.stream(index.withContents(contents)).forEach(numbers::add);
    List<Sketch> sketches = incoming.stream().map(Sketched::sketch).toList();
    int[][] nearest = index.nearest(sketches, (i, number) -> index.day(number) >= since[i]);
    int[] near = Arrays.stream(nearest).flatMapToInt(Arrays::stream).sorted().distinct().toArray();
    List<Sketch> all = new ArrayList<>(sketches);
    all.addAll(IntStream.of(near).parallel().mapToObj(index::sketch).toList());
    long[] pairs =
        IntStream.range(0, nearest.length)
            .boxed()
            .flatMapToLong(
                i ->
                    Arrays.stream(nearest[i])
                        .mapToLong(
                            number ->
                                IntPairs.of(
                                    i, sketches.size() + Arrays.binarySearch(near, number))))
            .toArray();
    float[][] features = finder(all).features(pairs);
    for (int i = 0; i < pairs.length; i++) {
      if (screen.passes(features[i])) {
        numbers.add(near[IntPairs.second(pairs[i]) - sketches.size()]);
      }
    }
  }

  private CandidateFinder finder(List<Sketch> sketches) {
    int[] terms =
        sketches.stream()
            .flatMapToInt(sketch -> Arrays.stream(sketch.terms()))
            .distinct()
            .toArray();
    Idf idf = new Idf(WordFrequencies.english(), index.textsWithWords(terms), index.texts());
    return new CandidateFinder(sketches, Leaders.none(sketches.size()), idf, screen, memory);
  }
}
