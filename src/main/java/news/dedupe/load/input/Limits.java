package news.dedupe.load.input;

/**
 * How much of hostile or broken input is borne.
 *
 * @param articleBytes the most bytes of one article, or of one line or record that holds one, from
 *     1 to 2^29
 * @param expansion how many times its own size a file may unpack to, from 1: the sum of all that
 *     comes out of it, of archives in archives too; what stays under 64 MiB may be more
 * @param entries the most entries of one file, those of archives in archives among them, from 1
 * @param nesting how deep archives may lie in each other, and elements of HTML, XML or JSON, from 1
 */
public record Limits(int articleBytes, int expansion, int entries, int nesting) {

  /**
   * The most bytes that an article may be allowed; twice as much still has a place in one array.
   */
  public static final int LARGEST_ARTICLE = 1 << 29;

  public Limits {
    if (articleBytes < 1 || articleBytes > LARGEST_ARTICLE) {
      throw new IllegalArgumentException(
          "not from 1 to " + LARGEST_ARTICLE + " bytes: " + articleBytes);
    }
    if (expansion < 1 || entries < 1 || nesting < 1) {
      throw new IllegalArgumentException("a limit under 1 lets nothing through");
    }
  }

  /**
   * Articles of 16 MiB, archives of ten million entries; no news unpacks to more than 50 times its
   * size, and no page nests 500 deep.
   */
  public static Limits standard() {
    return new Limits(1 << 24, 250, 10_000_000, 500);
  }

  /** The same with another size of articles. */
  public Limits withArticleBytes(int articleBytes) {
    return new Limits(articleBytes, expansion, entries, nesting);
  }

  /** The same with another number of entries. */
  public Limits withEntries(int entries) {
    return new Limits(articleBytes, expansion, entries, nesting);
  }

  /** The same with another depth. */
  public Limits withNesting(int nesting) {
    return new Limits(articleBytes, expansion, entries, nesting);
  }
}
