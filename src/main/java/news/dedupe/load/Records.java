package news.dedupe.load;

import java.util.Optional;
import java.util.OptionalInt;

/** Makes articles of the records of one file; what is wrong with many is told at the end. */
final class Records implements AutoCloseable {

  private final Input input;
  private final Names names = new Names();
  private final Refusals refusals;
  private final FileDates dates;

  Records(Input input) {
    this.input = input;
    this.refusals = new Refusals(input);
    this.dates = new FileDates(input);
  }

  /**
   * Hands on the article of a record, or why there is none.
   *
   * @param number names a record without id: its line, or how many it is in the file
   * @param line where the record begins, where that can be told
   */
  void hand(Fields fields, int number, OptionalInt line) {
    String id = fields.get(Role.ID).orElseGet(() -> Integer.toString(number));
    String name = input.path() + "#" + names.name(id, line);
    Optional<String> text = fields.get(Role.TEXT);
    if (text.isEmpty()) {
      String reason = "no field with a text; name it with --text-field";
      refusals.add(Skipped.unreadable(name, reason).at(line));
      return;
    }
    Optional<String> excess = text.flatMap(Excess::of);
    if (excess.isPresent()) {
      refusals.add(Skipped.unreadable(name, excess.get()).at(line));
      return;
    }
    String plain = WebPage.plain(text.get(), input.reading().limits().nesting());
    Optional<String> noArticle = PageWithoutArticle.reason(plain);
    if (noArticle.isPresent()) {
      input.sink().skipped(Skipped.noArticle(name, noArticle.get()).at(line));
      return;
    }
    Article article =
        new Article(
                name,
                LineEnds.unified(plain),
                fields.get(Role.TITLE),
                Optional.empty(),
                fields.get(Role.SOURCE),
                fields.get(Role.AUTHOR).flatMap(Byline::author),
                fields.get(Role.URL))
            .at(line)
            .in(fields.get(Role.LANGUAGE));
    dates.hand(article, fields.get(Role.DATE));
  }

  /** Tells of a line that holds no record. */
  void refuse(String reason, int line) {
    refusals.add(Skipped.unreadable(input.path(), reason).at(line));
  }

  /** Ends the file. */
  @Override
  public void close() {
    dates.end();
    refusals.end();
    names.tell("an id", input.path(), input.sink());
  }
}
