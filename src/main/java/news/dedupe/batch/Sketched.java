package news.dedupe.batch;

import news.dedupe.fingerprint.Sketch;

/**
 * An article by which others like it can be looked for.
 *
 * @param content {@link news.dedupe.text.Document#content} of its text
 * @param day of publication from 1970-01-01, {@link Batch#UNDATED} where it is not known
 */
public record Sketched(String path, long content, int day, Sketch sketch) {}
