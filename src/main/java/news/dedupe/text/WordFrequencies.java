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
import java.util.stream.LongStream;
import news.dedupe.collect.IntMap;
import news.dedupe.collect.IntPairs;
import news.dedupe.collect.SortedInts;
import news.dedupe.text.token.Stem;
import org.jspecify.annotations.Nullable;

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

  /** Made when it is asked for. */
  private volatile @Nullable Ranking ranking;

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
    int place = place(stem);
    return place < 0 ? 0 : levels[place] & 0xff;
  }

  private int place(int stem) {
    int bucket = bucket(stem);
    for (int i = first[bucket]; i < first[bucket + 1]; i++) {
      if (stems[i] == stem) {
        return i;
      }
    }
    return -1;
  }

  /** How many words of the table are more frequent than one; -1 where it is not in the table. */
  public int rank(int stem) {
    int place = place(stem);
    return place < 0 ? -1 : ranking().rank[place];
  }

  /** The stem of a word of the table by its {@link #rank}. */
  public int stem(int rank) {
    return stems[ranking().place[rank]];
  }

  /** The places of words in the table by rank, and the other way round. */
  private record Ranking(int[] place, int[] rank) {}

  private Ranking ranking() {
    Ranking known = ranking;
    if (known == null) {
      long[] byLevel = new long[stems.length];
      for (int i = 0; i < stems.length; i++) {
        byLevel[i] = IntPairs.of(-(levels[i] & 0xff), i);
      }
      Arrays.sort(byLevel);
      known = new Ranking(new int[stems.length], new int[stems.length]);
      for (int i = 0; i < stems.length; i++) {
        known.place[i] = IntPairs.second(byLevel[i]);
        known.rank[known.place[i]] = i;
      }
      ranking = known;
    }
    return known;
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

    private final IntMap counts = new IntMap();
    private int documents;

    /** Counts each word of a document once. */
    public void add(Document document) {
      documents++;
      for (int stem : SortedInts.distinct(document.stems())) {
        counts.add(stem, 1);
      }
    }

    /**
     * Writes the words seen in four documents or more, the most frequent 60,000 at most; the stream
     * is not closed.
     */
    public void write(OutputStream out) throws IOException {
      long[] entries = entries();
      DataOutputStream data = new DataOutputStream(out);
      data.writeInt(MAGIC);
      data.writeInt(documents);
      data.writeInt(entries.length);
      for (long entry : entries) {
        data.writeInt(IntPairs.first(entry));
      }
      for (long entry : entries) {
        double level = STEPS * Math.log(IntPairs.second(entry)) / Math.log(2);
        data.writeByte((int) Math.min(255, Math.round(level)));
      }
      data.flush();
    }

    /** Stem and count of the words that are written, sorted. */
    private long[] entries() {
      long[] all = new long[counts.size()];
      int[] at = {0};
      counts.forEach((stem, count) -> all[at[0]++] = IntPairs.of(stem, count));
      int least = MIN_COUNT;
      while (countFrom(least, all) > MAX_WORDS) {
        least++;
      }
      int floor = least;
      return LongStream.of(all).filter(e -> IntPairs.second(e) >= floor).sorted().toArray();
    }

    private static long countFrom(int least, long[] entries) {
      return LongStream.of(entries).filter(entry -> IntPairs.second(entry) >= least).count();
    }
  }
}
