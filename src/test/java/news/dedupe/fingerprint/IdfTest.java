package news.dedupe.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import news.dedupe.collect.IntMap;
import news.dedupe.text.WordFrequencies;
import news.dedupe.text.token.Stem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdfTest {

  private static final WordFrequencies ENGLISH = WordFrequencies.english();

  /** A word that is as common in the batch as in English weighs the same, however many articles. */
  @ParameterizedTest
  @ValueSource(strings = {"president", "bridge", "strike", "village", "submarine"})
  void aBatchOfFiveIsJudgedAsALargeOne(String word) {
    int stem = Stem.hash(word);
    double share = ENGLISH.share(stem);
    float ofFive = idf(stem, (int) Math.round(5 * share), 5).idf(stem);
    float ofMany = idf(stem, (int) Math.round(1_000_000 * share), 1_000_000).idf(stem);
    assertEquals(-Math.log(share), ofMany, 0.02);
    assertEquals(ofMany, ofFive, 0.02);
  }

  @Property(seed = "20251124")
  void aWordWeighsLessTheMoreArticlesHoldIt(
      @ForAll @AlphaChars @StringLength(min = 3, max = 12) String word,
      @ForAll @IntRange(min = 2, max = 100_000) int articles,
      @ForAll @IntRange(max = 99_999) int count) {
    int stem = Stem.hash(word);
    int some = count % articles;
    float rarer = idf(stem, some, articles).idf(stem);
    float commoner = idf(stem, some + 1, articles).idf(stem);
    assertTrue(rarer >= commoner, rarer + " < " + commoner);
    assertTrue(commoner > 0, "in all articles: " + commoner);
  }

  /** Five rewrites of one dispatch share all their names: they are to stay rare words. */
  @Property(seed = "20251124")
  void aNameInEveryArticleOfASmallBatchIsStillRare(
      @ForAll @IntRange(min = 2, max = 20) int articles) {
    int name = Stem.hash("qwxzvk");
    int ordinary = Stem.hash("president");
    assertTrue(
        idf(name, articles, articles).idf(name)
            > idf(ordinary, articles, articles).idf(ordinary) + 2);
  }

  @Test
  void aWordThatOneArticleMadeUpIsSingular() {
    int name = Stem.hash("qwxzvk");
    int ordinary = Stem.hash("president");
    assertTrue(idf(name, 1, 1_000).isSingular(name));
    assertFalse(idf(name, 2, 1_000).isSingular(name));
    assertFalse(idf(ordinary, 1, 1_000).isSingular(ordinary));
  }

  @Test
  void moreWordsWeighAsIfAllHadBeenGivenAtOnce() {
    int one = Stem.hash("qwxzvk");
    int other = Stem.hash("zuvqwk");
    IntMap both = new IntMap();
    both.put(one, 3);
    both.put(other, 500);
    IntMap more = new IntMap();
    more.put(other, 500);
    Idf inTwoSteps = idf(one, 3, 1_000).with(more);
    Idf atOnce = new Idf(ENGLISH, both, 1_000);
    for (int stem : new int[] {one, other, Stem.hash("president")}) {
      assertEquals(atOnce.idf(stem), inTwoSteps.idf(stem));
    }
  }

  private static Idf idf(int stem, int count, int articles) {
    IntMap counts = new IntMap();
    counts.add(stem, count);
    return new Idf(ENGLISH, counts, articles);
  }
}
