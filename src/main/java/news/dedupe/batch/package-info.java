/**
 * The articles of a run: numbered by their texts, and what is kept of each.
 *
 * <p>{@link news.dedupe.batch.Batch} is the door. Articles of the same content are one text, unless
 * their days or sources may keep them apart; texts are numbered by content alone, so that nothing
 * hangs on dates or on the order of input. Of each are kept the document, the sketch, what the
 * report will say and the outline by which {@link news.dedupe.batch.Boilerplate} finds the
 * sentences that many otherwise dissimilar texts share; what does not fit the memory goes to the
 * temporary folder. {@code a.txt} of the example and a second file with the same text, other spaces
 * and a cookie notice are one text of two articles.
 */
@NullMarked
package news.dedupe.batch;

import org.jspecify.annotations.NullMarked;
