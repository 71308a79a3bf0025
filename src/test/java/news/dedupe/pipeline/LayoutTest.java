package news.dedupe.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Pattern;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.batch.Batch;
import news.dedupe.evaluate.ArticleName;
import news.dedupe.evaluate.TruthTable;
import news.dedupe.load.Loader;
import news.dedupe.load.MissingPathException;
import news.dedupe.load.input.Sink;
import news.dedupe.match.Comparer;
import news.dedupe.match.Model;
import news.dedupe.match.ModelFile;
import news.dedupe.match.Profile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How an article is laid out is no evidence: where one of two is laid out in another way, the
 * probability that they are versions stays what it was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayoutTest {

  /** The most that the probability of a pair may move, in the mean. */
  private static final double MAX_SHIFT = 0.005;

  /** The default of the command line. */
  private static final double THRESHOLD = 0.6;

  /** A pair this close to the threshold, in log-odds, may fall to either side. */
  private static final double UNDECIDED = 0.5;

  /** Versions and traps of one story, every such pair of its folder. */
  private static final Map<String, Integer> EVERY =
      new TreeMap<>(Map.of("wire", 2, "dispatches", 3, "newsroom", 60));

  /** The lines of a text that was wrapped before it came here, which cannot be wrapped again. */
  private static final Pattern WRAPPED = Pattern.compile("[a-z,] ?\\r?\\n[a-z]");

  private record Pair(Article a, Article b, double probability) {}

  private final Model model = ModelFile.standard();
  private final Comparer comparer = new Comparer();
  private final Map<String, Profile> profiles = new HashMap<>();
  private final List<Pair> pairs = new ArrayList<>();
  private Batch batch;

  @BeforeAll
  void readPairs() throws IOException, MissingPathException {
    List<Article> articles = new ArrayList<>();
    Sink sink =
        new Sink() {
          @Override
          public void article(Article article) {
            articles.add(article);
          }

          @Override
          public void skipped(Skipped skipped) {
            throw new IllegalArgumentException(skipped.toString());
          }
        };
    Loader.standard()
        .load(
            List.of(
                "testdata/wire/articles",
                "testdata/dispatches/articles",
                "testdata/newsroom/articles.jsonl.gz"),
            sink);
    Map<String, Article> byName = new HashMap<>();
    try (Batch.Builder builder = new Batch.Builder(ForkJoinPool.commonPool(), 256 << 20)) {
      for (Article article : articles) {
        builder.add(article);
        byName.put(ArticleName.of(article.path()), article);
      }
      batch = builder.build();
    }
    for (String folder : EVERY.keySet()) {
      addPairs(folder, byName);
    }
  }

  private void addPairs(String folder, Map<String, Article> byName) throws IOException {
    Map<String, List<Article>> events = new TreeMap<>();
    for (TruthTable.Labelled labelled :
        TruthTable.read(Path.of("testdata", folder, "truth.tsv")).articles()) {
      Article article = byName.get(labelled.name());
      String event = labelled.story().replaceAll("(?<=[0-9])[a-z]$|-[0-9]+$", "");
      if (!WRAPPED.matcher(article.text()).find()) {
        events.computeIfAbsent(event, name -> new ArrayList<>()).add(article);
      }
    }
    int n = 0;
    for (List<Article> event : events.values()) {
      for (int i = 0; i < event.size(); i++) {
        for (int j = i + 1; j < event.size(); j++) {
          if (n++ % EVERY.get(folder) == 0) {
            Article a = event.get(i);
            Article b = event.get(j);
            pairs.add(new Pair(a, b, probability(profile(a), profile(b))));
          }
        }
      }
    }
  }

  @AfterAll
  void close() {
    batch.close();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void layoutIsNoEvidence(Layouts.Layout layout) {
    Moved moved = moved(layout);
    assertEquals(List.of(), moved.flipped);
    assertTrue(moved.shift < MAX_SHIFT, () -> "mean shift " + moved.shift);
  }

  @ParameterizedTest
  @MethodSource("ambiguousLayouts")
  void whereHeadlinesCannotBeToldFewPairsMove(Layouts.Layout layout) {
    Moved moved = moved(layout);
    assertTrue(moved.flipped.size() * 200 <= pairs.size(), () -> moved.flipped.toString());
    assertTrue(moved.shift < 2 * MAX_SHIFT, () -> "mean shift " + moved.shift);
  }

  /**
   * What a layout does to pairs.
   *
   * @param flipped pairs that fall to the other side
   * @param shift by how much the probability moves in the mean
   */
  private record Moved(List<String> flipped, double shift) {}

  private Moved moved(Layouts.Layout layout) {
    Map<String, Profile> laidOut = new HashMap<>();
    List<String> flipped = new ArrayList<>();
    double shift = 0;
    for (Pair pair : pairs) {
      Profile a =
          laidOut.computeIfAbsent(pair.a.path(), path -> batch.profile(laidOut(pair.a, layout)));
      double probability = probability(a, profile(pair.b));
      shift += Math.abs(probability - pair.probability);
      double distance = Model.logOddsOf(pair.probability) - Model.logOddsOf(THRESHOLD);
      boolean isDecided = Math.abs(distance) >= UNDECIDED;
      if (isDecided && probability >= THRESHOLD != pair.probability >= THRESHOLD) {
        flipped.add(
            String.format(
                Locale.ROOT,
                "%s, %s: %.2f, not %.2f",
                pair.a.path(),
                pair.b.path(),
                probability,
                pair.probability));
      }
    }
    return new Moved(flipped, shift / pairs.size());
  }

  static List<Layouts.Layout> layouts() {
    return Layouts.all();
  }

  static List<Layouts.Layout> ambiguousLayouts() {
    return Layouts.ambiguous();
  }

  private Profile profile(Article article) {
    return profiles.computeIfAbsent(article.path(), path -> batch.profile(article));
  }

  private double probability(Profile a, Profile b) {
    return Model.probability(model.logOdds(comparer.features(a, b)));
  }

  private static Article laidOut(Article article, Layouts.Layout layout) {
    return new Article(
        article.path(),
        layout.of().apply(article.text()),
        article.title(),
        article.published(),
        article.source(),
        article.author(),
        article.url());
  }
}
