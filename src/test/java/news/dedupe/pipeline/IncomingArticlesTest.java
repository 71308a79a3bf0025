package news.dedupe.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import news.dedupe.article.Article;
import news.dedupe.batch.Batch;
import news.dedupe.cluster.Relation;
import news.dedupe.match.ModelFile;
import news.dedupe.pipeline.JudgedCluster.Member;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Verdicts on a dispatch, its copy, a version that was cut, and an article on something else. */
class IncomingArticlesTest {

  private static final String DISPATCH =
      """
      The container harbour at Vellmouth reopened on Tuesday, eleven days after a gantry crane \
      toppled onto the quay and killed two dockers.

      Harbour master Ines Cardoso said most of the berths were in use again and the backlog of \
      ships would be cleared within a week.

      Investigators have sent the main bolts to a laboratory and expect a first report in April.

      The dockers' union called off its strike after the operator promised to have all nine cranes \
      inspected by engineers from outside the company.
      """;

  private static final String CUT = DISPATCH.substring(0, DISPATCH.indexOf("Investigators"));

  private static final String LIBRARY =
      "The library of Tarrowby will lend out tools from May on, its head said on Friday.";

  private final ForkJoinPool pool = new ForkJoinPool(1);
  private Batch batch;

  @BeforeEach
  void makeBatch() {
    try (Batch.Builder builder = new Batch.Builder(pool, 64 << 20)) {
      builder.add(Article.of("dispatch", DISPATCH));
      builder.add(Article.of("dispatch-copy", DISPATCH));
      builder.add(Article.of("cut", CUT));
      builder.add(Article.of("library", LIBRARY));
      batch = builder.build();
    }
  }

  @AfterEach
  void close() {
    batch.close();
    pool.shutdown();
  }

  private int textOf(String path) {
    int text = 0;
    while (!batch.paths(text).contains(path)) {
      text++;
    }
    return text;
  }

  private Member member(String path, Relation relation, double score) {
    int text = textOf(path);
    return new Member(text, batch.paths(text).indexOf(path), path, relation, score);
  }

  private List<Verdict> judge(Set<String> incoming, Member... members) throws Exception {
    Story story =
        new Story("c1", List.of(), members[0].path(), Optional.empty(), 1, List.of(), List.of(), 0);
    List<String> unique = new ArrayList<>();
    if (incoming.contains("library")) {
      unique.add("library");
    }
    return new IncomingArticles(batch, ModelFile.standard(), incoming)
        .judge(List.of(new JudgedCluster(story, List.of(members))), unique);
  }

  private static Verdict repeats(String path, String of, Relation relation, double score) {
    return new Verdict(
        path, true, Optional.of("c1"), Optional.of(of), Optional.of(relation.key()), score);
  }

  @Test
  void aTextIsIncomingIfOneOfItsArticlesIs() throws Exception {
    IncomingArticles incoming =
        new IncomingArticles(batch, ModelFile.standard(), Set.of("dispatch-copy"));
    assertTrue(incoming.isAnyAmong(new int[] {textOf("cut"), textOf("dispatch")}));
    assertFalse(incoming.isAnyAmong(new int[] {textOf("cut"), textOf("library")}));
  }

  @Test
  void whatRepeatsAnExistingOriginalIsToItWhatTheClusterSays() throws Exception {
    assertEquals(
        List.of(repeats("cut", "dispatch", Relation.EXCERPT, 0.97)),
        judge(
            Set.of("cut"),
            member("dispatch", Relation.ORIGINAL, 1),
            member("cut", Relation.EXCERPT, 0.97)));
  }

  /** The likely original came in today: it repeats the version that was there before. */
  @Test
  void anOriginalMayComeInAfterItsVersions() throws Exception {
    List<Verdict> verdicts =
        judge(
            Set.of("dispatch", "dispatch-copy"),
            member("dispatch", Relation.ORIGINAL, 1),
            member("dispatch-copy", Relation.IDENTICAL, 1),
            member("cut", Relation.EXCERPT, 0.97));
    assertEquals(
        List.of("dispatch", "dispatch-copy"), verdicts.stream().map(Verdict::path).toList());
    for (Verdict verdict : verdicts) {
      assertTrue(verdict.duplicate());
      assertEquals(Optional.of("cut"), verdict.of());
      // Longer than the other, it is no excerpt of it; most sentences of the other are in it.
      assertEquals(Optional.of(Relation.NEAR_IDENTICAL.key()), verdict.relation());
      assertTrue(0.5 < verdict.score() && verdict.score() < 1, verdict.toString());
    }
  }

  @Test
  void aCopyOfAnExistingArticleIsIdenticalWhateverItsOriginal() throws Exception {
    assertEquals(
        List.of(repeats("dispatch-copy", "dispatch", Relation.IDENTICAL, 1)),
        judge(
            Set.of("dispatch-copy"),
            member("dispatch", Relation.NEAR_IDENTICAL, 0.98),
            member("dispatch-copy", Relation.NEAR_IDENTICAL, 0.98)));
  }

  /** Where nothing of a story was there before, its representative is what comes first. */
  @Test
  void ofIncomingVersionsOneRepeatsNothing() throws Exception {
    assertEquals(
        List.of(
            repeats("cut", "dispatch", Relation.EXCERPT, 0.97),
            new Verdict(
                "dispatch", false, Optional.of("c1"), Optional.empty(), Optional.empty(), 0),
            new Verdict("library", false, Optional.empty(), Optional.empty(), Optional.empty(), 0)),
        judge(
            Set.of("cut", "dispatch", "library"),
            member("dispatch", Relation.ORIGINAL, 1),
            member("cut", Relation.EXCERPT, 0.97)));
  }

  @Test
  void existingArticlesAreNotJudged() throws Exception {
    assertEquals(
        List.of(),
        judge(
            Set.of(),
            member("dispatch", Relation.ORIGINAL, 1),
            member("cut", Relation.EXCERPT, 0.97)));
  }
}
