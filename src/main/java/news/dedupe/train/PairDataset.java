package news.dedupe.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import news.dedupe.collect.IntPairs;
import news.dedupe.evaluate.PairScores;
import news.dedupe.evaluate.PairTable;
import news.dedupe.evaluate.PairTable.Label;
import news.dedupe.evaluate.PairTable.Pair;
import news.dedupe.report.Grouping;

/** Pairs that were read one by one. */
final class PairDataset implements Dataset.Scored {

  private final String name;
  private final PairTable table;
  private final ToIntFunction<String> foldOf;
  private final List<LabelledPair> pairs;

  /**
   * @param texts the text of each article of the table, by name
   * @param foldOf the fold of an article, by name
   * @param elsewhere pairs that other datasets have: nothing is fitted to them here
   */
  PairDataset(
      String name,
      PairTable table,
      Map<String, Integer> texts,
      ToIntFunction<String> foldOf,
      Set<Long> elsewhere) {
    this.name = name;
    this.table = table;
    this.foldOf = foldOf;
    List<LabelledPair> labelled = new ArrayList<>();
    for (Pair pair : table.pairs()) {
      int a = Objects.requireNonNull(texts.get(pair.a()));
      int b = Objects.requireNonNull(texts.get(pair.b()));
      if (pair.label() != Label.BETWEEN
          && a != b
          && !elsewhere.contains(IntPairs.unordered(a, b))) {
        labelled.add(
            new LabelledPair(
                IntPairs.unordered(a, b),
                pair.label() == Label.SAME,
                foldOf.applyAsInt(pair.a()),
                foldOf.applyAsInt(pair.b())));
      }
    }
    pairs = List.copyOf(labelled);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<LabelledPair> pairs() {
    return pairs;
  }

  @Override
  public List<String> score(List<Grouping> runs) {
    List<PairScores.Stratum> all = strata(runs);
    Map<String, long[]> strata = new TreeMap<>();
    for (PairScores.Stratum stratum : all) {
      String label = stratum.name() + (stratum.same() ? " same" : " other");
      add(strata.computeIfAbsent(label, s -> new long[2]), stratum);
    }
    List<String> lines = new ArrayList<>();
    strata.forEach((label, counts) -> lines.add(label + " " + share(counts, " of ") + " grouped"));
    lines.add(
        "versions %s grouped, others %s"
            .formatted(share(sum(all, true), " of "), share(sum(all, false), " of ")));
    return lines;
  }

  @Override
  public String brief(List<Grouping> runs) {
    List<PairScores.Stratum> all = strata(runs);
    return share(sum(all, true), "/") + " " + share(sum(all, false), "/");
  }

  /** The strata of each fold's own pairs in the fold's run. */
  private List<PairScores.Stratum> strata(List<Grouping> runs) {
    List<PairScores.Stratum> strata = new ArrayList<>();
    for (int k = 0; k < runs.size(); k++) {
      int fold = k;
      PairTable own =
          new PairTable(
              table.pairs().stream().filter(pair -> foldOf.applyAsInt(pair.a()) == fold).toList());
      strata.addAll(PairScores.of(own, runs.get(k)).strata());
    }
    return strata;
  }

  private static long[] sum(List<PairScores.Stratum> strata, boolean versions) {
    long[] sum = new long[2];
    strata.stream().filter(s -> s.same() == versions).forEach(s -> add(sum, s));
    return sum;
  }

  private static void add(long[] counts, PairScores.Stratum stratum) {
    counts[0] += stratum.grouped();
    counts[1] += stratum.pairs();
  }

  private static String share(long[] counts, String of) {
    return counts[0] + of + counts[1];
  }

  /**
   * For each article of a table the first name, in order, of those that its pairs connect it to.
   */
  static Map<String, String> components(PairTable table) {
    Map<String, String> parent = new HashMap<>();
    for (Pair pair : table.pairs()) {
      String a = root(parent, pair.a());
      String b = root(parent, pair.b());
      if (!a.equals(b)) {
        parent.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
      }
    }
    Map<String, String> component = new HashMap<>();
    for (String name : List.copyOf(parent.keySet())) {
      component.put(name, root(parent, name));
    }
    return component;
  }

  private static String root(Map<String, String> parent, String name) {
    String at = name;
    String next = parent.computeIfAbsent(at, n -> n);
    while (!next.equals(at)) {
      at = next;
      next = parent.getOrDefault(at, at);
    }
    return at;
  }
}
