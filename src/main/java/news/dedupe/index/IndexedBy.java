package news.dedupe.index;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.dedupe.fingerprint.Sketcher;
import news.dedupe.text.Analyzer;

/**
 * What an index was made by: what is kept in it is compared with articles that were read by the
 * same alone.
 *
 * @param format of what is written
 * @param analyzer the version of the analysis of texts
 * @param sketcher the version of sketches
 * @param model a hash of the match model, 16 hex digits
 * @param threshold by which articles were grouped
 */
public record IndexedBy(int format, int analyzer, int sketcher, String model, double threshold) {

  private static final int FORMAT = 1;

  /** By this program. */
  public static IndexedBy now(String model, double threshold) {
    return new IndexedBy(FORMAT, Analyzer.VERSION, Sketcher.VERSION, model, threshold);
  }

  static IndexedBy of(Map<String, String> data) {
    return new IndexedBy(
        number(data, "format"),
        number(data, "analyzer"),
        number(data, "sketcher"),
        data.getOrDefault("model", ""),
        Double.parseDouble(data.getOrDefault("threshold", "0")));
  }

  private static int number(Map<String, String> data, String key) {
    return Integer.parseInt(data.getOrDefault(key, "0"));
  }

  Map<String, String> data() {
    return new TreeMap<>(
        Map.of(
            "format", String.valueOf(format),
            "analyzer", String.valueOf(analyzer),
            "sketcher", String.valueOf(sketcher),
            "model", model,
            "threshold", String.valueOf(threshold)));
  }

  /** Whether this program can read the articles that are kept, by whatever they were made. */
  boolean isReadable() {
    return format == FORMAT;
  }

  /** What keeps two that are readable from being one: the first in which they differ. */
  Optional<String> difference(IndexedBy now) {
    if (analyzer != now.analyzer || sketcher != now.sketcher) {
      return Optional.of("another version of the analysis of texts");
    }
    if (!model.equals(now.model)) {
      return Optional.of("the match model " + model + ", this run's is " + now.model);
    }
    return threshold == now.threshold
        ? Optional.empty()
        : Optional.of("the threshold " + threshold + ", this run's is " + now.threshold);
  }
}
