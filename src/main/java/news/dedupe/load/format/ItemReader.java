package news.dedupe.load.format;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Set;
import news.dedupe.load.input.Limits;
import news.dedupe.load.page.Excess;
import news.dedupe.load.unpack.DamagedException;

/**
 * A reader of XML that fails where one item is longer than an article can be, or has more tags, and
 * can go on behind it. It knows how it ended, and stays open for others.
 */
final class ItemReader extends Reader {

  /** Room for the last tag, and white space or a comment after it. */
  private static final int TAIL = 512;

  /** What the parser may have read of the items behind. */
  private static final int READ_AHEAD = 1 << 12;

  /** Twice the longest item that anybody may allow: what has no end by then has none. */
  private static final long ENDLESS = 2L * Limits.LARGEST_ARTICLE;

  private final Reader source;
  private final int limit;
  private final Set<String> items;
  private final StringBuilder tail = new StringBuilder();
  private String again = "";
  private long length;
  private int tags;
  private boolean isTooLarge;

  /**
   * @param limit of an item, in characters
   * @param items what items are called, in small letters and without a prefix
   */
  ItemReader(Reader source, int limit, Set<String> items) {
    this.source = source;
    this.limit = limit;
    this.items = items;
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

  /** Whether it was an item that was too large where reading failed. */
  boolean isTooLarge() {
    return isTooLarge;
  }

  @Override
  public int read(char[] target, int offset, int count) throws IOException {
    int read = readAgain(target, offset, count);
    if (read == 0) {
      read = source.read(target, offset, count);
      keepTail(target, offset, read);
    }
    length += Math.max(0, read);
    for (int i = offset; i < offset + read; i++) {
      tags += target[i] == '<' ? 1 : 0;
    }
    isTooLarge = tags > Excess.MAX_TAGS || length > (long) limit + READ_AHEAD;
    if (isTooLarge) {
      again = String.valueOf(target, offset, read) + again;
      throw new DamagedException(
          length > (long) limit + READ_AHEAD
              ? "longer than " + limit + " characters; --max-article allows more"
              : "more than " + Excess.MAX_TAGS + " tags, no single article");
    }
    return read;
  }

  private int readAgain(char[] target, int offset, int count) {
    int read = Math.min(count, again.length());
    again.getChars(0, read, target, offset);
    again = again.substring(read);
    return read;
  }

  private void keepTail(char[] target, int offset, int read) {
    if (read > 0) {
      int last = Math.min(read, TAIL);
      tail.append(target, offset + read - last, last);
      tail.delete(0, Math.max(0, tail.length() - TAIL));
    }
  }

  /** Goes behind the end of the item that was too large; false where it has none. */
  boolean passOver() throws IOException {
    char[] part = new char[1 << 13];
    StringBuilder name = new StringBuilder();
    boolean isInName = false;
    char before = ' ';
    for (long passed = 0; passed < ENDLESS; ) {
      int read = readAgain(part, 0, part.length);
      if (read == 0) {
        read = source.read(part, 0, part.length);
        keepTail(part, 0, read);
      }
      if (read < 0) {
        return false;
      }
      passed += read;
      for (int i = 0; i < read; i++) {
        char c = part[i];
        if (before == '<' && c == '/') {
          isInName = true;
          name.setLength(0);
        } else if (isInName && c == '>' && isItem(name.toString().strip())) {
          again = String.valueOf(part, i + 1, read - i - 1) + again;
          nextItem();
          return true;
        } else if (isInName) {
          name.append(c);
          isInName = name.length() < TAIL && c != '>';
        }
        before = c;
      }
    }
    return false;
  }

  private boolean isItem(String name) {
    return items.contains(name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() {}
}
