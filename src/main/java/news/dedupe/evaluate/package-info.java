/**
 * Scores a report against labelled articles or pairs: precision, recall and F1 over the pairs of a
 * story, and which pairs are wrong. It knows reports alone and not how they are made, so it scores
 * any tool's.
 */
@NullMarked
package news.dedupe.evaluate;

import org.jspecify.annotations.NullMarked;
