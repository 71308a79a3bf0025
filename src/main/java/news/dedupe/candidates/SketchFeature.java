package news.dedupe.candidates;

import java.util.Locale;
import java.util.stream.Stream;

/** What is measured of a pair of sketches. */
public enum SketchFeature {
  /** Terms and rare terms of the smaller sketch in the other, weighted, from 0 to 2. */
  SIMILARITY,

  /** Terms of the smaller sketch in the other, weighted, from 0 to 1. */
  TERMS_CONTAINED,

  /** How many terms are in both. */
  TERMS_SHARED,

  /** How many of the sampled trigrams are in both. */
  TRIGRAMS_SHARED,

  /** How many terms the smaller sketch has. */
  TERMS_FEWER,

  /** How many terms the larger sketch has. */
  TERMS_MORE;

  /** How many there are. */
  static final int COUNT = values().length;

  private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name in a model file: lower-case, with hyphens. */
  public String key() {
    return key;
  }

  /** The feature's place in a vector of all. */
  @SuppressWarnings("EnumOrdinal") // vectors live for one run only; files hold the key
  public int place() {
    return ordinal();
  }

  /** The feature at a {@link #place}. */
  public static SketchFeature at(int place) {
    return values()[place];
  }

  /** All {@link #key}s, by {@link #place}. */
  public static String[] keys() {
    return Stream.of(values()).map(SketchFeature::key).toArray(String[]::new);
  }
}
