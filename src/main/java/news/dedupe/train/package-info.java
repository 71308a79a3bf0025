/** Fits the match model to labelled articles and cross-validates it. */
@NullMarked
package news.dedupe.train;

import org.jspecify.annotations.NullMarked;
