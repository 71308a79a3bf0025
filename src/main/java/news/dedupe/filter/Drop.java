package news.dedupe.filter;

import java.util.Locale;

/** What is dropped of a story; each drops what those before it do. */
public enum Drop {
  /** All but one of the articles with the same main text. */
  COPIES,
  /** All but one of those most of whose sentences are the same. */
  NEAR_IDENTICAL,
  /** All but one of the versions of a story, however they were reworded. */
  VERSIONS;

  /** What users call it: {@code near-identical}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
