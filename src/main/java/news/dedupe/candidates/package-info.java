/** Finds the pairs of articles that share enough rare shingles to be worth a full comparison. */
@NullMarked
package news.dedupe.candidates;

import org.jspecify.annotations.NullMarked;
