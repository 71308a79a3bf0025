/** Scores a report against labelled articles or pairs. */
@NullMarked
package news.dedupe.evaluate;

import org.jspecify.annotations.NullMarked;
