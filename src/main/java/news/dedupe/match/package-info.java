/**
 * Compares two documents in full and says how likely they are versions of one story.
 *
 * <p>{@link news.dedupe.match.Comparer} is the door: two {@link news.dedupe.match.Profile}s go in,
 * the values of all {@link news.dedupe.match.Feature}s come out, and a {@link
 * news.dedupe.match.Model} makes log-odds of them. The dispatch and its rewrite share 11 % of their
 * trigrams, but 79 to 81 % of each one's sentences are covered by the other, in the same order, all
 * four names and the number agree: +2.44, a probability of 0.92. The dispatch and the storm have
 * half of the names in common and cover 20 to 24 %: −5.95, 0.003. Every weight is fitted ({@code
 * dedupe train}); the constants of the features say where they come from.
 */
@NullMarked
package news.dedupe.match;

import org.jspecify.annotations.NullMarked;
