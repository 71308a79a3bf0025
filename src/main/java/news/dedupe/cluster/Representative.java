package news.dedupe.cluster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import news.dedupe.fingerprint.Idf;
import news.dedupe.match.Profile;

/**
 * Chooses which member of a cluster is the likely original. The marks of a dispatch count, its
 * place in the middle of the versions, its completeness, that it is clean, and that it came first.
 */
public final class Representative {

  /**
   * What each mark weighs. The original is chosen in 8 of 8 wire stories and 23 of 24 dispatches,
   * and in 101 of 174 restyled and 381 of 723 rephrased stories, whose originals are often as plain
   * as their rewrites. Of the last two kinds completeness decides (68 and 341 with a weight of 1),
   * of the dispatches the place in the middle (12 without it); the others change one to three.
   */
  private static final double CREDIT = 1;

  private static final double DATELINE = 0.5;
  private static final double BYLINE = 0.5;
  private static final double FIRST = 0.5;
  private static final double COMPLETE = 3;
  private static final double CENTRAL = 0.5;
  private static final double WASTE = 1;

  /** Clean texts have up to 2 such words in 100, scanned ones with an error a line 20. */
  private static final double NOISE = 6;

  /** Members of a large cluster that are looked at: a sample that one more changes by one. */
  private static final int MAX_LOOKED_AT = 1_000;

  /** Of these the ones with the best marks, each compared with as many members of the cluster. */
  private static final int MAX_COMPARED = 24;

  private final IntFunction<Profile> profiles;
  private final Idf idf;
  private final Clusterer.OnDemand logOdds;
  private final Sampling sampling;

  /** Of texts that are all that there are. */
  public Representative(IntFunction<Profile> profiles, Idf idf, Clusterer.OnDemand logOdds) {
    this(profiles, idf, logOdds, Sampling.OF_ALL);
  }

  /**
   * @param profiles of the texts
   * @param idf of the words of the batch
   * @param logOdds of any two texts
   * @param sampling of the members of large clusters
   */
  public Representative(
      IntFunction<Profile> profiles, Idf idf, Clusterer.OnDemand logOdds, Sampling sampling) {
    this.sampling = sampling;
    this.profiles = profiles;
    this.idf = idf;
    this.logOdds = logOdds;
  }

  /** What a text shows by itself. */
  private record Seen(int text, double marks, Optional<LocalDate> day, Cleanness cleanness) {}

  private record Marked(int text, double marks) {
    static final Comparator<Marked> BEST_FIRST =
        Comparator.comparingDouble((Marked marked) -> -marked.marks).thenComparingInt(Marked::text);
  }

  /** The text of the likely original among {@code texts}, of which there is at least one. */
  public int of(int[] texts) {
    List<Seen> seen =
        Arrays.stream(sampling.of(texts, MAX_LOOKED_AT)).mapToObj(this::look).toList();
    int longest = seen.stream().mapToInt(s -> s.cleanness.prose()).max().orElse(1);
    Optional<LocalDate> earliest =
        seen.stream().flatMap(s -> s.day.stream()).min(Comparator.naturalOrder());
    int[] others = sampling.of(texts, MAX_COMPARED);
    return seen.stream()
        .map(s -> new Marked(s.text, marks(s, longest, earliest)))
        .sorted(Marked.BEST_FIRST)
        .limit(MAX_COMPARED)
        .map(m -> new Marked(m.text, m.marks + CENTRAL * centrality(m.text, others)))
        .min(Marked.BEST_FIRST)
        .orElseThrow()
        .text;
  }

  private Seen look(int text) {
    Profile profile = profiles.apply(text);
    double marks =
        (profile.document().credit().isPresent() ? CREDIT : 0)
            + (profile.document().dateline().isPresent() ? DATELINE : 0)
            + (profile.document().byline().isPresent() ? BYLINE : 0);
    return new Seen(text, marks, profile.day(), Cleanness.of(profile.document(), idf));
  }

  private static double marks(Seen seen, int longest, Optional<LocalDate> earliest) {
    return seen.marks
        + (earliest.isPresent() && seen.day.equals(earliest) ? FIRST : 0)
        + COMPLETE * seen.cleanness.prose() / Math.max(1, longest)
        - WASTE * seen.cleanness.waste()
        - NOISE * seen.cleanness.noise();
  }

  /** The mean log-odds of a text with the others that it is compared with. */
  private double centrality(int text, int[] others) {
    return Arrays.stream(others)
        .filter(other -> other != text)
        .mapToDouble(other -> logOdds.logOdds(text, other))
        .average()
        .orElse(0);
  }
}
