package news.dedupe.batch;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import news.dedupe.match.Profile;

/**
 * Profiles by text, made when first asked for; those not used for longest are dropped when their
 * tokens outgrow the limit. Safe for many threads.
 */
final class ProfileCache {

  /**
   * Heap bytes a token of a profile takes: 29 in web articles of 800 words, 41 in briefs of 130.
   */
  private static final int BYTES_PER_TOKEN = 40;

  private final IntFunction<Profile> maker;
  private final long maxTokens;
  private final Map<Integer, Profile> byText = new LinkedHashMap<>(1024, 0.75f, true);
  private long tokens;

  /**
   * @param maker of the profile of a text
   * @param maxBytes about how much heap the profiles may take
   */
  ProfileCache(IntFunction<Profile> maker, long maxBytes) {
    this.maker = maker;
    this.maxTokens = maxBytes / BYTES_PER_TOKEN;
  }

  Profile get(int text) {
    synchronized (byText) {
      Profile known = byText.get(text);
      if (known != null) {
        return known;
      }
    }
    // Made outside the lock: two threads may make the same one, which does no harm.
    Profile profile = maker.apply(text);
    synchronized (byText) {
      if (byText.put(text, profile) == null) {
        tokens += profile.length();
      }
      Iterator<Profile> oldest = byText.values().iterator();
      while (tokens > maxTokens && byText.size() > 2) {
        tokens -= oldest.next().length();
        oldest.remove();
      }
    }
    return profile;
  }
}
