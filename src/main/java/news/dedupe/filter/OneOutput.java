package news.dedupe.filter;

import java.util.Optional;

/**
 * What the files that go into one output must have in common, as those before them have it. Each
 * method throws a {@link NoRecordsException} for a file that does not go with them.
 */
final class OneOutput {

  /** Ends a message on what cannot be filtered. */
  static final String INSTEAD =
      "; 'dedupe extract' writes the articles as JSON lines, which can be filtered";

  /** What a file has first, and others must have as well. */
  private record First(String value, String path) {}

  private Optional<Shape> shape = Optional.empty();
  private Optional<First> header = Optional.empty();
  private Optional<First> charset = Optional.empty();

  /** The shape of the files so far; nothing before there was one with an article. */
  Optional<Shape> shape() {
    return shape;
  }

  /** Takes a file of some shape. */
  void shape(Shape next, String path) {
    if (shape.isPresent() && shape.get() != next) {
      throw new NoRecordsException(
          path
              + ": "
              + next.label()
              + " and "
              + shape.get().label()
              + " do not go into one output; filter them one after the other"
              + INSTEAD);
    }
    if (next == Shape.LIST && shape.isPresent()) {
      throw new NoRecordsException(
          path
              + ": several JSON lists do not go into one output; make JSON lines of them first, as"
              + " jq -c '.[]' does");
    }
    shape = Optional.of(next);
  }

  /** Takes a table with names of its columns. */
  void header(String next, String path) {
    if (header.isPresent() && !header.get().value.equals(next)) {
      throw new NoRecordsException(
          path
              + ": its columns are not those of "
              + header.get().path
              + ", with which it goes into one output");
    }
    header = Optional.of(new First(next, path));
  }

  /** Takes a file in some charset; what is all ASCII goes with any. */
  void charset(String next, String path) {
    if (next.equals("US-ASCII")) {
      return;
    }
    if (charset.isPresent() && !charset.get().value.equals(next)) {
      throw new NoRecordsException(
          path
              + ": "
              + next
              + ", but "
              + charset.get().path
              + " is "
              + charset.get().value
              + "; convert one of them");
    }
    charset = Optional.of(new First(next, path));
  }
}
