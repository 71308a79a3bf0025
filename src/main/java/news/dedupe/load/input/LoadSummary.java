package news.dedupe.load.input;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was not read, and which options had nothing to apply to.
 *
 * @param leftOut how many files of folders and archives were left out because of their names, by
 *     extension: {@code .pdf}, or empty where there is none
 * @param unmatched options that name files or fields, as they were given, of which none was found
 */
public record LoadSummary(SortedMap<String, Integer> leftOut, Set<String> unmatched) {

  /** Of a load that left nothing out. */
  public static final LoadSummary NOTHING = new LoadSummary(new TreeMap<>(), Set.of());

  public LoadSummary {
    leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    unmatched = Collections.unmodifiableSet(new TreeSet<>(unmatched));
  }

  /** Of all files that were left out. */
  public int leftOutCount() {
    return leftOut.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What two loads together left out, and had nothing to apply to in either. */
  public LoadSummary and(LoadSummary other) {
    SortedMap<String, Integer> both = new TreeMap<>(leftOut);
    other.leftOut.forEach((extension, count) -> both.merge(extension, count, Integer::sum));
    Set<String> neither = new TreeSet<>(unmatched);
    neither.retainAll(other.unmatched);
    return new LoadSummary(both, neither);
  }
}
