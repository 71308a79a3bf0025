package news.dedupe.load.unpack;

import java.io.IOException;
import java.io.InputStream;

/**
 * Adds up what comes out of one file that was named or met in a folder, by however many layers and
 * archives in archives, so that no bomb goes off.
 */
public final class Expansion {

  /** What unpacks to less may do so from next to nothing. */
  private static final long HARMLESS = 1 << 26;

  private final int mostTimes;
  private final int mostEntries;
  private long packed;
  private long unpacked;
  private int entries;
  private boolean isSpent;

  /**
   * @param mostTimes how many times its own size the file may unpack to
   * @param mostEntries of all archives in it
   */
  public Expansion(int mostTimes, int mostEntries) {
    this.mostTimes = mostTimes;
    this.mostEntries = mostEntries;
  }

  /** The file itself, counted; closing it does nothing. */
  public InputStream packed(InputStream stream) {
    return new Counted(new Unclosed(stream), false);
  }

  /** What comes out of a layer, which fails where it becomes too much in all. */
  public InputStream unpacked(InputStream stream) {
    return new Counted(stream, true);
  }

  /**
   * Counts an entry of an archive.
   *
   * @throws DamagedException if there are too many in all
   */
  void entry() throws DamagedException {
    if (++entries > mostEntries) {
      throw spent(
          "more than " + mostEntries + " entries; the first are kept, --max-entries allows more");
    }
  }

  /** Whether a limit was reached, so that nothing more of the file is to be read. */
  public boolean isSpent() {
    return isSpent;
  }

  private DamagedException spent(String reason) {
    isSpent = true;
    return new DamagedException(reason);
  }

  private final class Counted extends InputStream {

    private final InputStream source;
    private final boolean isUnpacked;

    Counted(InputStream source, boolean isUnpacked) {
      this.source = source;
      this.isUnpacked = isUnpacked;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = source.read(target, offset, length);
      if (isUnpacked) {
        unpacked += Math.max(read, 0);
        if (unpacked > HARMLESS && unpacked / mostTimes > packed) {
          throw spent(
              "the file unpacks to more than "
                  + mostTimes
                  + " times its size; the rest is left out, --max-expansion allows more");
        }
      } else {
        packed += Math.max(read, 0);
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
