package news.dedupe.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dedupe.index.Checksum.DamagedRecord;

/**
 * What is wrong with an index.
 *
 * @param articles how many it has
 * @param faults a line for each
 */
public record Verification(int articles, List<String> faults) {

  /** Of as many the rest are hardly worth reading. */
  private static final int MOST = 1_000;

  /**
   * Reads all of an index: the checksums of its files and records, and what its parts say of each
   * other.
   *
   * @throws NoIndexException where there is none
   */
  public static Verification of(Path path) throws IOException {
    List<String> faults = new ArrayList<>();
    int articles = 0;
    try (Snapshot index = Snapshot.open(path)) {
      articles = index.articles();
      index.checkFiles(fault -> faults.add(path + ": " + fault));
      new Articles(path, index, faults).check();
    } catch (DamagedIndexException e) {
      faults.add(path + ": " + cause(e));
    } catch (UncheckedIOException | DamagedRecord e) {
      faults.add(path + ": " + cause(e));
    }
    return new Verification(articles, List.copyOf(faults));
  }

  private static String cause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString().lines().findFirst().orElse("damaged");
  }

  /** The articles one by one. */
  private record Articles(Path path, Snapshot index, List<String> faults) {

    void check() {
      Map<Long, Integer> heads = new HashMap<>();
      Map<Long, Integer> contents = new HashMap<>();
      for (int number = 0; number < index.end() && faults.size() < MOST; number++) {
        if (!index.has(number)) {
          continue;
        }
        try {
          check(number);
          contents.merge(index.content(number), 1, Integer::sum);
          if (index.isHead(number)) {
            heads.merge(index.content(number), 1, Integer::sum);
          }
        } catch (DamagedRecord | UncheckedIOException | IllegalArgumentException e) {
          fault(number, cause(e));
        }
      }
      for (long content : contents.keySet()) {
        int count = heads.getOrDefault(content, 0);
        if (count != 1 && faults.size() < MOST) {
          faults.add(
              "%s: %d articles stand for the content %016x in place of one"
                  .formatted(path, count, content));
        }
      }
    }

    private void check(int number) {
      StoredArticle stored = index.get(number);
      String at = stored.article().path();
      if (!index.article(number).path().equals(at)) {
        fault(number, "its text is that of another article");
      }
      if (index.at(List.of(at))[0] != number) {
        fault(number, "it is not found by its path " + at);
      }
      long content = stored.document().content();
      if (index.content(number) != content || !has(index.withContents(Set.of(content)), number)) {
        fault(number, "it is not found by its content");
      }
      if (!has(index.ofStories(Set.of(stored.story())), number)) {
        fault(number, "it is not found by its story");
      }
    }

    private static boolean has(int[] numbers, int number) {
      return Arrays.stream(numbers).anyMatch(found -> found == number);
    }

    private void fault(int number, String fault) {
      faults.add(path + ": article " + number + ": " + fault);
    }
  }
}
