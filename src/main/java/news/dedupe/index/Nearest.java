package news.dedupe.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import news.dedupe.collect.IntList;
import news.dedupe.collect.IntMap;
import news.dedupe.collect.IntPairs;
import news.dedupe.collect.LeastLongs;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.index.Snapshot.Asked;

/**
 * Finds for articles those of an index that they have most in common with: a few more than can be
 * neighbours, from which the stages choose.
 */
final class Nearest {

  /** Articles looked for together. */
  private static final int SLICE = 1 << 10;

  /** Of the index, for each article. */
  private static final int MOST = 24;

  /** Postings gone through for each article, those of the rarest shingles first. */
  private static final int POSTINGS = 1 << 12;

  private final Snapshot index;
  private final Asked asked;

  Nearest(Snapshot index, Asked asked) {
    this.index = index;
    this.asked = asked;
  }

  /** The nearest of each, in no particular order. */
  int[][] of(List<Sketch> sketches) {
    int[][] nearest = new int[sketches.size()][];
    int slices = (sketches.size() + SLICE - 1) / SLICE;
    IntStream.range(0, slices)
        .parallel()
        .forEach(
            slice -> {
              int from = slice * SLICE;
              int to = Math.min(sketches.size(), from + SLICE);
              try {
                find(sketches.subList(from, to), nearest, from);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return nearest;
  }

  private void find(List<Sketch> sketches, int[][] nearest, int at) throws IOException {
    Lists terms =
        new Lists(Fields.RARE, sketches.stream().map(Sketch::terms).toArray(int[][]::new));
    Lists trigrams =
        new Lists(Fields.TRIGRAM, sketches.stream().map(Sketch::trigrams).toArray(int[][]::new));
    long[][] chosen = new long[sketches.size()][];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = rarest(terms, trigrams, sketches.get(i));
      terms.want(chosen[i], 0);
      trigrams.want(chosen[i], 1);
    }
    terms.read();
    trigrams.read();
    double texts = index.texts();
    float[] weight = new float[index.end()];
    for (int i = 0; i < chosen.length; i++) {
      nearest[at + i] = best(at + i, chosen[i], terms, trigrams, texts, weight);
    }
  }

  /** The shingles by which an article is looked for: how many have it above, and which below. */
  private static long[] rarest(Lists terms, Lists trigrams, Sketch sketch) {
    long[] all = new long[sketch.terms().length + sketch.trigrams().length];
    int count = 0;
    for (int term : sketch.terms()) {
      int place = terms.place(term);
      if (terms.sizes[place] > 0) {
        all[count++] = IntPairs.of(terms.sizes[place], place << 1);
      }
    }
    for (int trigram : sketch.trigrams()) {
      int place = trigrams.place(trigram);
      if (trigrams.sizes[place] > 0) {
        all[count++] = IntPairs.of(trigrams.sizes[place], place << 1 | 1);
      }
    }
    Arrays.sort(all, 0, count);
    int taken = 0;
    long postings = 0;
    while (taken < count && postings < POSTINGS) {
      postings += IntPairs.first(all[taken++]);
    }
    return Arrays.copyOf(all, taken);
  }

  private int[] best(
      int sketch, long[] chosen, Lists terms, Lists trigrams, double texts, float[] weight) {
    IntList met = new IntList(64);
    for (long shingle : chosen) {
      int place = IntPairs.second(shingle) >> 1;
      float rare = (float) Math.log1p(texts / IntPairs.first(shingle));
      int[] members = ((IntPairs.second(shingle) & 1) == 0 ? terms : trigrams).members(place);
      for (int member : members) {
        if (weight[member] == 0) {
          met.add(member);
        }
        weight[member] += rare;
      }
    }
    return heaviest(sketch, met, weight);
  }

  /**
   * Those that weigh most, of equal ones the first by content: numbers depend on how an index came
   * about. Takes all weights away.
   */
  private int[] heaviest(int sketch, IntList met, float[] weight) {
    LeastLongs best = new LeastLongs(MOST);
    for (int i = 0; i < met.size(); i++) {
      int member = met.get(i);
      // The bits of floats that are not negative are in their order.
      long rank = IntPairs.of(~Float.floatToIntBits(weight[member]), member);
      if (best.size() == MOST && rank >= best.get(MOST - 1)) {
        continue;
      }
      if (asked.isAsked(sketch, member)) {
        best.offer(rank);
      }
    }
    float least = best.size() < MOST ? 0 : weight[IntPairs.second(best.get(MOST - 1))];
    IntList heavier = new IntList(MOST);
    IntList equal = new IntList(1);
    for (int i = 0; i < met.size(); i++) {
      int member = met.get(i);
      if (weight[member] >= least && asked.isAsked(sketch, member)) {
        (weight[member] > least ? heavier : equal).add(member);
      }
      weight[member] = 0;
    }
    IntStream ties =
        Arrays.stream(equal.toArray())
            .boxed()
            .sorted(Comparator.comparingLong(index::content))
            .limit(MOST - heavier.size())
            .mapToInt(member -> member);
    return IntStream.concat(Arrays.stream(heavier.toArray()), ties).toArray();
  }

  /** The posting lists of all shingles of one kind. */
  private final class Lists {
    private final PostingLists lists;
    private final int[] shingles;
    private final IntMap places;
    private final int[] sizes;
    private final int[] wanted;
    private int[] needed = new int[0];
    private int[][] members = new int[0][];

    Lists(String field, int[][] ofSketches) throws IOException {
      lists = index.lists(field);
      shingles = PostingLists.inOrder(IntList.of(ofSketches).toArray());
      places = new IntMap(shingles.length);
      for (int place = 0; place < shingles.length; place++) {
        places.put(shingles[place], place + 1);
      }
      sizes = lists.sizes(shingles);
      wanted = new int[shingles.length];
    }

    int place(int shingle) {
      return places.get(shingle) - 1;
    }

    void want(long[] chosen, int kind) {
      for (long shingle : chosen) {
        if ((IntPairs.second(shingle) & 1) == kind) {
          wanted[IntPairs.second(shingle) >> 1] = Math.min(POSTINGS, IntPairs.first(shingle));
        }
      }
    }

    void read() throws IOException {
      needed = IntStream.range(0, wanted.length).filter(place -> wanted[place] > 0).toArray();
      members =
          lists.members(
              Arrays.stream(needed).map(place -> shingles[place]).toArray(),
              Arrays.stream(needed).map(place -> wanted[place]).toArray());
    }

    int[] members(int place) {
      return members[Arrays.binarySearch(needed, place)];
    }
  }
}
