package news.dedupe.load;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Which files of walked folders and which entries of archives are read.
 *
 * <p>A glob with a {@code /} is held against the end of the path, from a {@code /} on, others
 * against the name alone.
 *
 * @param include globs of what is read, whatever its extension, besides archives; where there are
 *     none, it is what has a known extension
 * @param exclude globs of what is not read
 */
public record Selection(List<PathMatcher> include, List<PathMatcher> exclude) {

  /** All files of known extensions. */
  public static Selection standard() {
    return new Selection(List.of(), List.of());
  }

  /**
   * Takes and leaves what the globs say.
   *
   * @throws PatternSyntaxException if one of the globs is none
   */
  public static Selection of(List<String> include, List<String> exclude) {
    return new Selection(matchers(include), matchers(exclude));
  }

  private static List<PathMatcher> matchers(List<String> globs) {
    return globs.stream()
        .map(glob -> glob.contains("/") ? "glob:{,**/}" + glob : "glob:" + glob)
        .map(FileSystems.getDefault()::getPathMatcher)
        .toList();
  }

  boolean takes(String name) {
    boolean asked =
        include.isEmpty() ? Format.isKnown(name) : Format.isArchive(name) || matches(include, name);
    return asked && !matches(exclude, name);
  }

  private static boolean matches(List<PathMatcher> globs, String name) {
    if (globs.isEmpty()) {
      return false;
    }
    try {
      Path path = Path.of(name.replace('#', '/'));
      return globs.stream()
          .anyMatch(glob -> glob.matches(path) || glob.matches(path.getFileName()));
    } catch (InvalidPathException noName) {
      return false;
    }
  }
}
