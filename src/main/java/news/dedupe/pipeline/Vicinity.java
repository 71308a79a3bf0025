package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import news.dedupe.batch.Batch;
import news.dedupe.batch.Batch.Builder.Known;
import news.dedupe.batch.Fingerprint;
import news.dedupe.candidates.CandidateFinder;
import news.dedupe.candidates.CandidatePairs;
import news.dedupe.candidates.Leaders;
import news.dedupe.collect.IntList;
import news.dedupe.collect.IntPairs;
import news.dedupe.collect.IntSet;
import news.dedupe.collect.SortedInts;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.index.Snapshot;
import news.dedupe.index.StoredArticle;
import news.dedupe.index.StoryKey;
import news.dedupe.match.Model;
import news.dedupe.match.ScoredPairs;
import news.dedupe.report.Restrictions;
import news.dedupe.text.WordFrequencies;

/**
 * Finds the articles of an index that belong into one batch with incoming ones: those that match
 * one of them, and all that is of their stories. Which those are is decided as in a batch: by the
 * sketches first, then by a full comparison.
 */
final class Vicinity {

  /** Incoming articles looked at together: what they share is looked up once. */
  private static final int CHUNK = 1 << 12;

  /**
   * How far below the threshold, in log-odds, a match of the index is looked at again: with all
   * around it words and boilerplate weigh a little differently.
   */
  private static final float MARGIN = 0.5f;

  private final Snapshot index;
  private final Model model;
  private final Settings settings;
  private final ForkJoinPool pool;
  private final OptionalInt lookBack;
  private final long today;
  private final List<Fingerprint> chunk = new ArrayList<>();
  private final Set<Integer> numbers = new TreeSet<>();
  private final Set<Integer> damaged = new TreeSet<>();
  private final Map<String, Integer> replaced = new HashMap<>();
  private long earliest = Long.MAX_VALUE;

  /**
   * @param lookBack how many days before an incoming article others may be of
   * @param today the day of incoming articles that have none
   */
  Vicinity(
      Snapshot index,
      Model model,
      Settings settings,
      ForkJoinPool pool,
      OptionalInt lookBack,
      long today) {
    this.index = index;
    this.model = model;
    this.settings = settings;
    this.pool = pool;
    this.lookBack = lookBack;
    this.today = today;
  }

  /** Takes an incoming article. */
  void add(Fingerprint incoming) {
    chunk.add(incoming);
    if (chunk.size() == CHUNK) {
      look();
    }
  }

  /** The articles that incoming ones replace, by path. */
  Map<String, Integer> replaced() {
    return replaced;
  }

  /** The articles that are left out, as they are not what was written. */
  Set<Integer> damaged() {
    return damaged;
  }

  /** All articles that match those that were added, and those of their stories, ascending. */
  int[] numbers() {
    look();
    Set<StoryKey> stories = numbers.stream().map(index::story).collect(Collectors.toSet());
    return Arrays.stream(index.ofStories(stories))
        .filter(number -> lookBack.isEmpty() || index.day(number) >= earliest)
        .filter(this::isSound)
        .sorted()
        .toArray();
  }

  private boolean isSound(int number) {
    boolean isSound = index.isSound(number);
    if (!isSound) {
      damaged.add(number);
    }
    return isSound;
  }

  /** The first day that is asked for an incoming article. */
  private long since(Fingerprint incoming) {
    long day = incoming.day() == Batch.UNDATED ? today : incoming.day();
    return lookBack.isEmpty() ? Long.MIN_VALUE : day - lookBack.getAsInt();
  }

  private void look() {
    if (!chunk.isEmpty() && index.articles() > 0) {
      List<Fingerprint> incoming = List.copyOf(chunk);
      notePaths(incoming);
      long[] candidates = pool.submit(() -> candidates(incoming)).join();
      for (int number : matched(incoming, candidates)) {
        numbers.add(number);
      }
    }
    chunk.clear();
  }

  private void notePaths(List<Fingerprint> incoming) {
    int[] known = index.at(incoming.stream().map(Fingerprint::path).toList());
    for (int i = 0; i < known.length; i++) {
      if (known[i] != Snapshot.NONE) {
        replaced.put(incoming.get(i).path(), known[i]);
      }
    }
    Set<Long> contents = incoming.stream().map(Fingerprint::content).collect(Collectors.toSet());
    Arrays.stream(index.withContents(contents)).filter(this::isSound).forEach(numbers::add);
  }

  /** Places of incoming articles, and of each the numbers of articles that pass the screen. */
  private long[] candidates(List<Fingerprint> incoming) {
    long[] since = incoming.stream().mapToLong(this::since).toArray();
    earliest = Math.min(earliest, Arrays.stream(since).min().orElseThrow());
    List<Sketch> sketches = incoming.stream().map(Fingerprint::sketch).toList();
    int[][] nearest =
        index.nearest(
            sketches,
            lookBack.isEmpty()
                ? (i, number) -> true
                : (i, number) -> index.day(number) >= since[i]);
    int[] near = SortedInts.distinct(IntList.of(nearest).toArray());
    List<Optional<Sketch>> found = Arrays.stream(near).parallel().mapToObj(index::sketch).toList();
    IntStream.range(0, near.length)
        .filter(place -> found.get(place).isEmpty())
        .forEach(place -> damaged.add(near[place]));
    List<Sketch> all =
        Stream.concat(sketches.stream(), found.stream().map(s -> s.orElse(Sketch.NONE))).toList();
    long[] pairs =
        IntStream.range(0, nearest.length)
            .boxed()
            .flatMapToLong(i -> pairs(i, nearest[i]))
            .toArray();
    long[] places =
        Arrays.stream(pairs)
            .map(pair -> IntPairs.of(IntPairs.first(pair), sketches.size() + place(pair, near)))
            .toArray();
    float[][] features = finder(all).features(places);
    return IntStream.range(0, pairs.length)
        .filter(i -> model.screen().passes(features[i]))
        .mapToLong(i -> pairs[i])
        .filter(pair -> isSound(IntPairs.second(pair)))
        .toArray();
  }

  private static LongStream pairs(int i, int[] nearest) {
    return Arrays.stream(nearest).mapToLong(number -> IntPairs.of(i, number));
  }

  private static int place(long pair, int[] near) {
    return Arrays.binarySearch(near, IntPairs.second(pair));
  }

  private CandidateFinder finder(List<Sketch> sketches) {
    IntSet terms = new IntSet(1 << 12);
    IntList distinct = new IntList(1 << 12);
    for (Sketch sketch : sketches) {
      for (int term : sketch.terms()) {
        if (terms.add(term)) {
          distinct.add(term);
        }
      }
    }
    Idf idf =
        new Idf(WordFrequencies.english(), index.textsWithWords(distinct.toArray()), index.texts());
    return new CandidateFinder(
        sketches, Leaders.none(sketches.size()), idf, model.screen(), settings.memory() / 4);
  }

  /** The numbers of the candidates that match, or nearly. */
  private int[] matched(List<Fingerprint> incoming, long[] candidates) {
    Restrictions dates =
        new Restrictions(OptionalInt.empty(), false, settings.restrictions().ignoreDates());
    try (Batch.Builder builder =
        new Batch.Builder(pool, settings.memory() / 8, dates, index, made -> {})) {
      incoming.forEach(builder::add);
      int[] near =
          Arrays.stream(candidates).mapToInt(IntPairs::second).sorted().distinct().toArray();
      builder.addKnown(
          pool.submit(() -> Arrays.stream(near).parallel().mapToObj(this::known).toList()).join());
      try (Batch batch = builder.build()) {
        int[] textOf = textOf(batch);
        long[] pairs =
            Arrays.stream(candidates)
                .map(pair -> IntPairs.of(IntPairs.first(pair), incoming.size() + place(pair, near)))
                .map(pair -> texts(pair, textOf))
                .filter(pair -> IntPairs.first(pair) != IntPairs.second(pair))
                .sorted()
                .distinct()
                .toArray();
        ScoredPairs scored =
            pool.submit(
                    () ->
                        Matching.score(
                            batch,
                            new CandidatePairs(pairs, new float[pairs.length]),
                            model,
                            done -> {}))
                .join();
        float least = (float) Model.logOddsOf(settings.threshold()) - MARGIN;
        boolean[] isMatched = new boolean[batch.textCount()];
        for (int i = 0; i < pairs.length; i++) {
          if (scored.logOdds()[i] >= least) {
            isMatched[IntPairs.first(pairs[i])] = true;
            isMatched[IntPairs.second(pairs[i])] = true;
          }
        }
        return IntStream.range(0, near.length)
            .filter(place -> isMatched[textOf[incoming.size() + place]])
            .map(place -> near[place])
            .toArray();
      }
    }
  }

  private Known known(int number) {
    StoredArticle stored = index.get(number);
    return new Known(stored.article(), stored.document(), index.sketch(number));
  }

  private static long texts(long articles, int[] textOf) {
    return IntPairs.unordered(textOf[IntPairs.first(articles)], textOf[IntPairs.second(articles)]);
  }

  private static int[] textOf(Batch batch) {
    int[] textOf = new int[batch.articleCount()];
    for (int text = 0; text < batch.textCount(); text++) {
      for (int copy = 0; copy < batch.paths(text).size(); copy++) {
        textOf[batch.number(text, copy)] = text;
      }
    }
    return textOf;
  }
}
