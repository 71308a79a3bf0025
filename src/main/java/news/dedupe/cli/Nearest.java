package news.dedupe.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What a mistyped word was meant to be. */
final class Nearest {

  /** Letters by which a word is mistyped. */
  private static final int MISTYPED = 2;

  private Nearest() {}

  /** The name that the word nearly is. */
  static Optional<String> of(String word, Collection<String> names) {
    LevenshteinDistance distance = new LevenshteinDistance(MISTYPED);
    return names.stream()
        .filter(name -> distance.apply(word, name) >= 0)
        .filter(name -> 2 * distance.apply(word, name) < word.length())
        .min(Comparator.comparingInt(name -> distance.apply(word, name)));
  }
}
