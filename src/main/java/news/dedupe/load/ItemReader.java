package news.dedupe.load;

import java.io.IOException;
import java.io.Reader;

/**
 * A reader that fails where one item is longer than an article can be, or has more tags, and knows
 * how it ended.
 */
final class ItemReader extends Reader {

  /** Room for the last tag, and white space or a comment after it. */
  private static final int TAIL = 512;

  private final Reader source;
  private final int limit;
  private final StringBuilder tail = new StringBuilder();
  private long length;
  private int tags;

  ItemReader(Reader source, int limit) {
    this.source = source;
    this.limit = limit;
  }

  /** Begins to count anew. */
  void nextItem() {
    length = 0;
    tags = 0;
  }

  /** Whether a tag stands at the end. */
  boolean endsWith(String tag) {
    return tail.lastIndexOf(tag) >= 0;
  }

  @Override
  public int read(char[] target, int offset, int count) throws IOException {
    int read = source.read(target, offset, count);
    if (read > 0) {
      length += read;
      int last = Math.min(read, TAIL);
      tail.append(target, offset + read - last, last);
      tail.delete(0, Math.max(0, tail.length() - TAIL));
    }
    for (int i = offset; i < offset + read; i++) {
      tags += target[i] == '<' ? 1 : 0;
    }
    if (tags > Excess.MAX_TAGS) {
      throw new DamagedException("more than " + Excess.MAX_TAGS + " tags, no single article");
    }
    if (length > limit) {
      throw new DamagedException("longer than " + limit + " characters; --max-article allows more");
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
