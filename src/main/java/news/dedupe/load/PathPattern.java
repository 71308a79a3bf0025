package news.dedupe.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;
import news.dedupe.load.input.Glob;

/**
 * A path with wildcards, for patterns that no shell has expanded. They mean what they mean there:
 * {@code *} and {@code ?} stay within a name and match no dot at its beginning, {@code **} stands
 * for any number of folders, also none, and follows no links.
 */
final class PathPattern {

  private static final String ANY_FOLDERS = "**";

  private final String[] parts;
  private final Map<String, Path> found = new TreeMap<>();
  private final Deque<Place> open = new ArrayDeque<>();
  private final Set<Place> met = new HashSet<>();

  private PathPattern(String pattern) {
    this.parts = pattern.split("/+", -1);
  }

  /**
   * What matches a pattern, by name; nothing where it is none. A folder that cannot be looked into
   * is among them, so that it is reported instead of passed over.
   */
  static Map<String, Path> matches(String pattern) {
    if (!hasWildcard(pattern)) {
      return Map.of();
    }
    PathPattern expansion = new PathPattern(pattern);
    try {
      boolean isAbsolute = pattern.startsWith("/");
      expansion.go(isAbsolute ? "/" : "", Path.of(isAbsolute ? "/" : ""), isAbsolute ? 1 : 0);
      while (!expansion.open.isEmpty()) {
        expansion.match(expansion.open.pop());
      }
    } catch (PatternSyntaxException | InvalidPathException noPattern) {
      return Map.of();
    }
    return expansion.found;
  }

  private static boolean hasWildcard(String path) {
    return path.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
  }

  /** A path that matches what is before one of the parts, and its name in the pattern's way. */
  private record Place(String name, Path path, int part) {}

  /** Many ways lead to the same place, where there are any folders between any folders. */
  private void go(String name, Path path, int part) {
    Place place = new Place(name, path, part);
    if (met.add(place)) {
      open.push(place);
    }
  }

  /** Follows the pattern by one of its parts. */
  private void match(Place place) {
    String name = place.name();
    Path path = place.path();
    int part = place.part();
    if (part == parts.length) {
      if (!Walk.isSpecial(path)) {
        found.put(name.isEmpty() ? "." : name, path);
      }
    } else if (parts[part].isEmpty()) { // behind a slash at the end
      if (Files.isDirectory(path)) {
        go(name, path, part + 1);
      }
    } else if (parts[part].equals(ANY_FOLDERS)) {
      go(name, path, part + 1);
      entries(name, path)
          .forEach(
              (last, entry) -> {
                if (!Walk.isHidden(last) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                  go(below(name, last), entry, part);
                }
              });
    } else if (hasWildcard(parts[part])) {
      boolean isHidden = Walk.isHidden(parts[part]);
      Glob glob = new Glob(parts[part]);
      entries(name, path)
          .forEach(
              (last, entry) -> {
                if (isHidden == Walk.isHidden(last)
                    && glob.matches(String.valueOf(entry.getFileName()))) {
                  go(below(name, last), entry, part + 1);
                }
              });
    } else if (Files.exists(path.resolve(parts[part]), LinkOption.NOFOLLOW_LINKS)) {
      go(below(name, parts[part]), path.resolve(parts[part]), part + 1);
    }
  }

  private Map<String, Path> entries(String name, Path folder) {
    if (!Files.isDirectory(folder)) {
      return Map.of();
    }
    try {
      return Walk.entries(folder);
    } catch (IOException closed) {
      found.put(name.isEmpty() ? "." : name, folder);
      return Map.of();
    }
  }

  private static String below(String name, String last) {
    return name.isEmpty() || name.endsWith("/") ? name + last : name + "/" + last;
  }
}
