package news.dedupe.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/** How many ordinary English articles hold a word. */
public final class WordFrequencies {

  private static final int MAGIC = 0x64660001;

  /** The smallest count that a written table holds. */
  private static final int MIN_COUNT = 4;

  private static final int MAX_WORDS = 60_000;

  /** Steps of the stored logarithm in a doubling of the count. */
  private static final double STEPS = 12;

  private final int[] stems;
  private final double[] shares;
  private final double floor;

  private WordFrequencies(int[] stems, double[] shares, double floor) {
    this.stems = stems;
    this.shares = shares;
    this.floor = floor;
  }

  /** The table in the jar; it is read at the first call. */
  public static WordFrequencies english() {
    return English.TABLE;
  }

  /**
   * Reads a table that {@link Counter#write} wrote.
   *
   * @throws IOException if it cannot be read or is no such table
   */
  public static WordFrequencies read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (data.readInt() != MAGIC) {
      throw new IOException("not a table of word frequencies");
    }
    int documents = data.readInt();
    int size = data.readInt();
    if (documents < 1 || size < 0 || size > MAX_WORDS) {
      throw new IOException("damaged table of word frequencies");
    }
    byte[] bytes = data.readNBytes(size * 5);
    if (bytes.length < size * 5) {
      throw new EOFException("table of word frequencies is cut off");
    }
    double[] levels = new double[256];
    for (int level = 0; level < levels.length; level++) {
      levels[level] = Math.min(1, Math.exp(level / STEPS * Math.log(2)) / documents);
    }
    int[] stems = new int[size];
    double[] shares = new double[size];
    for (int i = 0; i < size; i++) {
      int at = i * 4;
      stems[i] =
          (bytes[at] & 0xff) << 24
              | (bytes[at + 1] & 0xff) << 16
              | (bytes[at + 2] & 0xff) << 8
              | (bytes[at + 3] & 0xff);
      shares[i] = levels[bytes[size * 4 + i] & 0xff];
    }
    return new WordFrequencies(stems, shares, 1.0 / documents);
  }

  /**
   * The estimated share of ordinary articles that hold a word; above 0 for every word, at most 1.
   *
   * @param stem the word's {@link Stem#hash}
   */
  public double share(int stem) {
    int at = Arrays.binarySearch(stems, stem);
    return at < 0 ? floor : shares[at];
  }

  /** The number of words that the table holds. */
  public int size() {
    return stems.length;
  }

  private static final class English {
    static final WordFrequencies TABLE = load();

    private static WordFrequencies load() {
      try (InputStream in =
          new BufferedInputStream(
              Objects.requireNonNull(
                  WordFrequencies.class.getResourceAsStream("english.df"), "english.df"))) {
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Counts in how many documents each word occurs. */
  public static final class Counter {

    private int[] stems = new int[1 << 16];
    private int[] counts = new int[1 << 16];
    private int words;
    private int documents;

    /** Counts each word of a document once. */
    public void add(Document document) {
      int[] sorted = document.stems().clone();
      Arrays.sort(sorted);
      documents++;
      for (int i = 0; i < sorted.length; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          count(sorted[i], 1);
        }
      }
    }

    /**
     * Writes the words seen in four documents or more, the most frequent 60,000 at most; the stream
     * is not closed.
     */
    public void write(OutputStream out) throws IOException {
      int least = MIN_COUNT;
      while (countFrom(least) > MAX_WORDS) {
        least++;
      }
      long[] entries = new long[countFrom(least)];
      int n = 0;
      for (int i = 0; i < stems.length; i++) {
        if (counts[i] >= least) {
          entries[n++] = (long) stems[i] << 32 | counts[i];
        }
      }
      Arrays.sort(entries);
      DataOutputStream data = new DataOutputStream(out);
      data.writeInt(MAGIC);
      data.writeInt(documents);
      data.writeInt(n);
      for (long entry : entries) {
        data.writeInt((int) (entry >> 32));
      }
      for (long entry : entries) {
        data.writeByte(
            (int) Math.min(255, Math.round(STEPS * Math.log((int) entry) / Math.log(2))));
      }
      data.flush();
    }

    private int countFrom(int least) {
      int n = 0;
      for (int count : counts) {
        n += count >= least ? 1 : 0;
      }
      return n;
    }

    private void count(int stem, int by) {
      int mask = stems.length - 1;
      int i = stem & mask;
      while (counts[i] != 0 && stems[i] != stem) {
        i = (i + 1) & mask;
      }
      if (counts[i] == 0) {
        stems[i] = stem;
        words++;
      }
      counts[i] += by;
      if (words * 2 > stems.length) {
        grow();
      }
    }

    private void grow() {
      int[] oldStems = stems;
      int[] oldCounts = counts;
      stems = new int[oldStems.length * 2];
      counts = new int[oldCounts.length * 2];
      words = 0;
      for (int i = 0; i < oldStems.length; i++) {
        if (oldCounts[i] > 0) {
          count(oldStems[i], oldCounts[i]);
        }
      }
    }
  }
}
