/**
 * Keeps what outgrows memory in temporary files.
 *
 * <p>{@link news.dedupe.store.Spool} is the door: records of bytes go in, numbered from 0, and come
 * out by their numbers. The first so many bytes stay in memory; the rest lies in a file that is
 * deleted as it is made, so that not even {@code kill -9} leaves it.
 */
@NullMarked
package news.dedupe.store;

import org.jspecify.annotations.NullMarked;
