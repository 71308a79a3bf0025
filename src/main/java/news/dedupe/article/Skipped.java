package news.dedupe.article;

import java.util.OptionalInt;

/**
 * Input that gave no article.
 *
 * @param path where it stands, as in {@link Article#path}
 * @param line the line of the container, from 1, where there is one
 * @param reason what is wrong and, where it can be said, what to do
 * @param kind whether it could not be read or holds no article
 * @param count how many inputs this stands for, from 1: what is wrong with a container again and
 *     again is reported in full only so often
 */
public record Skipped(String path, OptionalInt line, String reason, Kind kind, int count) {

  /** What sort of input was skipped. */
  public enum Kind {
    /** Broken, empty, binary, or not there: the run ends with exit code 3. */
    UNREADABLE,
    /** Read, but a page without an article, such as a consent wall. */
    NO_ARTICLE
  }

  public static Skipped unreadable(String path, String reason) {
    return new Skipped(path, OptionalInt.empty(), reason, Kind.UNREADABLE, 1);
  }

  public static Skipped noArticle(String path, String reason) {
    return new Skipped(path, OptionalInt.empty(), reason, Kind.NO_ARTICLE, 1);
  }

  /** The same for so many. */
  public Skipped times(int count) {
    String all = count == 1 ? reason : reason + "; and " + (count - 1) + " more like this";
    return new Skipped(path, line, all, kind, count);
  }

  public Skipped at(int line) {
    return at(OptionalInt.of(line));
  }

  public Skipped at(OptionalInt line) {
    return new Skipped(path, line, reason, kind, count);
  }
}
