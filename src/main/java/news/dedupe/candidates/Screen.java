package news.dedupe.candidates;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import news.dedupe.trees.Tree;

/**
 * Tells of a pair that met by what its sketches have in common whether a full comparison is worth
 * while: boosted trees, fitted to what full comparisons found.
 *
 * @param trees over the {@link Clue}s; what they give adds up
 * @param least sum of a pair that passes
 */
public record Screen(List<Tree> trees, float least) {

  /** What is known of a pair before it is compared in full. */
  public enum Clue {
    CLOSENESS("how much of the smaller sketch is in the other, by weight, from 0 to 2"),
    WORDS_CONTAINED("the smaller sketch's words in the other, by weight, from 0 to 1"),
    WORDS("words in common"),
    RUNS("runs in common"),
    SHORTER("words of the smaller sketch"),
    LONGER("words of the larger sketch");

    private final String meaning;
    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Clue(String meaning) {
      this.meaning = meaning;
    }

    /** What is measured, for people. */
    public String meaning() {
      return meaning;
    }

    /** The clue's place in a vector of all. */
    @SuppressWarnings("EnumOrdinal") // vectors live for one run only; files hold the key
    public int place() {
      return ordinal();
    }

    /** The names in a model file, by {@link #place}. */
    public static String[] keys() {
      return Stream.of(values()).map(clue -> clue.key).toArray(String[]::new);
    }
  }

  static final int CLUES = Clue.values().length;

  public Screen {
    trees = List.copyOf(trees);
  }

  /** A screen that all pairs pass. */
  public static Screen open() {
    return new Screen(List.of(), 0);
  }

  /** Whether a pair passes. */
  public boolean passes(float[] clues) {
    return sum(clues) >= least;
  }

  /** What the trees give for a pair: the log-odds that a full comparison finds versions. */
  public float sum(float[] clues) {
    float sum = 0;
    for (int t = 0; t < trees.size(); t++) {
      sum += trees.get(t).value(clues);
    }
    return sum;
  }
}
