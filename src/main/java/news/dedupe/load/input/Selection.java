package news.dedupe.load.input;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import news.dedupe.load.unpack.FileName;

/**
 * Which files of walked folders and which entries of archives are read.
 *
 * <p>A glob with a {@code /} is held against the end of the path, from a {@code /} on, others
 * against the name alone.
 */
public final class Selection {

  private final List<Glob> include;
  private final List<Glob> exclude;

  private Selection(List<Glob> include, List<Glob> exclude) {
    this.include = include;
    this.exclude = exclude;
  }

  /** All files of known extensions. */
  public static Selection standard() {
    return new Selection(List.of(), List.of());
  }

  /**
   * Takes and leaves what the globs say.
   *
   * @param include globs of what is read, whatever its extension, besides archives; where there are
   *     none, it is what has a known extension
   * @param exclude globs of what is not read
   * @throws PatternSyntaxException if one of the globs is none
   */
  public static Selection of(List<String> include, List<String> exclude) {
    return new Selection(
        include.stream().map(Glob::new).toList(), exclude.stream().map(Glob::new).toList());
  }

  /** Globs of what is read. */
  public List<String> include() {
    return include.stream().map(Glob::toString).toList();
  }

  /** Globs of what is not. */
  public List<String> exclude() {
    return exclude.stream().map(Glob::toString).toList();
  }

  /**
   * Whether a file is read.
   *
   * @param isKnown whether a file of some name is read where nothing is included
   * @param tally notes which globs matched
   */
  public boolean takes(String path, Predicate<String> isKnown, Tally tally) {
    boolean isIncluded = matches("--include", include, path, tally);
    boolean isExcluded = matches("--exclude", exclude, path, tally);
    boolean isAsked =
        include.isEmpty() ? isKnown.test(path) : FileName.isArchive(path) || isIncluded;
    return isAsked && !isExcluded;
  }

  private static boolean matches(String option, List<Glob> globs, String path, Tally tally) {
    boolean isMatched = false;
    for (Glob glob : globs) {
      if (matches(glob, path.replace('#', '/'))) {
        tally.matched(option, glob);
        isMatched = true;
      }
    }
    return isMatched;
  }

  private static boolean matches(Glob glob, String path) {
    return glob.toString().indexOf('/') < 0
        ? glob.matches(path.substring(path.lastIndexOf('/') + 1))
        : glob.matchesEnd(path);
  }
}
