package news.dedupe.cluster;

import java.util.Locale;
import news.dedupe.match.Feature;
import news.dedupe.match.Profile;

/** What a member is to its cluster's representative. */
public enum Relation {
  /** The representative itself: the likely source. */
  ORIGINAL,
  /** The same main text. */
  IDENTICAL,
  /** Most sentences are the same. */
  NEAR_IDENTICAL,
  /** Much shorter: a brief, a summary, a passage. */
  EXCERPT,
  /** The same facts in other words. */
  REWRITE;

  /** An excerpt is shorter than this share of the representative, by definition of the report. */
  private static final double EXCERPT_LENGTH = 0.4;

  /** The share of the shorter text's trigrams from which most sentences are the same. */
  private static final float COPIED_TRIGRAMS = 0.55f;

  /**
   * The relation of a text to a representative of another content.
   *
   * @param features of the two
   */
  public static Relation of(Profile member, Profile representative, float[] features) {
    if (member.length() < EXCERPT_LENGTH * representative.length()) {
      return EXCERPT;
    }
    return features[Feature.TRIGRAMS_CONTAINED.place()] >= COPIED_TRIGRAMS
        ? NEAR_IDENTICAL
        : REWRITE;
  }

  /** The name in a report: {@code near-identical}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
