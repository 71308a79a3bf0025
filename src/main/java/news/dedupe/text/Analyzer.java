package news.dedupe.text;

import news.dedupe.load.Article;

/** Turns an article into a {@link Document}. The same article gives the same document. */
public final class Analyzer {

  /** Reads the main text of {@code article}; it may turn out empty. Safe for use by many threads. */
  public Document analyze(Article article) {
    throw new UnsupportedOperationException(article.path());
  }

  /** The main text's sentences as they read, in the order of {@link Document#sentences}. */
  public java.util.List<String> sentences(Article article) {
    throw new UnsupportedOperationException(article.path());
  }
}
