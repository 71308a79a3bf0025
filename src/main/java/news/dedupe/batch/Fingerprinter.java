package news.dedupe.batch;

import java.util.Optional;
import news.dedupe.article.Article;
import news.dedupe.batch.Batch.Builder.Known;
import news.dedupe.fingerprint.Sketcher;
import news.dedupe.text.Analyzer;
import news.dedupe.text.Document;
import news.dedupe.text.DocumentCodec;
import news.dedupe.text.WordFrequencies;

/** Fingerprints articles. Safe for many threads. */
public final class Fingerprinter {

  private final Analyzer analyzer = new Analyzer();
  private final Sketcher sketcher = new Sketcher(WordFrequencies.english());
  private final DocumentCodec documents = new DocumentCodec();
  private final EntryCodec entries = new EntryCodec();

  /** What is made of an article. */
  public Fingerprint of(Article article) {
    return of(new Known(article, analyzer.analyze(article), Optional.empty()));
  }

  /** What is made of an article of which the text is analyzed. */
  Fingerprint of(Known known) {
    Article article = known.article();
    Document document = known.document();
    int[] words = Sketcher.terms(document);
    return new Fingerprint(
        document.content(),
        article.path(),
        Fingerprint.day(article, document).map(day -> (int) day.toEpochDay()).orElse(Batch.UNDATED),
        documents.encode(document),
        entries.encode(Fingerprint.entry(article, document)),
        known.sketch().orElseGet(() -> sketcher.sketch(document, words)),
        Outline.of(document),
        words);
  }
}
