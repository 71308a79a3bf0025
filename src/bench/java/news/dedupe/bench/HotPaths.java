package news.dedupe.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.article.Skipped;
import news.dedupe.candidates.CandidateFinder;
import news.dedupe.candidates.Leaders;
import news.dedupe.candidates.Screen;
import news.dedupe.collect.IntMap;
import news.dedupe.collect.IntPairs;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.fingerprint.Sketcher;
import news.dedupe.load.Loader;
import news.dedupe.load.MissingPathException;
import news.dedupe.load.input.Sink;
import news.dedupe.match.Comparer;
import news.dedupe.match.Model;
import news.dedupe.match.ModelFile;
import news.dedupe.match.Profile;
import news.dedupe.text.Analyzer;
import news.dedupe.text.Document;
import news.dedupe.text.WordFrequencies;
import news.dedupe.trees.BoostedTrees;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The time of one article, or of one candidate pair, in each step that runs over all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HotPaths {

  private static final int ARTICLES = 1_000;
  private static final int PAIRS = 1_000;
  private static final Shape SHAPE = new Shape(1, ARTICLES, ARTICLES / 5, 0, 0, false, false);

  /** Articles as JSON lines, of which the first thousand are taken; none for synthetic ones. */
  @Param("")
  private String file = "";

  private final Analyzer analyzer = new Analyzer();
  private final Sketcher sketcher = new Sketcher(WordFrequencies.english());
  private final Comparer comparer = new Comparer();
  private final List<Article> articles = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final List<Sketch> sketches = new ArrayList<>();
  private final List<Profile> profiles = new ArrayList<>();
  private final List<float[]> features = new ArrayList<>();
  private final IntMap counts = new IntMap();
  private Idf idf = new Idf(WordFrequencies.english(), counts, 0);
  private Model model = new Model(List.of(), new BoostedTrees(0, List.of()), Screen.open());
  private long[] pairs = {};

  @Setup
  public void prepare() throws IOException, MissingPathException {
    try (InputStream in = file.isEmpty() ? synthetic() : new FileInputStream(file)) {
      Loader.standard().withStandardInput(in).load(List.of("-"), new Taker());
    }
    for (Article article : articles) {
      Document document = analyzer.analyze(article);
      documents.add(document);
      sketches.add(sketcher.sketch(document));
      for (int word : Sketcher.terms(document)) {
        counts.add(word, 1);
      }
    }
    idf = new Idf(WordFrequencies.english(), counts, articles.size());
    for (int i = 0; i < articles.size(); i++) {
      profiles.add(profile(i));
    }
    model = ModelFile.standard();
    pairs = find();
    for (int i = 0; i < PAIRS; i++) {
      features.add(comparePair(i));
    }
  }

  private static InputStream synthetic() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    new Archive(SHAPE, Vocabulary.madeUp()).write(lines, Writer.nullWriter(), List.of());
    return new ByteArrayInputStream(lines.toByteArray());
  }

  private final class Taker implements Sink {

    @Override
    public void article(Article article) {
      if (articles.size() < ARTICLES) {
        articles.add(article);
      }
    }

    @Override
    public void skipped(Skipped skipped) {}
  }

  private Profile profile(int number) {
    Optional<Published> published = articles.get(number).published();
    return new Profile(documents.get(number), published.flatMap(Published::day), idf);
  }

  private float[] comparePair(int number) {
    long pair = pairs[number % pairs.length];
    return comparer.features(
        profiles.get(IntPairs.first(pair)), profiles.get(IntPairs.second(pair)));
  }

  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void analyze(Blackhole hole) {
    articles.forEach(article -> hole.consume(analyzer.analyze(article)));
  }

  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void sketch(Blackhole hole) {
    documents.forEach(document -> hole.consume(sketcher.sketch(document)));
  }

  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void profile(Blackhole hole) {
    for (int i = 0; i < articles.size(); i++) {
      hole.consume(profile(i));
    }
  }

  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public long[] find() {
    return new CandidateFinder(
            sketches, Leaders.none(sketches.size()), idf, Screen.open(), Long.MAX_VALUE)
        .find(done -> {})
        .pairs();
  }

  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public void compare(Blackhole hole) {
    for (int i = 0; i < PAIRS; i++) {
      hole.consume(comparePair(i));
    }
  }

  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public void judge(Blackhole hole) {
    features.forEach(pair -> hole.consume(model.logOdds(pair)));
  }
}
