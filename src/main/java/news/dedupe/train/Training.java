package news.dedupe.train;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Function;
import news.dedupe.article.Published;
import news.dedupe.batch.Batch;
import news.dedupe.candidates.Screen;
import news.dedupe.collect.IntPairs;
import news.dedupe.evaluate.ArticleName;
import news.dedupe.evaluate.PairTable;
import news.dedupe.evaluate.PairTable.Label;
import news.dedupe.evaluate.TruthTable;
import news.dedupe.match.Feature;
import news.dedupe.match.Model;
import news.dedupe.pipeline.Matching;
import news.dedupe.report.Grouping;
import news.dedupe.report.MalformedInput;
import news.dedupe.train.Dataset.LabelledPair;

/**
 * Fits a match model to labelled articles, and says how well models fitted in the same way do on
 * what they have not seen.
 *
 * <p>All datasets are one batch. For each fold a model is fitted to what no article of the fold is
 * part of, the whole batch is run with it, and the fold's own labels are scored. Stories are folded
 * by event, read pairs by the week of publication of their first article, or where that is not
 * known by all that pairs connect.
 */
public final class Training {

  /** Thresholds at which the runs are scored once more, to choose one by. */
  private static final double[] THRESHOLDS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

  private final List<Path> truths;
  private final List<Path> pairs;
  private final int folds;
  private final double threshold;

  /**
   * @param truths tables of stories, see {@link TruthTable}
   * @param pairs tables of pairs, see {@link PairTable}
   * @param folds how many models are fitted to be scored; 0 for none
   * @param threshold least probability of versions in the runs that are scored
   */
  public Training(List<Path> truths, List<Path> pairs, int folds, double threshold) {
    this.truths = List.copyOf(truths);
    this.pairs = List.copyOf(pairs);
    this.folds = folds;
    this.threshold = threshold;
  }

  /**
   * Fits the model to all labels.
   *
   * @param pool does the work
   * @param lines takes the lines of the cross-validation, for people
   * @throws MalformedInput where a table is broken, or names no article of the batch, or too little
   *     is labelled
   * @throws IOException where a table cannot be read
   */
  public Model fit(Batch batch, ForkJoinPool pool, Consumer<String> lines) throws IOException {
    long[] candidates = pool.submit(() -> Matching.candidates(batch)).join().pairs();
    long[] neighbours = pool.submit(() -> Matching.neighbours(batch)).join();
    List<Dataset> datasets = datasets(batch, neighbours, lines);
    requirePairs(datasets);
    Trainer trainer = new Trainer(batch, candidates, datasets);
    lines.accept(
        "%d articles, %.1f candidates an article; versions among them:"
            .formatted(batch.articleCount(), (double) candidates.length / batch.articleCount()));
    trainer.candidateRecall().forEach(line -> lines.accept("  " + line));
    if (folds > 0) {
      List<Model> models = pool.submit(() -> trainer.leaveOut(folds)).join();
      List<Dates> trials = Dates.trials(batch.days(), turns(datasets, batch.days()));
      Dates own = trials.get(0);
      List<Grouping> runs = pool.submit(() -> trainer.run(models, own, threshold)).join();
      List<Dataset.Scored> scored = Dataset.scored(datasets);
      for (Dataset.Scored dataset : scored) {
        lines.accept("");
        lines.accept(dataset.name() + ", left out in %d folds:".formatted(folds));
        dataset.score(runs).forEach(lines);
      }
      lines.accept("");
      lines.accept(row("dates", scored, Dataset::name));
      for (Dates dates : trials) {
        List<Grouping> dated = pool.submit(() -> trainer.run(models, dates, threshold)).join();
        lines.accept(row(dates.name(), scored, dataset -> dataset.brief(dated)));
      }
      double moved =
          trials.stream().mapToDouble(dates -> trainer.moved(models, own, dates)).max().orElse(0);
      lines.accept(
          "versions judged otherwise for other dates: %.1f %% at most".formatted(100 * moved));
      lines.accept("");
      lines.accept(row("threshold", scored, Dataset::name));
      for (double other : THRESHOLDS) {
        List<Grouping> others = pool.submit(() -> trainer.run(models, own, other)).join();
        lines.accept(row(String.valueOf(other), scored, dataset -> dataset.brief(others)));
      }
    }
    Model model = pool.submit(trainer::fit).join();
    lines.accept("");
    Screen screen =
        pool.submit(() -> new ScreenTraining(batch, model, neighbours).fit(lines)).join();
    return model.with(screen);
  }

  /**
   * Tells what each group of features is worth: the cross-validated figures of each dataset without
   * it.
   *
   * @param lines takes the rows of the table, for people
   * @throws IOException as {@link #fit}
   */
  public void ablate(Batch batch, ForkJoinPool pool, Consumer<String> lines) throws IOException {
    long[] candidates = pool.submit(() -> Matching.candidates(batch)).join().pairs();
    long[] neighbours = pool.submit(() -> Matching.neighbours(batch)).join();
    List<Dataset> datasets = datasets(batch, neighbours, lines);
    requirePairs(datasets);
    Trainer trainer = new Trainer(batch, candidates, datasets);
    List<Dataset.Scored> scored = Dataset.scored(datasets);
    Dates own = new Dates("as they are", batch.days());
    Map<String, Set<Feature>> without = new LinkedHashMap<>();
    without.put("nothing", Set.of());
    for (Feature.Group group : Feature.Group.values()) {
      without.put(group.label(), group.features());
    }
    lines.accept(row("without", scored, Dataset::name));
    without.forEach(
        (name, features) -> {
          Trainer rest = trainer.without(features);
          List<Grouping> runs =
              pool.submit(() -> rest.run(rest.leaveOut(folds), own, threshold)).join();
          lines.accept(row(name, scored, dataset -> dataset.brief(runs)));
        });
  }

  private static Map<Integer, Integer> turns(List<Dataset> datasets, int[] days) {
    Map<Integer, Integer> turns = new HashMap<>();
    for (Dataset dataset : datasets) {
      if (dataset instanceof StoryDataset stories) {
        turns.putAll(stories.turns(days));
      }
    }
    return turns;
  }

  /** A row of a table for people: a column for each dataset. */
  private static String row(
      String head, List<Dataset.Scored> datasets, Function<Dataset.Scored, String> cell) {
    StringBuilder row = new StringBuilder("%-20s".formatted(head));
    datasets.forEach(dataset -> row.append(" %-17s".formatted(cell.apply(dataset))));
    return row.toString().stripTrailing();
  }

  private List<Dataset> datasets(Batch batch, long[] neighbours, Consumer<String> lines)
      throws IOException {
    Map<String, Integer> texts = new HashMap<>();
    for (int text = 0; text < batch.textCount(); text++) {
      for (String path : batch.paths(text)) {
        texts.put(ArticleName.of(path), text);
      }
    }
    int parts = Math.max(1, folds);
    Map<Path, PairTable> tables = new LinkedHashMap<>();
    Map<Long, Label> read = new HashMap<>();
    for (Path file : pairs) {
      PairTable all = PairTable.read(file, content -> nameWith(batch, content));
      PairTable table = all.among(texts.keySet());
      noteLeftOut(file, all.pairs().size(), table.pairs().size(), "pairs", lines);
      for (PairTable.Pair pair : table.pairs()) {
        int a = Objects.requireNonNull(texts.get(pair.a()));
        int b = Objects.requireNonNull(texts.get(pair.b()));
        read.putIfAbsent(IntPairs.unordered(a, b), pair.label());
      }
      tables.put(file, table);
    }
    List<Dataset> datasets = new ArrayList<>();
    Set<Long> known = new HashSet<>();
    long madePairs = 0;
    for (Path file : truths) {
      TruthTable all = TruthTable.read(file);
      TruthTable table = all.among(texts.keySet());
      noteLeftOut(file, all.articles().size(), table.articles().size(), "articles", lines);
      StoryDataset dataset = new StoryDataset(name(file), table, texts, neighbours, read, parts);
      datasets.add(dataset);
      if (!dataset.hasTraps()) {
        MadeDataset made = new MadeDataset(dataset, batch, madePairs);
        madePairs += made.pairs().size();
        datasets.add(made);
      }
      dataset.pairs().forEach(pair -> known.add(pair.pair()));
    }
    for (Map.Entry<Path, PairTable> entry : tables.entrySet()) {
      PairTable table = entry.getValue();
      Map<String, Integer> fold = new HashMap<>();
      for (Map.Entry<String, String> article : PairDataset.components(table).entrySet()) {
        int text = Objects.requireNonNull(texts.get(article.getKey()));
        Optional<LocalDate> day = batch.article(text).published().flatMap(Published::day);
        String group =
            day.map(d -> "week " + Math.floorDiv(d.toEpochDay(), 7)).orElse(article.getValue());
        fold.put(article.getKey(), Dataset.fold(group, parts));
      }
      PairDataset dataset =
          new PairDataset(
              name(entry.getKey()), table, texts, a -> fold.getOrDefault(a, 0), Set.copyOf(known));
      datasets.add(dataset);
      dataset.pairs().forEach(pair -> known.add(pair.pair()));
    }
    return datasets;
  }

  /** What tables call the first article of a content. */
  private static Optional<String> nameWith(Batch batch, String content) {
    return batch.textWith(content).map(text -> ArticleName.of(batch.paths(text).get(0)));
  }

  /** Each model needs something to be fitted to. */
  private void requirePairs(List<Dataset> datasets) throws MalformedInput {
    String first = datasets.get(0).name();
    List<LabelledPair> all = datasets.stream().flatMap(g -> g.pairs().stream()).toList();
    if (all.isEmpty()) {
      throw new MalformedInput(first, "labels no pair of articles");
    }
    for (int fold = 0; fold < folds; fold++) {
      int left = fold;
      if (all.stream().noneMatch(pair -> pair.outside(left))) {
        throw new MalformedInput(
            first,
            "too few events for %d folds, one has all labels; --folds 0 leaves out the scoring"
                .formatted(folds));
      }
    }
  }

  /** Tells of what a table labels that was not read. */
  private static void noteLeftOut(
      Path file, int all, int known, String what, Consumer<String> lines) throws MalformedInput {
    if (known == 0 && all > 0) {
      throw new MalformedInput(file.toString(), "names no article that was given");
    }
    if (known < all) {
      lines.accept(
          "%s: %d of %d %s are left out, as their articles were not given or not read"
              .formatted(name(file), all - known, all, what));
    }
  }

  /** The file's name with its folder's: {@code web/pairs}. */
  private static String name(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    String folder =
        parent == null || parent.getFileName() == null ? "" : parent.getFileName() + "/";
    return folder + ArticleName.of(file.toString());
  }
}
