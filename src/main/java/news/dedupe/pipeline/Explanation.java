package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.List;
import news.dedupe.load.Article;
import news.dedupe.match.Alignment;
import news.dedupe.match.Comparer;
import news.dedupe.match.Feature;
import news.dedupe.match.Model;
import news.dedupe.match.Profile;
import news.dedupe.match.SharedWording;
import news.dedupe.pipeline.Comparison.AlignedPair;
import news.dedupe.pipeline.Comparison.Contribution;
import news.dedupe.text.Analyzer;

/**
 * Tells why a model thinks what it thinks of two articles.
 *
 * @param batch whose word frequencies count
 * @param threshold the least probability of versions, 0 to 1
 */
record Explanation(Batch batch, Model model, double threshold) {

  Comparison of(Article a, Article b) {
    Analyzer analyzer = new Analyzer();
    Profile first = batch.profile(a);
    Profile second = batch.profile(b);
    Comparer.Found found = new Comparer().compare(first, second);
    double[] parts = model.explain(found.features());
    List<Contribution> contributions = new ArrayList<>();
    double sum = parts[Feature.count()];
    contributions.add(new Contribution("base", 1, sum));
    for (int f = 0; f < Feature.count(); f++) {
      sum += parts[f];
      if (parts[f] != 0) {
        contributions.add(new Contribution(Feature.at(f).key(), found.features()[f], parts[f]));
      }
    }
    List<String> sentencesA = analyzer.sentences(a);
    List<String> sentencesB = analyzer.sentences(b);
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
    double score = Model.probability(sum);
    return new Comparison(
        a,
        b,
        score,
        sum,
        contributions,
        aligned,
        SharedWording.quotations(analyzer.quotations(a), analyzer.quotations(b)),
        SharedWording.numbers(first, second),
        score >= threshold);
  }
}
