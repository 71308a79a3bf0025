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
      FileChecksums.faults(path).forEach(fault -> faults.add(path + "/" + fault));
      new Articles(path, index, faults.isEmpty(), faults).check();
    } catch (DamagedIndexException e) {
      FileChecksums.faults(path).forEach(fault -> faults.add(path + "/" + fault));
    }
    return new Verification(articles, List.copyOf(faults));
  }

  /**
   * The articles one by one.
   *
   * @param isWhole whether all files are as they were written: else what is found by them may be
   *     anything, and records alone are read
   */
  private record Articles(Path path, Snapshot index, boolean isWhole, List<String> faults) {

    void check() {
      Map<Long, Integer> heads = new HashMap<>();
      for (int number = 0; number < index.end() && faults.size() < MOST; number++) {
        if (!index.has(number)) {
          continue;
        }
        try {
          StoredArticle stored = index.get(number);
          if (!index.article(number).path().equals(stored.article().path())) {
            fault(number, "its text is that of another article");
          }
          if (isWhole) {
            check(number, stored);
            heads.merge(stored.document().content(), index.isHead(number) ? 1 : 0, Integer::sum);
          }
        } catch (UncheckedIOException | IllegalArgumentException e) {
          fault(number, "what is kept of it is damaged");
        }
      }
      heads.forEach(
          (content, count) -> {
            if (count != 1 && faults.size() < MOST) {
              faults.add(
                  "%s: %d articles stand for the content %016x in place of one"
                      .formatted(path, count, content));
            }
          });
    }

    private void check(int number, StoredArticle stored) {
      String at = stored.article().path();
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
