/**
 * Turns files, folders and streams into articles, one at a time and in a stable order.
 *
 * <p>The door is {@link news.dedupe.load.Loader}. It walks the paths given and hands each file to a
 * reader by its format: a text file is one article, a file of JSON lines a container of many, and
 * either may be packed with gzip. A {@link news.dedupe.load.Sink} takes what comes out:
 *
 * <pre>
 * seeds/000.txt       {@link news.dedupe.load.Article} seeds/000.txt
 * seeds/wall.txt      {@link news.dedupe.load.Skipped} a consent wall
 * batch.jsonl         {@link news.dedupe.load.Article} batch.jsonl#id-of-line-1
 *                     {@link news.dedupe.load.Skipped} line 2: not JSON
 *                     {@link news.dedupe.load.Article} batch.jsonl#id-of-line-3
 * </pre>
 *
 * <p>No input stops a run but a path that is not there, which is told before anything is read.
 */
@NullMarked
package news.dedupe.load;

import org.jspecify.annotations.NullMarked;
