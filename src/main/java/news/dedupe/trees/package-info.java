/**
 * Boosted regression trees as they are applied and kept: what is measured of a thing goes in, the
 * log-odds that it is of the kind asked for come out. They are fitted in {@code news.dedupe.train}.
 */
@NullMarked
package news.dedupe.trees;

import org.jspecify.annotations.NullMarked;
