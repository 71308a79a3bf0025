/**
 * Finds the pairs of texts that share enough rare shingles to be worth a full comparison, without
 * looking at all pairs.
 *
 * <p>{@link news.dedupe.candidates.CandidateFinder} is the door. Each shingle is a list of postings
 * in an inverted index: the dispatch and its rewrite meet in 17 terms and 5 trigrams, the dispatch
 * and the storm in 4 terms. Each text's best neighbours by weight in common, 16 and one more, go on
 * to the {@link news.dedupe.candidates.Screen}: their sketch similarity is 1.68 of 2 and 0.78, and
 * both pass, for the screen stops only what full comparisons hardly ever call versions (a loss of
 * 0.5 %, measured by {@code dedupe train}). Near-identical copies are found before ({@link
 * news.dedupe.candidates.LeaderFinder}) and stand behind one of them, so that a dispatch in a
 * thousand papers costs a thousand comparisons.
 */
@NullMarked
package news.dedupe.candidates;

import org.jspecify.annotations.NullMarked;
