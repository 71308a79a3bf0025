package news.dedupe.index;

import java.time.LocalDate;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.text.Document;

/**
 * An article of an index.
 *
 * @param article as it was read, its text left empty: {@link Snapshot#article} reads that too
 * @param document what was made of its text
 * @param story that it is a version of
 * @param added the day on which it was added
 */
public record StoredArticle(Article article, Document document, StoryKey story, LocalDate added) {

  /** What is kept of an article beside its document. */
  public static Article withoutText(Article article) {
    return new Article(
        article.path(),
        article.line(),
        "",
        article.title(),
        article.published(),
        article.source(),
        article.author(),
        article.url(),
        article.language());
  }

  /** The day of publication, or else that of adding, by which articles grow old. */
  public LocalDate day() {
    return article
        .published()
        .flatMap(Published::day)
        .or(document::day)
        .filter(day -> !day.isAfter(added))
        .orElse(added);
  }

  /** The same as an article of another story. */
  public StoredArticle of(StoryKey other) {
    return new StoredArticle(article, document, other, added);
  }
}
