package news.dedupe.load;

import java.util.Optional;

/**
 * What the fields of records are called; one that is not given is looked for by its usual names.
 *
 * @param id tells the articles of one file apart
 * @param text the article itself
 * @param title the headline
 * @param date the date of publication
 * @param author who wrote it
 * @param url the address
 */
public record FieldNames(
    Optional<String> id,
    Optional<String> text,
    Optional<String> title,
    Optional<String> date,
    Optional<String> author,
    Optional<String> url) {

  /** All are looked for. */
  public static FieldNames usual() {
    return new FieldNames(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with a field for the text. */
  public FieldNames withText(String name) {
    return new FieldNames(id, Optional.of(name), title, date, author, url);
  }

  /** What a role's field must be called. */
  Optional<String> of(Role role) {
    return switch (role) {
      case ID -> id;
      case TEXT -> text;
      case TITLE -> title;
      case DATE -> date;
      case AUTHOR -> author;
      case URL -> url;
      case SOURCE, LANGUAGE -> Optional.empty();
    };
  }
}
