package news.dedupe.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import news.dedupe.collect.IntLists;
import news.dedupe.text.token.Stem;
import org.junit.jupiter.api.Test;

/** Which sentences count, and what each holds. */
class SentencesTest {

  @Test
  void shortSentencesAndThoseOfCommonWordsDoNotCount() {
    Profile text =
        Articles.of(
                "The ferry ran aground off Brennholm with many passengers aboard. Nobody was hurt."
                    + " It was what it was, and that is that. Divers will inspect the hull after the"
                    + " storm.")
            .get(0);
    assertArrayEquals(new int[] {0, 3}, text.sentences.counted);
  }

  @Test
  void aSentenceHoldsEachOfItsWordsOnce() {
    Profile text =
        Articles.of("Ferry after ferry after ferry left Brennholm harbour empty.").get(0);
    IntLists ranks = text.sentences.ranks;
    assertEquals(List.of(5), lengths(ranks));
    assertTrue(ranks.has(0, rank(text, "ferry")));
    float weight = 0;
    for (int rank : ranks.values()) {
      weight += text.idf[rank];
    }
    assertEquals(weight, text.sentences.weight[0], 1e-4);
  }

  @Test
  void aWordIsPlainWhereItStandsOutsideOfQuotationsInItsSentence() {
    Profile text =
        Articles.of(
                "The skipper said “the rudder broke in the fog” and that the rudder had been old.")
            .get(0);
    Sentences sentences = text.sentences;
    assertTrue(sentences.plain[place(text, "rudder")]);
    assertTrue(sentences.plain[place(text, "skipper")]);
    assertFalse(sentences.plain[place(text, "fog")]);
  }

  /** A window is two neighbouring sentences. */
  @Test
  void theWindowsOfAWordAreThoseOfItsSentencesAndTheOnesBefore() {
    for (Profile text : articles()) {
      Sentences sentences = text.sentences;
      int count = sentences.counted.length;
      for (int rank = 0; rank < text.words.length; rank++) {
        TreeSet<Integer> expected = new TreeSet<>();
        for (int s = 0; s < count; s++) {
          if (sentences.ranks.has(s, rank)) {
            expected.add(Math.max(0, s - 1));
            expected.add(s);
          }
        }
        IntLists windows = sentences.windows;
        int[] found =
            Arrays.copyOfRange(windows.values(), windows.first()[rank], windows.first()[rank + 1]);
        assertArrayEquals(expected.stream().mapToInt(w -> w).toArray(), found);
      }
    }
  }

  private static List<Profile> articles() {
    List<Profile> articles = new ArrayList<>(Articles.seeds());
    Articles.stories("dispatches").values().forEach(articles::addAll);
    return articles;
  }

  private static List<Integer> lengths(IntLists lists) {
    List<Integer> lengths = new ArrayList<>();
    for (int i = 0; i + 1 < lists.first().length; i++) {
      lengths.add(lists.first()[i + 1] - lists.first()[i]);
    }
    return lengths;
  }

  private static int rank(Profile text, String word) {
    return Arrays.binarySearch(text.words, Stem.hash(word));
  }

  /** Of a word among those of the only sentence. */
  private static int place(Profile text, String word) {
    return Arrays.binarySearch(text.sentences.ranks.values(), rank(text, word));
  }
}
