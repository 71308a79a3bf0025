/** Keeps what outgrows memory in temporary files. */
@NullMarked
package news.dedupe.store;

import org.jspecify.annotations.NullMarked;
