/** Compares two documents in full and says how likely they are versions of one story. */
@NullMarked
package news.dedupe.match;

import org.jspecify.annotations.NullMarked;
