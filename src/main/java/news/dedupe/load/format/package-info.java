/**
 * The formats of files, a reader each.
 *
 * <p>{@link news.dedupe.load.format.Format} lists them. To add one is a class that reads it, such
 * as {@link news.dedupe.load.format.PlainText}, and its line in that list. Formats of many records
 * hand theirs to {@code Records}, which makes articles of them: the line {@code {"id": 7, "body":
 * "A ferry …", "date": "2025-04-14"}} of {@code batch.jsonl} is the article {@code batch.jsonl#7}.
 * A record that is broken costs itself: the reader goes on at the next.
 */
@NullMarked
package news.dedupe.load.format;

import org.jspecify.annotations.NullMarked;
