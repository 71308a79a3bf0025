package news.dedupe.load.input;

import java.nio.charset.Charset;
import java.util.Optional;
import news.dedupe.article.date.DayOrder;

/**
 * How input is read.
 *
 * @param charset the charset of all input; without one it is detected
 * @param format the format of all input, whatever its names; without one it is detected by name and
 *     content
 * @param fields what the fields of records are called
 * @param dateOrder of day and month where the dates of a file leave it open
 * @param selection what is read of folders and archives
 * @param limits how much is borne
 */
public record Reading(
    Optional<Charset> charset,
    Optional<RecordReader> format,
    FieldNames fields,
    Optional<DayOrder> dateOrder,
    Selection selection,
    Limits limits) {

  /** All is detected, with the standard limits. */
  public static Reading standard() {
    return new Reading(
        Optional.empty(),
        Optional.empty(),
        FieldNames.usual(),
        Optional.empty(),
        Selection.standard(),
        Limits.standard());
  }

  /** The same in one charset. */
  public Reading withCharset(Charset charset) {
    return new Reading(Optional.of(charset), format, fields, dateOrder, selection, limits);
  }

  /** The same in one format. */
  public Reading withFormat(RecordReader format) {
    return new Reading(charset, Optional.of(format), fields, dateOrder, selection, limits);
  }

  /** The same with other names of fields. */
  public Reading withFields(FieldNames fields) {
    return new Reading(charset, format, fields, dateOrder, selection, limits);
  }

  /** The same with an order of day and month. */
  public Reading withDateOrder(DayOrder order) {
    return new Reading(charset, format, fields, Optional.of(order), selection, limits);
  }

  /** The same of other files. */
  public Reading withSelection(Selection selection) {
    return new Reading(charset, format, fields, dateOrder, selection, limits);
  }

  /** The same with other limits. */
  public Reading withLimits(Limits limits) {
    return new Reading(charset, format, fields, dateOrder, selection, limits);
  }
}
