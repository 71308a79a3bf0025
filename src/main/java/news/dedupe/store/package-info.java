/**
 * Keeps what outgrows memory in temporary files. A {@link news.dedupe.store.RecordStore} numbers
 * values of one type and holds them as the bytes that a {@link news.dedupe.store.Codec} makes of
 * them, in a {@link news.dedupe.store.Spool}; a codec lies beside its type.
 *
 * <p>The first so many bytes stay in memory; the rest lies in a file that is deleted as it is made,
 * so that not even {@code kill -9} leaves it.
 */
@NullMarked
package news.dedupe.store;

import org.jspecify.annotations.NullMarked;
