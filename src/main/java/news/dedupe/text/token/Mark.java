package news.dedupe.text.token;

/** What a token is, as bits that go together. */
public final class Mark {

  /**
   * A word of grammar or of a site's boilerplate ("newsletter"), which says nothing of the subject.
   */
  public static final byte STOP = 1;

  /** Inside double quotation marks. */
  public static final byte QUOTED = 2;

  /** Part of a run of capitalised words that is not merely the start of a sentence. */
  public static final byte NAME = 4;

  /** Holds a digit. */
  public static final byte NUMBER = 8;

  private Mark() {}
}
