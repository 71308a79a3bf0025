package news.dedupe.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import news.dedupe.load.input.Places;
import org.jspecify.annotations.Nullable;

/**
 * The records of all files, numbered from 0 in the order of reading, and which of them are dropped.
 * A file that is one article is one record.
 */
final class Records implements Places {

  private static final String INSTEAD =
      "; 'dedupe extract' writes the articles as JSON lines, which can be filtered";

  /** A file, of which record {@code first} is the first. */
  record File(String path, int first) {}

  private final List<File> files = new ArrayList<>();
  private Optional<Shape> shape = Optional.empty();
  private String current = "";
  private String currentFormat = "";
  private boolean isBegun;
  private String header = "";
  private String headerOf = "";
  private String charset = "";
  private String charsetOf = "";

  /** The path of each record's article, null where it gave none, and where it stands. */
  private @Nullable String[] paths = new String[64];

  private long[] starts = new long[64];
  private int[] lengths = new int[64];
  private int count;
  private final BitSet dropped = new BitSet();
  private final BitSet withHeader = new BitSet();

  /** How the files are written. */
  Shape shape() {
    return shape.orElse(Shape.FILES);
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

  @Override
  public void archive(String path) {
    throw new NoRecordsException(
        path + ": an archive, which cannot be written as it was; unpack it first" + INSTEAD);
  }

  @Override
  public void file(String path, String format) {
    endFile();
    current = path;
    currentFormat = format;
    isBegun = false;
  }

  /** Begins the records of the current file. */
  private void begin() {
    if (isBegun) {
      return;
    }
    isBegun = true;
    Shape next =
        Shape.of(currentFormat)
            .orElseThrow(
                () ->
                    new NoRecordsException(
                        current + ": " + currentFormat + " has no records" + INSTEAD));
    if (next == Shape.FILES && isStandardInput()) {
      throw new NoRecordsException(
          current
              + ": read as one text, which has no path; if there are records in it, name their"
              + " format with --input-format");
    }
    if (shape.isPresent() && shape.get() != next) {
      throw new NoRecordsException(
          current
              + ": "
              + next.label()
              + " and "
              + shape.get().label()
              + " do not go into one output; filter them one after the other"
              + INSTEAD);
    }
    if (next == Shape.LIST && shape.isPresent()) {
      throw new NoRecordsException(
          current
              + ": several JSON lists do not go into one output; make JSON lines of them first, as"
              + " jq -c '.[]' does");
    }
    if (shape.isEmpty() && next != Shape.FILES) { // all so far are text files without an article
      files.clear();
      count = 0;
    }
    shape = Optional.of(next);
    files.add(new File(current, count));
  }

  private boolean isStandardInput() {
    return current.equals("-");
  }

  /** Ends the current file: one that should have been an article and was not is a record too. */
  void endFile() {
    boolean isText = Shape.of(currentFormat).filter(Shape.FILES::equals).isPresent();
    if (isText
        && !isStandardInput()
        && !isBegun
        && shape.filter(other -> other != Shape.FILES).isEmpty()) {
      files.add(new File(current, count));
      add(null, 0, 0);
    }
    currentFormat = "";
  }

  @Override
  public void header(String header) {
    begin();
    if (!headerOf.isEmpty() && !header.equals(this.header)) {
      throw new NoRecordsException(
          current
              + ": its columns are not those of "
              + headerOf
              + ", with which it goes into one"
              + " output");
    }
    this.header = header;
    withHeader.set(files.size() - 1);
    headerOf = current;
  }

  @Override
  public void charset(String name) {
    if (name.equals("US-ASCII")) {
      return;
    }
    if (!charsetOf.isEmpty() && !name.equals(charset)) {
      throw new NoRecordsException(
          current
              + ": "
              + name
              + ", but "
              + charsetOf
              + " is "
              + charset
              + "; convert one of them");
    }
    charset = name;
    charsetOf = current;
  }

  /** Takes an article of whatever file; of one that is a file, it is the record. */
  void article(String path) {
    begin();
    if (shape.filter(Shape.FILES::equals).isPresent()) {
      add(path, 0, 0);
    }
  }

  @Override
  public void article(String path, long start, long end) {
    begin();
    add(path, start, end);
  }

  @Override
  public void other(long start, long end) {
    begin();
    add(null, start, end);
  }

  @Override
  public void unknown(String reason) {
    throw new NoRecordsException(current + ": " + reason + INSTEAD);
  }

  private void add(@Nullable String path, long start, long end) {
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
}
