package news.dedupe.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The records of all files, numbered from 0 in the order of reading, and which of them are dropped.
 * A file that is one article is one record.
 */
final class Records {

  /** A file, of which record {@code first} is the first. */
  record File(String path, int first) {}

  private final List<File> files = new ArrayList<>();

  /** The path of each record's article, null where it gave none, and where it stands. */
  private @Nullable String[] paths = new String[64];

  private long[] starts = new long[64];
  private int[] lengths = new int[64];
  private int count;
  private final BitSet dropped = new BitSet();
  private final BitSet withHeader = new BitSet();

  /** Begins a file, which the records to come are in. */
  void beginFile(String path) {
    files.add(new File(path, count));
  }

  /** Says that the file is a table with names of its columns. */
  void addHeader() {
    withHeader.set(files.size() - 1);
  }

  /**
   * Adds a record of the file.
   *
   * @param path of its article, null where it gave none
   * @param start the byte at which it begins
   * @param end the byte behind its last
   */
  void add(@Nullable String path, long start, long end) {
    if (count == starts.length) {
      paths = Arrays.copyOf(paths, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
    }
    paths[count] = path;
    starts[count] = start;
    lengths[count] = (int) (end - start);
    count++;
  }

  /** Forgets all that was added. */
  void clear() {
    files.clear();
    count = 0;
  }

  /** In the order of reading. */
  List<File> files() {
    return files;
  }

  /** Whether a file is a table with names of its columns. */
  boolean hasHeader(int file) {
    return withHeader.get(file);
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** The number of the first record behind those of a file. */
  int endOf(int file) {
    return file + 1 < files.size() ? files.get(file + 1).first : count;
  }

  /** The byte of its file at which a record begins. */
  long start(int record) {
    return starts[record];
  }

  /** The byte behind its last. */
  long stop(int record) {
    return starts[record] + lengths[record];
  }

  /** Whether it is one of an article. */
  boolean isArticle(int record) {
    return paths[record] != null;
  }

  /** Whether it is dropped. */
  boolean isDropped(int record) {
    return dropped.get(record);
  }

  /** Drops what gave no article. */
  void dropOthers() {
    IntStream.range(0, count).filter(record -> !isArticle(record)).forEach(dropped::set);
  }

  /**
   * Drops the records of articles, each of which must have a path of its own.
   *
   * @return the articles that stay, for they are in one record with others that are not dropped
   */
  Set<String> drop(Iterable<String> articles) {
    Integer[] byPath =
        IntStream.range(0, count).filter(this::isArticle).boxed().toArray(Integer[]::new);
    Arrays.sort(byPath, Comparator.comparing(this::path));
    for (String article : articles) {
      int place = search(byPath, article);
      if (place + 1 < byPath.length && path(byPath[place + 1]).equals(article)) {
        throw new NoRecordsException(
            article + ": two articles are called so; rename the file that has a # in its name");
      }
      dropped.set(byPath[place]);
    }
    Set<String> staying = new HashSet<>();
    for (int file = 0; file < files.size(); file++) {
      int end = endOf(file);
      for (int record = files.get(file).first(); record < end; record = next(record, end)) {
        keepWhole(record, next(record, end), staying);
      }
    }
    return staying;
  }

  /** Keeps what holds several articles if one of them is kept. */
  private void keepWhole(int first, int end, Set<String> staying) {
    if (dropped.nextClearBit(first) >= end) {
      return;
    }
    for (int record = dropped.nextSetBit(first);
        record >= 0 && record < end;
        record = dropped.nextSetBit(record)) {
      staying.add(path(record));
      dropped.clear(record);
    }
  }

  /** The first record before the end of a file that stands elsewhere than this. */
  int next(int record, int end) {
    int next = record + 1;
    while (next < end && starts[next] == starts[record]) {
      next++;
    }
    return next;
  }

  private String path(int record) {
    String path = paths[record];
    return path == null ? "" : path;
  }

  private int search(Integer[] byPath, String article) {
    int low = 0;
    int high = byPath.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (path(byPath[middle]).compareTo(article) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
