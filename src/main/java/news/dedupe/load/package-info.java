/**
 * Turns files, folders, archives and streams into articles, one at a time and in a stable order.
 *
 * <p>The door is {@link news.dedupe.load.Loader}. It walks the paths given; each file is unpacked,
 * however deep, and handed to the reader of its {@link news.dedupe.load.format.Format}: a text or a
 * page is one article, JSON, tables, feeds and crawls are containers of many. A {@link
 * news.dedupe.load.input.Sink} takes what comes out:
 *
 * <pre>
 * seeds/000.txt       {@link news.dedupe.article.Article} seeds/000.txt
 * seeds/wall.html     {@link news.dedupe.article.Skipped} a consent wall
 * batch.jsonl         {@link news.dedupe.article.Article} batch.jsonl#id-of-line-1
 *                     {@link news.dedupe.article.Skipped} line 2: not JSON
 *                     {@link news.dedupe.article.Article} batch.jsonl#id-of-line-3
 * old.tar.gz          {@link news.dedupe.article.Article} old.tar.gz#news/a.txt
 *                     {@link news.dedupe.article.Article} old.tar.gz#feed.rss#guid-of-item-1
 * </pre>
 *
 * <p>No input stops a run but a path that is not there, which is said before anything is read. What
 * is hostile meets {@link news.dedupe.load.input.Limits}. {@code mvn -Pfuzz process-test-classes
 * -Dfuzz.format=html -Dfuzz.seconds=300} looks for what is not survived, one format at a time.
 */
@NullMarked
package news.dedupe.load;

import org.jspecify.annotations.NullMarked;
