package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import news.dedupe.article.Article;
import news.dedupe.batch.Batch;
import news.dedupe.match.Alignment;
import news.dedupe.match.Comparer;
import news.dedupe.match.Feature;
import news.dedupe.match.Model;
import news.dedupe.match.Profile;
import news.dedupe.match.SharedWording;
import news.dedupe.pipeline.Comparison.AlignedPair;
import news.dedupe.pipeline.Comparison.Contribution;
import news.dedupe.pipeline.Comparison.KeptApart;
import news.dedupe.pipeline.Comparison.Side;
import news.dedupe.text.Analyzer;

/**
 * Explains the scores of a run: what is compared are the texts of its batch, whichever of the
 * articles that have them is asked about.
 *
 * @param inBatch whether the batch is more than the two articles
 * @param threshold the least probability of versions, 0 to 1
 */
record Explanation(Batch batch, boolean inBatch, Model model, double threshold) {

  private static final Analyzer ANALYZER = new Analyzer();

  /**
   * Explains the score of two articles of the batch.
   *
   * @param textA the text of {@code a} in the batch
   */
  Comparison of(Article a, int textA, Article b, int textB) {
    Article firstOfA = batch.article(textA);
    Article firstOfB = batch.article(textB);
    Profile first = batch.profile(textA);
    Profile second = batch.profile(textB);
    Comparer.Found found = Matching.compare(batch, textA, textB);
    boolean identical = content(textA) == content(textB);
    float logOdds = model.logOdds(found.features());
    double score = identical ? 1 : Model.probability(logOdds);
    return new Comparison(
        side(a, firstOfA, first),
        side(b, firstOfB, second),
        inBatch,
        identical,
        score,
        identical ? OptionalDouble.empty() : OptionalDouble.of(logOdds),
        identical ? List.of() : contributions(found.features()),
        aligned(found, ANALYZER.sentences(firstOfA), ANALYZER.sentences(firstOfB)),
        SharedWording.quotations(ANALYZER.quotations(firstOfA), ANALYZER.quotations(firstOfB)),
        SharedWording.numbers(first, second),
        score >= threshold,
        keptApartBy(textA, textB));
  }

  /** The number of a text's content. */
  private int content(int text) {
    int place = Arrays.binarySearch(batch.distinct(), text);
    return place < 0 ? -place - 2 : place;
  }

  private List<KeptApart> keptApartBy(int a, int b) {
    List<KeptApart> by = new ArrayList<>();
    if (!LeaderLinks.areNear(batch, a, b)) {
      by.add(KeptApart.WITHIN);
    }
    if (a != b && LeaderLinks.areOfOneSource(batch, a, b)) {
      by.add(KeptApart.ACROSS_SOURCES);
    }
    return by;
  }

  private static Side side(Article article, Article compared, Profile profile) {
    return new Side(article, compared.path(), profile.day(), ANALYZER.analyze(article).day());
  }

  private List<Contribution> contributions(float[] features) {
    double[] parts = model.explain(features);
    List<Contribution> contributions = new ArrayList<>();
    contributions.add(
        new Contribution("base", "before anything is measured", 1, parts[Feature.count()]));
    for (int f = 0; f < Feature.count(); f++) {
      if (parts[f] != 0) {
        Feature feature = Feature.at(f);
        contributions.add(
            new Contribution(feature.key(), feature.meaning(), features[f], parts[f]));
      }
    }
    return contributions;
  }

  private static List<AlignedPair> aligned(
      Comparer.Found found, List<String> sentencesA, List<String> sentencesB) {
    List<AlignedPair> aligned = new ArrayList<>();
    for (Alignment alignment : found.aligned()) {
      aligned.add(
          new AlignedPair(
              alignment.a(),
              alignment.b(),
              sentencesA.get(alignment.a()),
              sentencesB.get(alignment.b()),
              alignment.coverage()));
    }
    return aligned;
  }
}
