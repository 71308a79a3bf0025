package news.dedupe.spark;

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
}
