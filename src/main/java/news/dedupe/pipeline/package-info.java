/** Runs the stages from articles to report. */
@NullMarked
package news.dedupe.pipeline;

import org.jspecify.annotations.NullMarked;
