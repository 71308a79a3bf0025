package news.dedupe.spark;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the columns of the input are called. */
record Columns(
    String id,
    String text,
    String title,
    String published,
    String source,
    String url,
    String author,
    String language) {

  /** As the README has them. */
  static Columns usual() {
    return new Columns("id", "text", "title", "published", "source", "url", "author", "language");
  }

  /** Those that were named, which must be there. */
  Set<String> named() {
    Set<String> usual = usual().all().collect(Collectors.toSet());
    return all().filter(name -> !usual.contains(name)).collect(Collectors.toSet());
  }

  private Stream<String> all() {
    return Stream.of(id, text, title, published, source, url, author, language);
  }
}
