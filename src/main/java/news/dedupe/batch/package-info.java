/** The articles of a run: numbered by their texts, and what is kept of each. */
@NullMarked
package news.dedupe.batch;

import org.jspecify.annotations.NullMarked;
