package news.dedupe.evaluate;

import static java.util.Comparator.comparing;
import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.dedupe.evaluate.PairTable.Label;
import news.dedupe.evaluate.PairTable.Pair;
import news.dedupe.report.Grouping;

/**
 * How well a report groups the pairs of a {@link PairTable}, those in between left out.
 *
 * @param strata by name, other pairs before versions
 * @param wrong every wrong pair, in the order of the table
 * @param absent the articles of the table that the report does not name, sorted
 */
public record PairScores(List<Stratum> strata, List<WrongPair> wrong, List<String> absent) {

  /** The most wrong pairs that are printed. */
  private static final int EXAMPLES = 60;

  /**
   * Pairs of one sort.
   *
   * @param same whether they are versions of one dispatch
   * @param grouped how many of them the report groups
   */
  public record Stratum(String name, boolean same, long grouped, long pairs) {

    @Override
    public String toString() {
      return String.format(
          ROOT, "%-16s %-5s %d of %d grouped", name, same ? "same" : "other", grouped, pairs);
    }
  }

  /** A pair that is scored, and whether the report groups it. */
  private record Judged(String stratum, boolean same, boolean together) {}

  /** Scores a report. */
  public static PairScores of(PairTable table, Grouping report) {
    Placement placement = new Placement(report);
    List<Judged> judged = new ArrayList<>();
    List<WrongPair> wrong = new ArrayList<>();
    Set<String> absent = new TreeSet<>();
    for (Pair pair : table.pairs()) {
      if (pair.label() == Label.BETWEEN) {
        continue;
      }
      Stream.of(pair.a(), pair.b()).filter(name -> !placement.names(name)).forEach(absent::add);
      boolean same = pair.label() == Label.SAME;
      boolean together = placement.together(pair.a(), pair.b());
      judged.add(new Judged(pair.stratum(), same, together));
      if (together != same) {
        wrong.add(new WrongPair(together, pair.a(), pair.b(), pair.stratum()));
      }
    }
    return new PairScores(strata(judged), List.copyOf(wrong), List.copyOf(absent));
  }

  private static List<Stratum> strata(List<Judged> judged) {
    return judged.stream()
        .map(pair -> new Stratum(pair.stratum(), pair.same(), 0, 0))
        .distinct()
        .sorted(comparing(Stratum::name).thenComparing(Stratum::same))
        .map(
            stratum -> {
              List<Judged> pairs =
                  judged.stream()
                      .filter(pair -> pair.stratum().equals(stratum.name()))
                      .filter(pair -> pair.same() == stratum.same())
                      .toList();
              long grouped = pairs.stream().filter(Judged::together).count();
              return new Stratum(stratum.name(), stratum.same(), grouped, pairs.size());
            })
        .toList();
  }

  /** The share of the versions that are grouped, 0 to 1; 1 where there are none. */
  public double recall() {
    return pairs(true) == 0 ? 1 : (double) grouped(true) / pairs(true);
  }

  /** The share of the other pairs that are grouped, 0 to 1. */
  public double falselyGrouped() {
    return pairs(false) == 0 ? 0 : (double) grouped(false) / pairs(false);
  }

  /** All of it for people to read, the shares last. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    wrong.stream().limit(EXAMPLES).forEach(pair -> lines.add("   " + pair));
    strata.forEach(stratum -> lines.add(stratum.toString()));
    List<String> shares = new ArrayList<>();
    if (pairs(true) > 0) {
      shares.add(share("recall", true, recall()));
    }
    if (pairs(false) > 0) {
      shares.add(share("falsely grouped", false, falselyGrouped()));
    }
    lines.add(String.join("  ", shares));
    return lines;
  }

  private String share(String name, boolean same, double value) {
    return String.format(ROOT, "%s %d/%d = %.4f", name, grouped(same), pairs(same), value);
  }

  private long grouped(boolean same) {
    return strata.stream().filter(s -> s.same() == same).mapToLong(Stratum::grouped).sum();
  }

  private long pairs(boolean same) {
    return strata.stream().filter(s -> s.same() == same).mapToLong(Stratum::pairs).sum();
  }
}
