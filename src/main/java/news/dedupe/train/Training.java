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
 * Fits a match model to labelled articles, and tells how well models fitted in the same way do on
 * what they have not seen.
 *
 * <p>All grounds are one batch. For each fold a model is fitted to what no article of the fold is
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
   * @param told takes the lines of the cross-validation, for people
   * @throws MalformedInput where a table is broken, or names no article of the batch, or too little
   *     is labelled
   * @throws IOException where a table cannot be read
   */
  public Model fit(Batch batch, ForkJoinPool pool, Consumer<String> told) throws IOException {
    long[] candidates = pool.submit(() -> Matching.candidates(batch)).join().pairs();
    long[] neighbours = pool.submit(() -> Matching.neighbours(batch)).join();
    List<Dataset> grounds = grounds(batch, neighbours, told);
    requirePairs(grounds);
    Trainer trainer = new Trainer(batch, candidates, grounds);
    told.accept(
        "%d articles, %.1f candidates an article; versions among them:"
            .formatted(batch.articleCount(), (double) candidates.length / batch.articleCount()));
    trainer.candidateRecall().forEach(line -> told.accept("  " + line));
    if (folds > 0) {
      List<Model> models = pool.submit(() -> trainer.leaveOut(folds)).join();
      List<Dates> trials = Dates.trials(batch.days(), turns(grounds, batch.days()));
      Dates own = trials.get(0);
      List<Grouping> runs = pool.submit(() -> trainer.run(models, own, threshold)).join();
      List<Dataset.Scored> scored = Dataset.scored(grounds);
      for (Dataset.Scored ground : scored) {
        told.accept("");
        told.accept(ground.name() + ", left out in %d folds:".formatted(folds));
        ground.score(runs).forEach(told);
      }
      told.accept("");
      told.accept(row("dates", scored, Dataset::name));
      for (Dates dates : trials) {
        List<Grouping> dated = pool.submit(() -> trainer.run(models, dates, threshold)).join();
        told.accept(row(dates.name(), scored, ground -> ground.brief(dated)));
      }
      double moved =
          trials.stream().mapToDouble(dates -> trainer.moved(models, own, dates)).max().orElse(0);
      told.accept(
          "versions judged otherwise for other dates: %.1f %% at most".formatted(100 * moved));
      told.accept("");
      told.accept(row("threshold", scored, Dataset::name));
      for (double other : THRESHOLDS) {
        List<Grouping> others = pool.submit(() -> trainer.run(models, own, other)).join();
        told.accept(row(String.valueOf(other), scored, ground -> ground.brief(others)));
      }
    }
    Model model = pool.submit(trainer::fit).join();
    told.accept("");
    Screen screen =
        pool.submit(() -> new ScreenTraining(batch, model, neighbours).fit(told)).join();
    return model.with(screen);
  }

  /**
   * Tells what each group of features is worth: the cross-validated figures of each ground without
   * it.
   *
   * @param told takes the rows of the table, for people
   * @throws IOException as {@link #fit}
   */
  public void ablate(Batch batch, ForkJoinPool pool, Consumer<String> told) throws IOException {
    long[] candidates = pool.submit(() -> Matching.candidates(batch)).join().pairs();
    long[] neighbours = pool.submit(() -> Matching.neighbours(batch)).join();
    List<Dataset> grounds = grounds(batch, neighbours, told);
    requirePairs(grounds);
    Trainer trainer = new Trainer(batch, candidates, grounds);
    List<Dataset.Scored> scored = Dataset.scored(grounds);
    Dates own = new Dates("as they are", batch.days());
    told.accept(row("without", scored, Dataset::name));
    for (Map.Entry<String, Set<Feature>> group : Feature.groups().entrySet()) {
      Trainer rest = trainer.without(group.getValue());
      List<Grouping> runs =
          pool.submit(() -> rest.run(rest.leaveOut(folds), own, threshold)).join();
      told.accept(row(group.getKey(), scored, ground -> ground.brief(runs)));
    }
  }

  private static Map<Integer, Integer> turns(List<Dataset> grounds, int[] days) {
    Map<Integer, Integer> turns = new HashMap<>();
    for (Dataset ground : grounds) {
      if (ground instanceof StoryDataset stories) {
        turns.putAll(stories.turns(days));
      }
    }
    return turns;
  }

  /** A row of a table for people: a column for each ground. */
  private static String row(
      String head, List<Dataset.Scored> grounds, Function<Dataset.Scored, String> cell) {
    StringBuilder row = new StringBuilder("%-20s".formatted(head));
    grounds.forEach(ground -> row.append(" %-17s".formatted(cell.apply(ground))));
    return row.toString().stripTrailing();
  }

  private List<Dataset> grounds(Batch batch, long[] neighbours, Consumer<String> told)
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
      PairTable all = PairTable.read(file);
      PairTable table = all.among(texts.keySet());
      tell(file, all.pairs().size(), table.pairs().size(), "pairs", told);
      for (PairTable.Pair pair : table.pairs()) {
        int a = Objects.requireNonNull(texts.get(pair.a()));
        int b = Objects.requireNonNull(texts.get(pair.b()));
        read.putIfAbsent(IntPairs.unordered(a, b), pair.label());
      }
      tables.put(file, table);
    }
    List<Dataset> grounds = new ArrayList<>();
    Set<Long> known = new HashSet<>();
    long madePairs = 0;
    for (Path file : truths) {
      TruthTable all = TruthTable.read(file);
      TruthTable table = all.among(texts.keySet());
      tell(file, all.articles().size(), table.articles().size(), "articles", told);
      StoryDataset ground = new StoryDataset(name(file), table, texts, neighbours, read, parts);
      grounds.add(ground);
      if (!ground.hasTraps()) {
        MadeDataset made = new MadeDataset(ground, batch, madePairs);
        madePairs += made.pairs().size();
        grounds.add(made);
      }
      ground.pairs().forEach(pair -> known.add(pair.pair()));
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
      PairDataset ground =
          new PairDataset(
              name(entry.getKey()), table, texts, a -> fold.getOrDefault(a, 0), Set.copyOf(known));
      grounds.add(ground);
      ground.pairs().forEach(pair -> known.add(pair.pair()));
    }
    return grounds;
  }

  /** Each model needs something to be fitted to. */
  private void requirePairs(List<Dataset> grounds) throws MalformedInput {
    String first = grounds.get(0).name();
    List<LabelledPair> all = grounds.stream().flatMap(g -> g.pairs().stream()).toList();
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
  private static void tell(Path file, int all, int known, String what, Consumer<String> told)
      throws MalformedInput {
    if (known == 0 && all > 0) {
      throw new MalformedInput(file.toString(), "names no article that was given");
    }
    if (known < all) {
      told.accept(
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
