/**
 * Fits the match model and the screen to labelled articles and cross-validates them.
 *
 * <p>{@link news.dedupe.train.Training} is the door: tables of stories and of pairs go in, and a
 * model comes out with the figures of what each fold held out, by dataset, by dates and by
 * threshold. The same labels give the same bytes.
 */
@NullMarked
package news.dedupe.train;

import org.jspecify.annotations.NullMarked;
