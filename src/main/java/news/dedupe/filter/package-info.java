/**
 * Writes the records that were read without those that repeat another one, as they were.
 *
 * <p>A {@link news.dedupe.filter.Filter} notes where records stand while they are read for a
 * report: of {@code wire.jsonl}, whose second line is a rewrite of the first, that the lines are
 * the bytes 0 to 1,200, 1,200 to 2,100 and 2,100 to 3,000. By the report it drops {@code
 * wire.jsonl#2}, and copies the file without the bytes from 1,200 up to 2,100.
 */
@NullMarked
package news.dedupe.filter;

import org.jspecify.annotations.NullMarked;
