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
import news.dedupe.text.token.Stem;

/** How many ordinary English articles hold a word. */
public final class WordFrequencies {

  private static final int MAGIC = 0x64660001;

  /** The smallest count that a written table holds. */
  private static final int MIN_COUNT = 4;

  private static final int MAX_WORDS = 60_000;

  /** Steps of the stored logarithm in a doubling of the count. */
  private static final double STEPS = 12;

  /** How many levels of frequency there are. */
  public static final int LEVELS = 256;

  /** Upper bits of a stem by which it is looked up: a bucket holds one word on average. */
  private static final int BUCKET_BITS = 15;

  private final int[] stems;
  private final byte[] levels;
  private final double[] shares;

  /** The first stem of each bucket, and at the end the number of stems. */
  private final char[] first = new char[(1 << BUCKET_BITS) + 1];

  private WordFrequencies(int[] stems, byte[] levels, double[] shares) {
    this.stems = stems;
    this.levels = levels;
    this.shares = shares;
    int buckets = 0;
    for (int i = 0; i < stems.length; i++) {
      for (int bucket = bucket(stems[i]); buckets <= bucket; buckets++) {
        first[buckets] = (char) i;
      }
    }
    Arrays.fill(first, buckets, first.length, (char) stems.length);
  }

  private static int bucket(int stem) {
    return (stem ^ Integer.MIN_VALUE) >>> (32 - BUCKET_BITS);
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
    double[] shares = new double[LEVELS];
    for (int level = 0; level < LEVELS; level++) {
      shares[level] = Math.min(1, Math.exp(level / STEPS * Math.log(2)) / documents);
    }
    int[] stems = new int[size];
    for (int i = 0; i < size; i++) {
      int at = i * 4;
      stems[i] =
          (bytes[at] & 0xff) << 24
              | (bytes[at + 1] & 0xff) << 16
              | (bytes[at + 2] & 0xff) << 8
              | (bytes[at + 3] & 0xff);
    }
    return new WordFrequencies(stems, Arrays.copyOfRange(bytes, size * 4, size * 5), shares);
  }

  /**
   * The estimated share of ordinary articles that hold a word; above 0 for every word, at most 1.
   *
   * @param stem the word's {@link Stem#hash}
   */
  public double share(int stem) {
    return shares[level(stem)];
  }

  /**
   * How frequent a word is, on a logarithmic scale from 0, for words that no ordinary article
   * holds, to {@link #LEVELS} - 1; of two words the one of the lower level has the smaller share.
   *
   * @param stem the word's {@link Stem#hash}
   */
  public int level(int stem) {
    int bucket = bucket(stem);
    for (int i = first[bucket]; i < first[bucket + 1]; i++) {
      if (stems[i] == stem) {
        return levels[i] & 0xff;
      }
    }
    return 0;
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
