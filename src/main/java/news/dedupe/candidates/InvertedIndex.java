package news.dedupe.candidates;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import news.dedupe.collect.IntList;
import news.dedupe.collect.IntPairs;
import news.dedupe.collect.SortedInts;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.store.IntArrayCodec;
import news.dedupe.store.Spool;

/**
 * The inverted index of a batch's sketches: for each shingle the articles that hold it.
 *
 * <p>A shingle of one article is left out. One that is in more articles than a posting list holds
 * is split: in its place come shingles of it and one more term of the article, drawn by MinHash, so
 * that two articles stay together with a chance that is the resemblance of their sketches. What is
 * full then is split once more.
 *
 * <p>What grows with the number of articles is in memory up to a limit, and else in the temporary
 * folder.
 */
final class InvertedIndex implements Postings, AutoCloseable {

  static final int MAX_SIZE = Splitting.MAX_SIZE;

  private static final int MAX_TERMS = Splitting.MAX_TERMS;

  /** Trigrams, each number of terms, and the members. */
  private static final int STEPS = 2 + MAX_TERMS;

  /** Members of the posting lists of one slice of the index, which is made in one go in memory. */
  private static final int SLICE = 1 << 22;

  /** Slices made at the same time. */
  private static final int TOGETHER = 4;

  private static final IntArrayCodec INTS = new IntArrayCodec();

  private final List<Sketch> sketches;
  private final Idf idf;
  private final long memory;

  /** The posting lists of each article: by its trigrams, and by one, two and three of its terms. */
  private final SpooledLists[] of = new SpooledLists[1 + MAX_TERMS];

  /** How many articles each posting list holds, and how rare that is. */
  private final IntList sizes = new IntList(1 << 10);

  private float[] weight = new float[1 << 10];

  /** The members of posting list {@code k} are those from {@code first[k]} in its slice. */
  private final int[] first;

  /** The first posting list of each slice, and the members of all of its posting lists. */
  private final int[] sliceStart;

  private final IntBuffer[] slices;
  private final Spool spool;

  /**
   * @param memory bytes that the index may take; more goes to the temporary folder
   * @param progress takes after each step how many articles' worth of work that was; together as
   *     many as there are
   */
  InvertedIndex(List<Sketch> sketches, Idf idf, long memory, LongConsumer progress) {
    this(sketches, idf, memory, SLICE, progress);
  }

  /**
   * @param slice members of the posting lists of one slice at most, from {@link #MAX_SIZE}
   */
  InvertedIndex(List<Sketch> sketches, Idf idf, long memory, int slice, LongConsumer progress) {
    long step = sketches.size() / STEPS;
    this.sketches = sketches;
    this.idf = idf;
    this.memory = memory;
    enterTrigrams();
    progress.accept(step);
    SpooledLists full = enterTerms();
    progress.accept(step);
    for (int n = 2; n <= MAX_TERMS; n++) {
      full = enterSplit(n, full);
      progress.accept(step);
    }
    full.close();
    first = new int[sizes.size()];
    sliceStart = slices(slice);
    slices = new IntBuffer[sliceStart.length];
    spool = Spool.mapped(0);
    fill();
    progress.accept(sketches.size() - (STEPS - 1) * step);
  }

  @Override
  public void forEach(int article, Visitor visitor) {
    for (int n = 0; n <= MAX_TERMS; n++) {
      for (int k : of[n].get(article)) {
        int from = first[k];
        visitor.visit(slices[slice(k)], from, from + sizes.get(k), Math.max(1, n), weight[k]);
      }
    }
  }

  private int slice(int list) {
    return SortedInts.notAbove(sliceStart, sliceStart.length, list) - 1;
  }

  /** Makes the posting lists of trigrams, of which full ones are left out. */
  private void enterTrigrams() {
    IntFunction<int[]> trigrams = a -> sketches.get(a).trigrams();
    enter(
            0,
            trigrams,
            table(trigrams, (trigram, size) -> open(size, Splitting.weight(sketches.size(), size))))
        .close();
  }

  /** Makes the postings of terms; gives the full terms of each article. */
  private SpooledLists enterTerms() {
    IntFunction<int[]> terms = a -> sketches.get(a).terms();
    return enter(1, terms, table(terms, (term, size) -> open(size, idf.idf(term))));
  }

  /** Splits the full shingles of {@code n - 1} terms; gives those of n that are full. */
  private SpooledLists enterSplit(int n, SpooledLists full) {
    try (full;
        SpooledLists split =
            SpooledLists.of(
                sketches.size(),
                memory / 8,
                a -> Splitting.split(sketches.get(a).terms(), full.get(a)))) {
      return enter(
          n,
          split::get,
          table(
              split::get,
              (terms, size) -> open(size, Splitting.splitWeight(sketches.size(), size))));
    }
  }

  private ShingleTable table(IntFunction<int[]> shingles, IntBinaryOperator opener) {
    return new ShingleTable(sketches.size(), shingles, MAX_SIZE, opener);
  }

  /** Makes a posting list; gives its number. */
  private int open(int articles, float weighs) {
    int list = sizes.size();
    if (list == weight.length) {
      weight = Arrays.copyOf(weight, 2 * list);
    }
    weight[list] = weighs;
    sizes.add(articles);
    return list;
  }

  /**
   * Puts the articles into the posting lists of shingles; gives the full shingles of each article.
   */
  private SpooledLists enter(int n, IntFunction<int[]> shingles, ShingleTable table) {
    SpooledLists[] made =
        SpooledLists.of(
            2,
            sketches.size(),
            memory / 8,
            a -> {
              int[] own = shingles.apply(a);
              IntList lists = new IntList(own.length);
              long[] full = new long[own.length];
              int count = 0;
              for (int shingle : own) {
                int number = table.get(shingle);
                if (number > 0) {
                  lists.add(number - 1);
                } else if (number < 0) {
                  full[count++] = IntPairs.of(-number, shingle);
                }
              }
              return new int[][] {lists.toArray(), Splitting.rarest(full, count)};
            });
    of[n] = made[0];
    return made[1];
  }

  /** Where each posting list begins in its slice; gives the first posting list of each slice. */
  private int[] slices(int most) {
    IntList starts = new IntList(16);
    starts.add(0);
    int at = 0;
    for (int k = 0; k < sizes.size(); k++) {
      if (at + sizes.get(k) > most) {
        starts.add(k);
        at = 0;
      }
      first[k] = at;
      at += sizes.get(k);
    }
    return starts.toArray();
  }

  private void fill() {
    long postings = 0;
    for (int k = 0; k < sizes.size(); k++) {
      postings += sizes.get(k);
    }
    boolean inMemory = Integer.BYTES * postings <= memory / 2;
    for (int from = 0; from < slices.length; from += TOGETHER) {
      int start = from;
      int[][] made = new int[Math.min(TOGETHER, slices.length - from)][];
      IntStream.range(0, made.length).parallel().forEach(s -> made[s] = members(start + s));
      for (int s = 0; s < made.length; s++) {
        if (inMemory) {
          slices[start + s] = IntBuffer.wrap(made[s]);
        } else {
          spool.add(INTS.encode(made[s]));
        }
      }
    }
    if (!inMemory) {
      Arrays.setAll(slices, s -> spool.get(s).asIntBuffer());
    }
  }

  /** The members of all posting lists of a slice. */
  private int[] members(int slice) {
    int from = sliceStart[slice];
    int to = slice + 1 < sliceStart.length ? sliceStart[slice + 1] : sizes.size();
    int[] next = Arrays.copyOfRange(first, from, to);
    int[] members = new int[to > from ? first[to - 1] + sizes.get(to - 1) : 0];
    for (SpooledLists lists : of) {
      for (int a = 0; a < sketches.size(); a++) {
        for (int list : lists.get(a)) {
          if (list >= from && list < to) {
            members[next[list - from]++] = a;
          }
        }
      }
    }
    return members;
  }

  @Override
  public void close() {
    for (SpooledLists lists : of) {
      lists.close();
    }
    spool.close();
  }
}
