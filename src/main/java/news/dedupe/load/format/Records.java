package news.dedupe.load.format;

import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.encoding.LineEnds;
import news.dedupe.load.input.Attempt;
import news.dedupe.load.input.Input;
import news.dedupe.load.input.Places;
import news.dedupe.load.input.Role;
import news.dedupe.load.page.Byline;
import news.dedupe.load.page.Excess;
import news.dedupe.load.page.PageWithoutArticle;
import news.dedupe.load.page.WebPage;
import news.dedupe.load.unpack.UniqueNames;

/** Makes articles of the records of one file; what is wrong with many is reported at the end. */
final class Records implements AutoCloseable {

  private final Input input;
  private final UniqueNames names = new UniqueNames();
  private final Refusals refusals;
  private final FileDates dates;
  private final Optional<Places> places;

  /** Where the record stands that is being read, and whether it gave an article. */
  private long start;

  private long end;
  private boolean isHanded;

  Records(Input input) {
    this.input = input;
    this.refusals = new Refusals(input);
    this.dates = new FileDates(input);
    this.places = input.sink().places();
  }

  /** Begins a record that stands from one byte up to another of the file. */
  void begin(long start, long end) {
    this.start = start;
    this.end = end;
    isHanded = false;
  }

  /** Ends the record that was begun. */
  void end() {
    if (!isHanded) {
      places.ifPresent(taker -> taker.other(start, end));
    }
  }

  /** Tells that it is not known where the records of the file stand. */
  void placesUnknown(String reason) {
    places.ifPresent(taker -> taker.unknown(reason));
  }

  /**
   * Hands on the article of a record, or why there is none.
   *
   * @param fallback names a record without id: its line, or how many it is in the file
   * @param line where the record begins, where that is known
   */
  void hand(Fields fields, String fallback, OptionalInt line) {
    Attempt.at(
        () -> read(fields, fallback, line),
        reason -> refuse(Skipped.unreadable(path(fields, fallback), reason).at(line)));
  }

  private void read(Fields fields, String fallback, OptionalInt line) {
    Optional<String> text = fields.get(Role.TEXT);
    if (text.isEmpty()) {
      refuse(withoutText(fields, fallback, line));
      return;
    }
    Optional<String> excess = text.flatMap(Excess::of);
    if (excess.isPresent()) {
      refuse(Skipped.unreadable(path(fields, fallback), excess.get()).at(line));
      return;
    }
    String plain = WebPage.plain(text.get(), input.reading().limits().nesting());
    Optional<String> noArticle = PageWithoutArticle.reason(plain);
    if (noArticle.isPresent()) {
      refuse(Skipped.noArticle(path(fields, fallback), noArticle.get()).at(line));
      return;
    }
    String id = fields.get(Role.ID).orElse(fallback);
    String name = input.path() + "#" + names.name(id, line);
    isHanded = true;
    places.ifPresent(taker -> taker.article(name, start, end));
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

  private String path(Fields fields, String fallback) {
    return input.path() + "#" + fields.get(Role.ID).orElse(fallback);
  }

  /** What is reported of a record without a text. */
  Skipped withoutText(Fields fields, String fallback, OptionalInt line) {
    return Skipped.unreadable(path(fields, fallback), fields.missingText()).at(line);
  }

  /** Tells of a line that holds no record. */
  void refuse(String reason, int line) {
    refuse(Skipped.unreadable(input.path(), reason).at(line));
  }

  /** Tells of a record without an article. */
  void refuse(Skipped skipped) {
    refusals.add(skipped);
  }

  /** Whether there were such. */
  boolean hasRefused() {
    return refusals.areTold();
  }

  /** Ends the file. */
  @Override
  public void close() {
    dates.end();
    refusals.end();
    names.repeats("an id", input.path()).ifPresent(input.sink()::noted);
  }
}
