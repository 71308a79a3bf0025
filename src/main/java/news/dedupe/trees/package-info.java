/**
 * Boosted regression trees as they are applied and kept: what is measured of a thing goes in, the
 * log-odds that it is of the kind asked for come out. They are fitted in {@code news.dedupe.train}.
 *
 * <p>{@link news.dedupe.trees.BoostedTrees} is the door. The 59 features of the ferry dispatch and
 * its rewrite go into the 300 trees of the match model, +2.44 comes out, which is a probability of
 * 0.92. The same form serves the screen of candidates (24 trees over 6 features) and the blocks of
 * web pages.
 */
@NullMarked
package news.dedupe.trees;

import org.jspecify.annotations.NullMarked;
