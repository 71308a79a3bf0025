package news.dedupe.load.input;

import java.util.Optional;

/**
 * What the fields of records are called; one that is not given is looked for by its usual names. A
 * field in another is {@code outer.inner}.
 *
 * @param id identifies the articles of one file
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
  public Optional<String> of(Role role) {
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

  /** What a field of that name says of an article. */
  public Optional<Role> role(String name) {
    Optional<Role> usual = Optional.empty();
    for (Role role : Role.values()) {
      if (is(role, name, name)) {
        return Optional.of(role);
      }
      if (usual.isEmpty() && of(role).isEmpty() && role.rank(name) >= 0) {
        usual = Optional.of(role);
      }
    }
    return usual;
  }

  /**
   * Whether a field is the one asked for as a role.
   *
   * @param path its name after those of the fields it lies in, joined by dots
   */
  public boolean is(Role role, String path, String name) {
    return of(role).filter(asked -> asked.equals(path) || asked.equals(name)).isPresent();
  }

  /** Whether a field that is asked for lies in this one. */
  public boolean leadsOn(String path) {
    for (Role role : Role.values()) {
      Optional<String> asked = of(role);
      if (asked.isPresent() && asked.get().startsWith(path + ".")) {
        return true;
      }
    }
    return false;
  }
}
