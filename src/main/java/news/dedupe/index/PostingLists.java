package news.dedupe.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import news.dedupe.collect.IntList;
import news.dedupe.collect.IntMap;
import news.dedupe.collect.SortedInts;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The articles of an index that have some shingles, looked up together: the dictionary of each
 * segment is gone through once, in its own order.
 */
final class PostingLists {

  private static final int END = DocIdSetIterator.NO_MORE_DOCS;

  /** To find a term takes as long as to go on so many. */
  private static final int SEEK = 8;

  private final List<LeafReaderContext> leaves;
  private final String field;

  PostingLists(List<LeafReaderContext> leaves, String field) {
    this.leaves = leaves;
    this.field = field;
  }

  /** The same shingles, each once, in the order of dictionaries: that of unsigned numbers. */
  static int[] inOrder(int[] shingles) {
    int[] ordered = new int[shingles.length];
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = shingles[i] ^ Integer.MIN_VALUE;
    }
    ordered = SortedInts.distinct(ordered);
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] ^= Integer.MIN_VALUE;
    }
    return ordered;
  }

  /**
   * How many articles have each of some shingles, by their places.
   *
   * @param shingles {@link #inOrder}
   */
  int[] sizes(int[] shingles) throws IOException {
    int[] sizes = new int[shingles.length];
    for (LeafReaderContext leaf : leaves) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null && terms.size() < (long) SEEK * shingles.length) {
        addByScan(sizes, shingles, terms.iterator());
      } else if (terms != null) {
        addBySeek(sizes, shingles, terms.iterator());
      }
    }
    return sizes;
  }

  private static void addBySeek(int[] sizes, int[] shingles, TermsEnum dictionary)
      throws IOException {
    for (int i = 0; i < shingles.length; i++) {
      if (dictionary.seekExact(Fields.bytes(shingles[i]))) {
        sizes[i] += dictionary.docFreq();
      }
    }
  }

  private static void addByScan(int[] sizes, int[] shingles, TermsEnum dictionary)
      throws IOException {
    int i = 0;
    for (BytesRef term = dictionary.next(); term != null; term = dictionary.next()) {
      int shingle = ByteBuffer.wrap(term.bytes, term.offset, Integer.BYTES).getInt();
      while (i < shingles.length && Integer.compareUnsigned(shingles[i], shingle) < 0) {
        i++;
      }
      if (i == shingles.length) {
        return;
      }
      if (shingles[i] == shingle) {
        sizes[i] += dictionary.docFreq();
      }
    }
  }

  /** The same as a map, in which those that none has are missing. */
  void addTo(IntMap counts, int[] shingles) throws IOException {
    int[] ordered = inOrder(shingles);
    int[] sizes = sizes(ordered);
    for (int i = 0; i < ordered.length; i++) {
      if (sizes[i] > 0) {
        counts.add(ordered[i], sizes[i]);
      }
    }
  }

  /**
   * The articles that have each of some shingles.
   *
   * @param most of them that are wanted of each
   */
  int[][] members(int[] shingles, int[] most) throws IOException {
    int[][] members = new int[shingles.length][];
    int[] filled = new int[shingles.length];
    for (int i = 0; i < shingles.length; i++) {
      members[i] = new int[most[i]];
    }
    for (LeafReaderContext leaf : leaves) {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      TermsEnum dictionary = terms.iterator();
      PostingsEnum postings = null;
      for (int i = 0; i < shingles.length; i++) {
        if (filled[i] < most[i] && dictionary.seekExact(Fields.bytes(shingles[i]))) {
          postings = dictionary.postings(postings, PostingsEnum.NONE);
          int doc = postings.nextDoc();
          for (; doc != END && filled[i] < most[i]; doc = postings.nextDoc()) {
            if (live == null || live.get(doc)) {
              members[i][filled[i]++] = leaf.docBase + doc;
            }
          }
        }
      }
    }
    for (int i = 0; i < shingles.length; i++) {
      members[i] = filled[i] == most[i] ? members[i] : Arrays.copyOf(members[i], filled[i]);
    }
    return members;
  }

  /** All articles that have one of some terms, which are sorted and of one field. */
  static IntList all(List<LeafReaderContext> leaves, List<Term> sorted) throws IOException {
    IntList found = new IntList(16);
    for (LeafReaderContext leaf : leaves) {
      Terms terms = sorted.isEmpty() ? null : leaf.reader().terms(sorted.get(0).field());
      if (terms == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      TermsEnum dictionary = terms.iterator();
      PostingsEnum postings = null;
      for (Term term : sorted) {
        if (dictionary.seekExact(term.bytes())) {
          postings = dictionary.postings(postings, PostingsEnum.NONE);
          for (int doc = postings.nextDoc(); doc != END; doc = postings.nextDoc()) {
            if (live == null || live.get(doc)) {
              found.add(leaf.docBase + doc);
            }
          }
        }
      }
    }
    return found;
  }
}
