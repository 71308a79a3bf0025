package news.dedupe.index;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.dedupe.article.Article;
import news.dedupe.fingerprint.Sketcher;
import news.dedupe.text.WordFrequencies;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;

/**
 * A change of an index, which is made whole or not at all: what is not committed when it is closed,
 * or when the process dies, never was. Nobody else changes the index meanwhile.
 */
public final class Transaction implements AutoCloseable {

  /** In a commit, the number of its batch. */
  static final String BATCH = "batch";

  /** Segments of one size before they are merged; few, for words are looked up in each. */
  private static final int SEGMENTS = 2;

  private static final double LARGEST_MEGABYTES = 64 * 1024;

  /** Megabytes of what was added before it is written. */
  private static final double BUFFER = 256;

  private final Directory directory;
  private final IndexWriter writer;
  private final ConcurrentMergeScheduler merging;
  private final Snapshot before;
  private final int batch;
  private final Sketcher sketcher = new Sketcher(WordFrequencies.english());

  /** The contents that have their first article from here. */
  private final Set<Long> headed = ConcurrentHashMap.newKeySet();

  private Set<Integer> removed = Set.of();

  private Transaction(
      Directory directory, IndexWriter writer, ConcurrentMergeScheduler merging, Snapshot before)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.merging = merging;
    this.before = before;
    this.batch = before.batch() + 1;
  }

  /**
   * Begins to change the index at a path, or makes an empty one there.
   *
   * @param wait for others to end who write to it
   * @throws NoIndexException where it was made by something else
   * @throws LockedIndexException where others write to it
   * @throws DamagedIndexException where it is not what was written
   */
  public static Transaction begin(Path path, IndexedBy by, Duration wait) throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw NoIndexException.other(path);
    }
    Files.createDirectories(path);
    if (!Files.isWritable(path)) {
      throw new AccessDeniedException(path.toString());
    }
    Directory directory = Folder.open(path);
    boolean isNew = !DirectoryReader.indexExists(directory);
    if (isNew && !Folder.isEmpty(path)) {
      directory.close();
      throw NoIndexException.other(path);
    }
    Merging merging = new Merging();
    IndexWriter writer = null;
    try {
      writer =
          Turn.await(
              path,
              wait,
              () -> new IndexWriter(directory, configuration().setMergeScheduler(merging)));
      if (!DirectoryReader.indexExists(directory)) {
        commit(writer, by, 0);
      }
      return new Transaction(directory, writer, merging, Snapshot.open(path).requireSame(by));
    } catch (IOException | RuntimeException | Error e) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      throw WriteFailure.of(path, e);
    }
  }

  /** Leaves it to the writer, which makes no commit after a merge that failed, to say so. */
  private static final class Merging extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable failure) {}
  }

  private static IndexWriterConfig configuration() {
    TieredMergePolicy merging = new TieredMergePolicy();
    merging.setSegmentsPerTier(SEGMENTS).setMaxMergedSegmentMB(LARGEST_MEGABYTES);
    merging.setNoCFSRatio(0); // so that damage to one kind of file does not touch the others
    return new IndexWriterConfig()
        .setCodec(new Lucene912Codec(Lucene912Codec.Mode.BEST_COMPRESSION))
        .setRAMBufferSizeMB(BUFFER)
        .setUseCompoundFile(false)
        .setCommitOnClose(false)
        .setMergePolicy(merging);
  }

  private static void commit(IndexWriter writer, IndexedBy by, int batch) throws IOException {
    Map<String, String> data = by.data();
    data.put(BATCH, String.valueOf(batch));
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  /** The index as it was at the beginning. */
  public Snapshot before() {
    return before;
  }

  /** The number of this change, from 1. */
  public int batch() {
    return batch;
  }

  /**
   * Removes articles by their numbers in {@link #before}. To be called once, before any is put: one
   * that gets other fields is removed as well.
   */
  public void remove(Set<Integer> numbers) throws IOException {
    try {
      delete(numbers);
    } catch (IOException | RuntimeException e) {
      throw WriteFailure.of(before.path(), e);
    }
  }

  private void delete(Set<Integer> numbers) throws IOException {
    removed = Set.copyOf(numbers);
    Set<Long> orphaned = new HashSet<>();
    for (int number : numbers) {
      writer.deleteDocuments(Fields.path(before.get(number).article().path()));
      if (before.isHead(number)) {
        orphaned.add(before.content(number));
      }
    }
    Set<Long> done = new HashSet<>();
    for (int number : before.withContents(orphaned)) {
      if (!numbers.contains(number) && done.add(before.content(number))) {
        StoredArticle heir = before.get(number);
        writer.updateDocument(
            Fields.path(heir.article().path()),
            Fields.of(heir, Fields.article(before.article(number)), true, sketcher));
      }
    }
  }

  /**
   * Adds an article of a path that is not in the index, or was removed. Safe for many threads, if
   * articles of one content come from one.
   *
   * @param article as it was read
   */
  public void put(StoredArticle stored, Article article) throws IOException {
    long content = stored.document().content();
    boolean isHead = headed.add(content) && !isStored(content);
    try {
      writer.addDocument(Fields.of(stored, Fields.article(article), isHead, sketcher));
    } catch (IOException | RuntimeException e) {
      throw WriteFailure.of(before.path(), e);
    }
  }

  private boolean isStored(long content) {
    return before.articles() > 0
        && Arrays.stream(before.withContents(Set.of(content)))
            .anyMatch(number -> !removed.contains(number));
  }

  /** Makes the change, which from then on survives whatever happens, and tidies up behind it. */
  public void commit() throws IOException {
    try {
      commit(writer, before.by(), batch);
    } catch (IOException | RuntimeException e) {
      throw WriteFailure.of(before.path(), e);
    }
    try {
      merging.sync();
      commit(writer, before.by(), batch);
    } catch (IOException | AlreadyClosedException e) {
      // There is no room to tidy up, which the next change does, too.
    }
  }

  @Override
  public void close() throws IOException {
    before.close();
    writer.rollback();
    directory.close();
  }
}
