package news.dedupe.load;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.dedupe.article.Skipped;
import news.dedupe.load.format.Format;
import news.dedupe.load.input.Failure;
import news.dedupe.load.input.Selection;
import news.dedupe.load.input.Tally;
import news.dedupe.load.unpack.UniqueNames;

/**
 * Finds the files below the paths given, each once, however many paths and links lead to it.
 *
 * <p>Only folders, and files that were named or reached by a link, are remembered: the others are
 * met but once, when their folder is walked.
 */
final class Walk {

  /** Takes what a walk finds. */
  interface Visitor {

    void file(String name, Path file);

    void skipped(Skipped skipped);
  }

  private final Selection selection;
  private final Tally tally;
  private final Visitor visitor;
  private final Set<Path> folders = new HashSet<>();
  private final Set<Path> strays = new HashSet<>();

  /**
   * @param tally counts what is met in folders and left out
   */
  Walk(Selection selection, Tally tally, Visitor visitor) {
    this.selection = selection;
    this.tally = tally;
    this.visitor = visitor;
  }

  /** Visits a file, whatever its name, or the articles of a folder, sorted by path. */
  void from(String name, Path path) {
    if (!Files.isDirectory(path)) {
      stray(name, path);
      return;
    }
    Deque<Level> open = new ArrayDeque<>();
    folder(name.endsWith("/") ? name : name + "/", path, open);
    while (!open.isEmpty()) {
      Level level = open.element();
      if (level.entries.hasNext()) {
        Map.Entry<String, Path> next = level.entries.next();
        entry(level.name + next.getKey(), next.getValue(), level.real, open);
      } else {
        open.remove();
      }
    }
  }

  /**
   * A folder on the way to where the walk is: folders may lie deeper in each other than calls.
   *
   * @param entries what is left of it
   */
  private record Level(String name, Path real, Iterator<Map.Entry<String, Path>> entries) {}

  /** Goes into a folder, if that is the first time. */
  private void folder(String name, Path folder, Deque<Level> open) {
    Path real = real(folder);
    if (!folders.add(real)) {
      return;
    }
    Map<String, Path> entries = new TreeMap<>();
    try {
      entries(folder)
          .forEach(
              (last, entry) -> {
                if (!isHidden(last)) {
                  // files and folders are sorted by their whole path
                  entries.put(last + (Files.isDirectory(entry) ? "/" : ""), entry);
                }
              });
    } catch (IOException failure) {
      visitor.skipped(Skipped.unreadable(name, Failure.reason(failure)));
      folders.remove(real);
    }
    open.push(new Level(name, real, entries.entrySet().iterator()));
  }

  /** What lies in a folder, by name; names that are not UTF-8 and look the same stay distinct. */
  static Map<String, Path> entries(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(found::add);
    } catch (DirectoryIteratorException failure) {
      throw failure.getCause();
    }
    Collections.sort(found);
    Map<String, Path> entries = new TreeMap<>();
    UniqueNames names = new UniqueNames();
    for (Path entry : found) {
      entries.put(names.name(String.valueOf(entry.getFileName())), entry);
    }
    return entries;
  }

  private void entry(String name, Path entry, Path realFolder, Deque<Level> open) {
    boolean link = Files.isSymbolicLink(entry);
    if (name.endsWith("/")) {
      if (link && realFolder.startsWith(real(entry))) {
        visitor.skipped(Skipped.noArticle(name, "a link to a folder that it is in; not followed"));
      } else {
        folder(name, entry, open);
      }
    } else if (!selection.takes(name, Format::isKnown, tally) || isSpecial(entry)) {
      tally.leftOut(name);
    } else if (link) {
      stray(name, entry);
    } else if (!strays.contains(realFolder.resolve(entry.getFileName()))) {
      visitor.file(name, entry);
    }
  }

  private void stray(String name, Path file) {
    Path real = real(file);
    if (!isWalked(real) && strays.add(real)) {
      visitor.file(name, file);
    }
  }

  /**
   * Whether a walk through the file's folder visits, or has visited, it; broken links it does not.
   */
  private boolean isWalked(Path real) {
    String last = String.valueOf(real.getFileName());
    return folders.contains(real.getParent())
        && selection.takes(real.toString().replace(File.separatorChar, '/'), Format::isKnown, tally)
        && !isHidden(last)
        && !Files.isSymbolicLink(real);
  }

  /** Whether a path leads through a name that begins with a dot. */
  static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }

  /** A pipe or a device, on which a walk would wait for ever. */
  static boolean isSpecial(Path entry) {
    return !Files.isRegularFile(entry) && !Files.isDirectory(entry) && Files.exists(entry);
  }

  /** What cannot be resolved, such as a broken link or a pipe of the shell, stands for itself. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException unresolved) {
      return path.toAbsolutePath().normalize();
    }
  }
}
