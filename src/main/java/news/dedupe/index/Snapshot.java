package news.dedupe.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import news.dedupe.article.Article;
import news.dedupe.batch.ArticleCodec;
import news.dedupe.batch.Background;
import news.dedupe.collect.IntMap;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.index.Checksum.DamagedRecord;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * An index as it was after one batch, whatever is added meanwhile. Its articles have numbers, which
 * mean nothing beyond it. Safe for many threads.
 */
public final class Snapshot implements Background, AutoCloseable {

  /** No article. */
  public static final int NONE = -1;

  /** Articles of whose postings the checksums are compared before they are used: in 25 ms. */
  private static final int CHECKED = 1 << 16;

  private static final int END = DocIdSetIterator.NO_MORE_DOCS;
  private static final StoredArticleCodec RECORDS = new StoredArticleCodec();
  private static final PackedSketchCodec SKETCHES = new PackedSketchCodec();
  private static final ArticleCodec ARTICLES = new ArticleCodec();

  private final Path path;
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexedBy by;
  private volatile boolean isDamaged;

  private Snapshot(Path path, Directory directory, DirectoryReader reader) throws IOException {
    this.path = path;
    this.directory = directory;
    this.reader = reader;
    this.by = IndexedBy.of(reader.getIndexCommit().getUserData());
  }

  /**
   * The index at a path as it is now.
   *
   * @throws NoIndexException where there is none
   * @throws DamagedIndexException where it is not what was written, and so cannot be read
   */
  public static Snapshot open(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw Files.exists(path) ? NoIndexException.other(path) : NoIndexException.missing(path);
    }
    Directory directory = Folder.open(path);
    try {
      return new Snapshot(path, directory, DirectoryReader.open(directory)).requireReadable();
    } catch (IndexNotFoundException e) {
      directory.close();
      throw Folder.isEmpty(path) ? NoIndexException.missing(path) : NoIndexException.other(path);
    } catch (FileSystemException e) {
      directory.close();
      throw isSound(path) ? e : new DamagedIndexException(path, e);
    } catch (IOException | RuntimeException | Error e) {
      directory.close();
      throw isSound(path) ? NoIndexException.unreadable(path) : new DamagedIndexException(path, e);
    }
  }

  private static boolean isSound(Path path) throws IOException {
    return FileChecksums.faults(path).isEmpty();
  }

  /** Where it lies. */
  public Path path() {
    return path;
  }

  /** What it was made by. */
  public IndexedBy by() {
    return by;
  }

  /**
   * The same, where articles can be compared with those in it.
   *
   * @throws NoIndexException where they cannot
   * @throws DamagedIndexException where what they are found by is not what was written
   */
  public Snapshot requireSame(IndexedBy now) throws IOException {
    var difference = by.difference(now);
    if (difference.isPresent()) {
      throw NoIndexException.of(path, difference.get());
    }
    int left = CHECKED;
    for (LeafReaderContext leaf : reader.leaves()) {
      left -= leaf.reader().maxDoc();
      if (left >= 0) {
        reading(() -> checkPostings((CodecReader) leaf.reader()));
      }
    }
    return this;
  }

  /** Unlike records, lists of articles have no checksums of their own. */
  private static boolean checkPostings(CodecReader segment) throws IOException {
    segment.getPostingsReader().checkIntegrity();
    return true;
  }

  private Snapshot requireReadable() throws IOException {
    if (!by.isReadable()) {
      close();
      throw NoIndexException.unreadable(path);
    }
    return this;
  }

  /** The number of the last batch, from 1; 0 where there was none. */
  public int batch() throws IOException {
    return Integer.parseInt(
        reader.getIndexCommit().getUserData().getOrDefault(Transaction.BATCH, "0"));
  }

  /** The number of articles. */
  public int articles() {
    return reader.numDocs();
  }

  /** The number of stories; those of removed articles may be among them. */
  public long stories() {
    return reading(
        () -> {
          Set<BytesRef> stories = new HashSet<>();
          for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.STORY);
            if (terms != null) {
              TermsEnum dictionary = terms.iterator();
              for (BytesRef term = dictionary.next(); term != null; term = dictionary.next()) {
                stories.add(BytesRef.deepCopyOf(term));
              }
            }
          }
          return (long) stories.size();
        });
  }

  /** The size of the index. */
  public long bytes() throws IOException {
    long bytes = 0;
    for (String file : reader.getIndexCommit().getFileNames()) {
      bytes += directory.fileLength(file);
    }
    return bytes;
  }

  /** Numbers are below it. */
  public int end() {
    return reader.maxDoc();
  }

  @Override
  public int texts() {
    return reading(
        () -> {
          int texts = 0;
          for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.RARE);
            texts += terms == null ? 0 : terms.getDocCount();
          }
          return texts;
        });
  }

  @Override
  public boolean has(long content) {
    return articles() > 0 && all(List.of(Fields.content(content))).length > 0;
  }

  @Override
  public IntMap textsWithWords(int[] stems) {
    return reading(
        () -> {
          IntMap counts = new IntMap(stems.length);
          lists(Fields.RARE).addTo(counts, stems);
          lists(Fields.WORD).addTo(counts, stems);
          return counts;
        });
  }

  @Override
  public IntMap textsWithSentences(int[] hashes) {
    return reading(
        () -> {
          IntMap counts = new IntMap(hashes.length);
          lists(Fields.SENTENCE).addTo(counts, hashes);
          return counts;
        });
  }

  PostingLists lists(String field) {
    return new PostingLists(reader.leaves(), field);
  }

  /** Whether a story of the index has an id. */
  public boolean hasStory(long id) {
    BytesRef from = Fields.bytes(id);
    return reading(
        () -> {
          for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.STORY);
            if (terms != null) {
              TermsEnum dictionary = terms.iterator();
              if (dictionary.seekCeil(from) != TermsEnum.SeekStatus.END
                  && startsWith(dictionary.term(), from)) {
                return true;
              }
            }
          }
          return false;
        });
  }

  private static boolean startsWith(BytesRef term, BytesRef start) {
    return term.length >= start.length
        && Arrays.equals(
            term.bytes,
            term.offset,
            term.offset + start.length,
            start.bytes,
            start.offset,
            start.offset + start.length);
  }

  /** The articles of some contents. */
  public int[] withContents(Collection<Long> contents) {
    return all(contents.stream().map(Fields::content).sorted().toList());
  }

  /** The articles of some stories. */
  public int[] ofStories(Set<StoryKey> stories) {
    return all(stories.stream().map(Fields::story).sorted().toList());
  }

  private int[] all(List<Term> sorted) {
    return reading(() -> PostingLists.all(reader.leaves(), sorted).toArray());
  }

  /** The articles of some paths by their places, {@link #NONE} where there is none. */
  public int[] at(List<String> paths) {
    List<Term> terms = paths.stream().map(Fields::path).toList();
    int[] inOrder =
        IntStream.range(0, terms.size())
            .boxed()
            .sorted(Comparator.comparing(terms::get))
            .mapToInt(place -> place)
            .toArray();
    int[] found = new int[terms.size()];
    Arrays.fill(found, NONE);
    return reading(
        () -> {
          for (LeafReaderContext leaf : reader.leaves()) {
            Terms dictionary = leaf.reader().terms(Fields.PATH);
            TermsEnum at = dictionary == null ? TermsEnum.EMPTY : dictionary.iterator();
            PostingsEnum postings = null;
            for (int place : inOrder) {
              if (at.seekExact(terms.get(place).bytes())) {
                postings = at.postings(postings, PostingsEnum.NONE);
                Bits live = leaf.reader().getLiveDocs();
                for (int doc = postings.nextDoc(); doc != END; doc = postings.nextDoc()) {
                  if (live == null || live.get(doc)) {
                    found[place] = leaf.docBase + doc;
                  }
                }
              }
            }
          }
          return found;
        });
  }

  /** Whether an article of the index is looked for. */
  public interface Asked {
    /** Asked of an article for the sketch at a place. */
    boolean isAsked(int sketch, int number);
  }

  /**
   * The articles of different contents with most in common with each of some sketches: a few more
   * than can be neighbours. Parallel in the pool it is called from.
   */
  public int[][] nearest(List<Sketch> sketches, Asked asked) {
    return reading(() -> new Nearest(this, asked).of(sketches));
  }

  /** Whether there is an article of a number. */
  public boolean has(int number) {
    LeafReaderContext leaf = leaf(number);
    var live = leaf.reader().getLiveDocs();
    return live == null || live.get(number - leaf.docBase);
  }

  /** Whether the checksum of what is kept of an article holds. */
  public boolean isSound(int number) {
    try {
      record(number);
      return true;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** An article without its text, which {@link #isSound}. */
  public StoredArticle get(int number) {
    return RECORDS.decode(record(number));
  }

  /** The story of an article. */
  public StoryKey story(int number) {
    return StoredArticleCodec.story(record(number));
  }

  private ByteBuffer record(int number) {
    return reading(
        () -> {
          BytesRef bytes = bytes(number, Fields.RECORD);
          return Checksum.checked(bytes.bytes, bytes.offset, bytes.length);
        });
  }

  /** An article as it was read; none where its checksum does not hold. */
  public Optional<Article> soundArticle(int number) {
    try {
      return Optional.of(article(number));
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** An article as it was read. */
  public Article article(int number) {
    return reading(
        () -> {
          var document = reader.storedFields().document(number, Set.of(Fields.ARTICLE));
          BytesRef bytes = document.getBinaryValue(Fields.ARTICLE);
          if (bytes == null) {
            throw new DamagedRecord();
          }
          return ARTICLES.decode(Checksum.checked(bytes.bytes, bytes.offset, bytes.length));
        });
  }

  /** The day of an article, from 1970-01-01. See {@link StoredArticle#day}. */
  public long day(int number) {
    return number(number, Fields.DAY);
  }

  /** The content of an article. */
  public long content(int number) {
    return number(number, Fields.CONTENT);
  }

  /** Whether an article stands for its content. */
  boolean isHead(int number) {
    return bytes(number, Fields.SKETCH).length > 0;
  }

  /**
   * The sketch of an article; none where its checksum does not hold, or where another article
   * stands for its content.
   */
  public Optional<Sketch> sketch(int number) {
    BytesRef bytes = bytes(number, Fields.SKETCH);
    try {
      return Optional.of(
          SKETCHES.decode(Checksum.checked(bytes.bytes, bytes.offset, bytes.length)));
    } catch (DamagedRecord e) {
      return Optional.empty();
    }
  }

  private BytesRef bytes(int number, String field) {
    return reading(
        () -> {
          LeafReaderContext leaf = leaf(number);
          BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
          return values != null && values.advanceExact(number - leaf.docBase)
              ? values.binaryValue()
              : new BytesRef();
        });
  }

  private long number(int number, String field) {
    return reading(
        () -> {
          LeafReaderContext leaf = leaf(number);
          NumericDocValues values = leaf.reader().getNumericDocValues(field);
          return values != null && values.advanceExact(number - leaf.docBase)
              ? values.longValue()
              : 0L;
        });
  }

  private LeafReaderContext leaf(int number) {
    List<LeafReaderContext> leaves = reader.leaves();
    return leaves.get(ReaderUtil.subIndex(number, leaves));
  }

  /** What reads from the index. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Bytes that are not what was written mislead the library in any way: it may even ask for more
   * memory than there is. What comes of them is told apart from other failures by the checksums.
   *
   * @throws UncheckedIOException of a {@link DamagedIndexException}
   */
  private <T> T reading(Reading<T> reading) {
    try {
      return reading.read();
    } catch (DamagedRecord e) {
      throw new UncheckedIOException(new DamagedIndexException(path, e));
    } catch (IOException e) {
      requireSound(e);
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      requireSound(e);
      throw e;
    }
  }

  private void requireSound(Throwable failure) {
    if (failure.getCause() instanceof DamagedIndexException known) {
      throw new UncheckedIOException(known);
    }
    if (isDamaged()) {
      throw new UncheckedIOException(new DamagedIndexException(path, failure));
    }
  }

  /** Asked again and again where much is damaged, so that it is looked for once. */
  private boolean isDamaged() {
    if (!isDamaged) {
      try {
        isDamaged = !isSound(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return isDamaged;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
