package news.dedupe.article;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One article as it was read.
 *
 * @param path where it stands: the path as given on the command line plus the path below it, with
 *     {@code /}; an article inside a container is {@code file.jsonl#id}
 * @param line where its record begins in the file, from 1, where the file is one of records
 * @param text the whole text as it stood in the source, entities and boilerplate included
 * @param title the headline, where the source gives it apart from the text
 * @param published the date of publication, where the source gives one
 * @param source the site or agency, where the source gives one
 * @param author who wrote it, where the source says so apart from the text; an agency counts
 * @param url the address, where the source gives one
 * @param language of the text, as the source names it: {@code en}, {@code pt-BR}
 */
public record Article(
    String path,
    OptionalInt line,
    String text,
    Optional<String> title,
    Optional<Published> published,
    Optional<String> source,
    Optional<String> author,
    Optional<String> url,
    Optional<String> language) {

  public Article {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(text, "text");
  }

  /** An article of no line and no known language. */
  public Article(
      String path,
      String text,
      Optional<String> title,
      Optional<Published> published,
      Optional<String> source,
      Optional<String> author,
      Optional<String> url) {
    this(path, OptionalInt.empty(), text, title, published, source, author, url, Optional.empty());
  }

  /** An article of which nothing but the text is known. */
  public static Article of(String path, String text) {
    return new Article(
        path,
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same article as the record at a line. */
  public Article at(OptionalInt line) {
    return new Article(path, line, text, title, published, source, author, url, language);
  }

  /** The same article of another date of publication. */
  public Article published(Optional<Published> published) {
    return new Article(path, line, text, title, published, source, author, url, language);
  }

  /** The same article in a language. */
  public Article in(Optional<String> language) {
    return new Article(path, line, text, title, published, source, author, url, language);
  }
}
