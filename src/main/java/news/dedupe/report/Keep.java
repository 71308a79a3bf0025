package news.dedupe.report;

import java.util.List;
import java.util.Locale;

/**
 * Which member of a cluster represents it, and is kept of it. Among members that are equal to this
 * rule the likely original comes first. Who belongs to the cluster is decided before.
 *
 * @param sources of {@link Rule#SOURCE}, the best first; else empty
 */
public record Keep(Rule rule, List<String> sources) {

  /** What decides. */
  public enum Rule {
    /** The marks of the likely original. */
    ORIGINAL,
    /** The earliest day of publication; undated members come last. */
    FIRST,
    /** The latest day of publication; undated members come last. */
    LATEST,
    /** The longest main text. */
    LONGEST,
    /** Where it was published. */
    SOURCE
  }

  /** The likely original. */
  public static Keep original() {
    return new Keep(Rule.ORIGINAL, List.of());
  }

  public Keep {
    sources = sources.stream().map(source -> source.toLowerCase(Locale.ROOT)).toList();
  }

  /** As users write it: {@code first}, {@code source=reuters.com,ap.org}. */
  public String key() {
    String name = rule.name().toLowerCase(Locale.ROOT);
    return rule == Rule.SOURCE ? name + "=" + String.join(",", sources) : name;
  }
}
