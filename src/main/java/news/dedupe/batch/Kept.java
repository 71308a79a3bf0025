package news.dedupe.batch;

import news.dedupe.article.Article;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.fingerprint.SketchCodec;
import news.dedupe.report.Report.Entry;
import news.dedupe.store.RecordStore;
import news.dedupe.store.Spool;
import news.dedupe.text.Document;
import news.dedupe.text.DocumentCodec;

/** What is kept of each article of a run, by its number in the order of adding. */
final class Kept implements AutoCloseable {

  final RecordStore<Article> articles;
  final RecordStore<Document> documents;

  /** Read millions of times, so mapped. */
  final RecordStore<Sketch> sketches;

  /**
   * Apart from the articles themselves: of a million of them these are read back when the report is
   * written.
   */
  final RecordStore<Entry> entries;

  /**
   * @param memory bytes of heap; more goes to the temporary folder
   */
  Kept(long memory) {
    articles = new RecordStore<>(new ArticleCodec(), Spool.read(memory / 4));
    documents = new RecordStore<>(new DocumentCodec(), Spool.read(memory / 4));
    sketches = new RecordStore<>(new SketchCodec(), Spool.mapped(memory / 4));
    entries = new RecordStore<>(new EntryCodec(), Spool.read(memory / 8));
  }

  /** Adds what was made of the next article of {@link #articles} of which nothing was added. */
  void add(Fingerprint made) {
    documents.addEncoded(made.document());
    entries.addEncoded(made.entry());
    sketches.add(made.sketch());
  }

  @Override
  public void close() {
    articles.close();
    documents.close();
    sketches.close();
    entries.close();
  }
}
