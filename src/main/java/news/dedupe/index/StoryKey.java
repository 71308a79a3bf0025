package news.dedupe.index;

import java.util.Comparator;
import java.util.HexFormat;

/**
 * A story of an index: what all of its articles have in common. An article that no other repeats
 * has a story of its own.
 *
 * @param id as reports have it; no other story of the index has the same
 * @param batch the number of the batch with which the story began, from 1
 */
public record StoryKey(long id, int batch) {

  /** Stories that began before others come first. */
  public static final Comparator<StoryKey> OLDEST_FIRST =
      Comparator.comparingInt(StoryKey::batch).thenComparing(StoryKey::id, Long::compareUnsigned);

  /** 16 hex digits. */
  public String hex() {
    return HexFormat.of().toHexDigits(id);
  }
}
