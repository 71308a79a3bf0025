package news.dedupe.load;

import java.util.Optional;
import java.util.OptionalInt;

/** Makes articles of the records of one file. */
final class Records {

  private final Input input;
  private final Names names = new Names();

  Records(Input input) {
    this.input = input;
  }

  /**
   * Hands on the article of a record, or why there is none.
   *
   * @param number names a record without id: its line, or how many it is in the file
   * @param line where the record begins, where that can be told
   */
  void hand(Fields fields, int number, OptionalInt line) {
    String id = fields.get(Role.ID).orElseGet(() -> Integer.toString(number));
    String name = input.path() + "#" + names.name(id);
    Optional<String> text = fields.get(Role.TEXT);
    if (text.isEmpty()) {
      skip(Skipped.unreadable(name, "no field with a text; name it with --text-field"), line);
      return;
    }
    String plain = WebPage.plain(text.get(), input.reading().limits().nesting());
    Optional<String> noArticle = PageWithoutArticle.reason(plain);
    if (noArticle.isPresent()) {
      skip(Skipped.noArticle(name, noArticle.get()), line);
      return;
    }
    input
        .sink()
        .article(
            new Article(
                name,
                LineEnds.unified(plain),
                fields.get(Role.TITLE),
                fields.get(Role.DATE).map(Published::of),
                fields.get(Role.SOURCE),
                fields.get(Role.AUTHOR).flatMap(Byline::author),
                fields.get(Role.URL)));
  }

  private void skip(Skipped skipped, OptionalInt line) {
    input.sink().skipped(line.isPresent() ? skipped.at(line.getAsInt()) : skipped);
  }
}
