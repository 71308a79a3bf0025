package news.dedupe.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which articles leave an index.
 *
 * @param paths of articles, or of files and folders that they were read from
 * @param stories the ids of stories
 * @param before the day from which on articles stay, by {@link StoredArticle#day}
 */
public record Removal(List<String> paths, List<String> stories, Optional<LocalDate> before) {

  /**
   * Removes them, all or none.
   *
   * @param wait for others to end who write to the index
   * @return how many
   */
  public int from(Path index, Duration wait) throws IOException {
    IndexedBy by;
    try (Snapshot now = Snapshot.open(index)) {
      by = now.by();
    }
    try (Transaction change = Transaction.begin(index, by, wait)) {
      Snapshot now = change.before();
      Set<Integer> removed = new HashSet<>();
      for (int number = 0; number < now.end(); number++) {
        if (now.has(number) && isMeant(now, number)) {
          removed.add(number);
        }
      }
      if (!removed.isEmpty()) {
        change.remove(removed);
        change.commit();
      }
      return removed.size();
    }
  }

  private boolean isMeant(Snapshot index, int number) {
    if (before.isPresent() && index.day(number) < before.get().toEpochDay()) {
      return true;
    }
    if (!stories.isEmpty() && stories.contains(index.story(number).hex())) {
      return true;
    }
    if (paths.isEmpty()) {
      return false;
    }
    String path = index.get(number).article().path();
    return paths.stream().anyMatch(meant -> isBelow(path, meant));
  }

  private static boolean isBelow(String path, String meant) {
    if (!path.startsWith(meant)) {
      return false;
    }
    String rest = path.substring(meant.length());
    return rest.isEmpty() || meant.endsWith("/") || rest.startsWith("/") || rest.startsWith("#");
  }
}
