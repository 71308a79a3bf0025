package news.dedupe.evaluate;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import news.dedupe.evaluate.TruthTable.Labelled;
import news.dedupe.report.Grouping;

/** The counts against the measures' definitions, which look at every pair of articles. */
class ScoresPropertyTest {

  record Article(String event, String kind, int cluster) {

    /** The story of the dispatch about the event; other news of the day is another event. */
    String dispatch() {
      return kind.equals("x") ? event + kind : event;
    }

    String story() {
      return switch (kind) {
        case "i", "x" -> event + kind;
        default -> event;
      };
    }
  }

  @Provide
  Arbitrary<List<Article>> batches() {
    return Combinators.combine(
            Arbitraries.of("a", "b", "c"),
            Arbitraries.of("o", "r1", "x", "i"),
            Arbitraries.integers().between(0, 5))
        .as(Article::new)
        .list()
        .ofMaxSize(30);
  }

  @Property(seed = "20251124")
  void pairsAreCountedAsDefined(@ForAll("batches") List<Article> batch) {
    Scores scores = score(batch);
    BiPredicate<Article, Article> call =
        (a, b) -> a.kind.equals("i") != b.kind.equals("i") && a.dispatch().equals(b.dispatch());
    BiPredicate<Article, Article> together = (a, b) -> a.cluster == b.cluster;
    BiPredicate<Article, Article> same = (a, b) -> a.story().equals(b.story());
    long right = count(batch, call.negate().and(same).and(together));
    long found = count(batch, call.negate().and(together));
    long wanted = count(batch, call.negate().and(same));
    assertEquals(Measure.of(right, found, wanted), scores.pairs());
    assertEquals(count(batch, call), scores.calls());
    assertEquals(count(batch, call.and(together)), scores.callsMerged());
    long wrong = scores.wrong().values().stream().mapToLong(Long::longValue).sum();
    assertEquals(found - right + wanted - right, wrong);
    assertEquals(Math.min(40, wrong), scores.examples().size());
  }

  @Property(seed = "20251124")
  void bCubedIsTheMeanOverArticles(@ForAll("batches") List<Article> batch) {
    List<Article> judged = batch.stream().filter(a -> !a.kind.equals("i")).toList();
    double precision =
        judged.stream()
            .mapToDouble(
                a -> {
                  List<Article> cluster =
                      judged.stream().filter(b -> b.cluster == a.cluster).toList();
                  double right = cluster.stream().filter(b -> b.story().equals(a.story())).count();
                  return right / cluster.size();
                })
            .average()
            .orElse(1);
    assertEquals(precision, score(batch).bCubed().precision(), 1e-9);
  }

  @Property(seed = "20251124")
  void randIndexIsOneOnlyForTheTruth(@ForAll("batches") List<Article> batch) {
    List<Article> judged = batch.stream().filter(a -> !a.kind.equals("i")).toList();
    double both = count(judged, (a, b) -> a.story().equals(b.story()) && a.cluster == b.cluster);
    double stories = count(judged, (a, b) -> a.story().equals(b.story()));
    double clusters = count(judged, (a, b) -> a.cluster == b.cluster);
    double all = count(judged, (a, b) -> true);
    double chance = all == 0 ? 0 : stories * clusters / all;
    double most = (stories + clusters) / 2;
    double expected = most == chance ? 1 : (both - chance) / (most - chance);
    assertEquals(expected, score(batch).adjustedRand(), 1e-9);
  }

  private static Scores score(List<Article> batch) {
    List<Labelled> labels = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      labels.add(new Labelled("n" + i, batch.get(i).story(), batch.get(i).kind));
    }
    List<List<String>> clusters =
        List.copyOf(
            labels.stream()
                .map(Labelled::name)
                .collect(groupingBy(name -> batch.get(Integer.parseInt(name.substring(1))).cluster))
                .values());
    return Scores.of(new TruthTable(labels), new Grouping(clusters, List.of()));
  }

  private static long count(List<Article> batch, BiPredicate<Article, Article> pairs) {
    long count = 0;
    for (int i = 0; i < batch.size(); i++) {
      for (int j = i + 1; j < batch.size(); j++) {
        count += pairs.test(batch.get(i), batch.get(j)) ? 1 : 0;
      }
    }
    return count;
  }
}
