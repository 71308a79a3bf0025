package news.dedupe.batch;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import news.dedupe.collect.IntMap;
import news.dedupe.collect.IntPairs;
import news.dedupe.text.Document;

/**
 * Sentences that many texts of a batch have which otherwise differ: captions of a gallery, notes on
 * the author, link lists. That two texts share them says nothing. What many versions of one
 * dispatch share is no boilerplate, for these share the rest too.
 */
public final class Boilerplate {

  /** Texts that have a sentence before anything is made of it. */
  public static final int MIN_TEXTS = 8;

  /** A sentence is out of place where so many times more texts have it than the rest around it. */
  private static final int OUT_OF_PLACE = 4;

  /** The least share of its texts in which boilerplate is out of place. */
  private static final double MOSTLY = 0.6;

  /** In how many texts each sentence is that is in {@link #MIN_TEXTS} or more. */
  private final IntMap texts = new IntMap();

  /** In how many texts of the batch each of these is. */
  private final IntMap carriers = new IntMap();

  /** In how many of these it is out of place. */
  private final IntMap misplaced = new IntMap();

  private Boilerplate() {}

  /**
   * Finds the boilerplate of a batch.
   *
   * @param outlines of distinct texts; they are gone through several times
   */
  public static Boilerplate of(List<Outline> outlines) {
    Boilerplate boilerplate = new Boilerplate();
    boilerplate.count(outlines, frequent(outlines));
    boilerplate.texts.forEach(boilerplate.carriers::put);
    boilerplate.findMisplaced(outlines);
    return boilerplate;
  }

  /**
   * The same where a batch has part of the texts alone: whether sentences are out of place is seen
   * in those of the batch.
   *
   * @param background the other texts, and those of {@code outlines} that are known to it
   * @param known whether the text of an outline is
   */
  static Boilerplate of(List<Outline> outlines, Background background, BitSet known) {
    Boilerplate boilerplate = new Boilerplate();
    IntMap all = new IntMap();
    IntMap added = new IntMap();
    for (int text = 0; text < outlines.size(); text++) {
      for (int hash : outlines.get(text).distinct()) {
        all.add(hash, 1);
        if (!known.get(text)) {
          added.add(hash, 1);
        }
      }
    }
    IntMap before = background.textsWithSentences(all.keys());
    all.forEach(
        (hash, count) -> {
          int texts = before.get(hash) + added.get(hash);
          if (texts >= MIN_TEXTS) {
            boilerplate.texts.put(hash, texts);
            boilerplate.carriers.put(hash, count);
          }
        });
    boilerplate.findMisplaced(outlines);
    return boilerplate;
  }

  /**
   * The same where all has been counted elsewhere.
   *
   * @param texts in how many texts each sentence is that is in {@link #MIN_TEXTS} or more, by hash
   * @param misplaced in how many of these it is {@link #misplaced(Outline) out of place}
   */
  public static Boilerplate counted(IntMap texts, IntMap misplaced) {
    Boilerplate boilerplate = new Boilerplate();
    texts.forEach(boilerplate.texts::put);
    texts.forEach(boilerplate.carriers::put);
    misplaced.forEach(boilerplate.misplaced::put);
    return boilerplate;
  }

  /** The hashes of the sentences that are out of place in a text, each once. */
  public int[] misplaced(Outline outline) {
    return outOfPlace(outline).stream().map(outline::hash).distinct().toArray();
  }

  private void findMisplaced(List<Outline> outlines) {
    if (texts.size() > 0) {
      for (Outline outline : outlines) {
        Arrays.stream(misplaced(outline)).forEach(hash -> misplaced.add(hash, 1));
      }
    }
  }

  /** The document with its boilerplate left out. */
  public Document without(Document document) {
    BitSet gone = in(document);
    return gone.isEmpty() ? document : document.without(gone);
  }

  /** The numbers of the sentences of a document that are boilerplate. */
  BitSet in(Document document) {
    BitSet found = new BitSet();
    if (texts.size() > 0) {
      Outline outline = Outline.of(document);
      outOfPlace(outline).stream()
          .filter(s -> misplaced.get(outline.hash(s)) >= MOSTLY * carriers.get(outline.hash(s)))
          .forEach(found::set);
    }
    return found;
  }

  /**
   * Counts by hash, at most {@link #MIN_TEXTS}. Hashes that fall together are counted together, so
   * that a few too many pass.
   */
  private static byte[] frequent(List<Outline> outlines) {
    int sentences = 0;
    for (Outline outline : outlines) {
      sentences += outline.size();
    }
    byte[] counts = new byte[Integer.highestOneBit(Math.max(1, sentences)) * 2];
    for (Outline outline : outlines) {
      for (int hash : outline.distinct()) {
        int place = hash & counts.length - 1;
        counts[place] = (byte) Math.min(MIN_TEXTS, counts[place] + 1);
      }
    }
    return counts;
  }

  private void count(List<Outline> outlines, byte[] frequent) {
    IntMap counts = new IntMap();
    for (Outline outline : outlines) {
      for (int hash : outline.distinct()) {
        if (frequent[hash & frequent.length - 1] == MIN_TEXTS) {
          counts.add(hash, 1);
        }
      }
    }
    counts.forEach(
        (hash, count) -> {
          if (count >= MIN_TEXTS) {
            texts.add(hash, count);
          }
        });
  }

  /** The sentences that far more texts have than have the rest of the text. */
  private BitSet outOfPlace(Outline outline) {
    int[] counts = new int[outline.size()];
    boolean any = false;
    for (int s = 0; s < counts.length; s++) {
      counts[s] = outline.hash(s) == 0 ? 0 : texts.get(outline.hash(s));
      any |= counts[s] > 0;
    }
    BitSet found = new BitSet();
    if (any) {
      int least = OUT_OF_PLACE * Math.max(1, median(outline, counts));
      for (int s = 0; s < counts.length; s++) {
        found.set(s, counts[s] >= least);
      }
    }
    return found;
  }

  /** The count of the sentence in which the middle token is, in the order of the counts. */
  private static int median(Outline outline, int[] counts) {
    long[] byCount = new long[counts.length];
    int tokens = 0;
    for (int s = 0; s < counts.length; s++) {
      byCount[s] = IntPairs.of(counts[s], outline.tokens(s));
      tokens += outline.tokens(s);
    }
    Arrays.sort(byCount);
    int before = 0;
    int at = 0;
    while (at < counts.length - 1 && before + IntPairs.second(byCount[at]) <= tokens / 2) {
      before += IntPairs.second(byCount[at++]);
    }
    return IntPairs.first(byCount[at]);
  }
}
