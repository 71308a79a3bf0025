/** The report: what was grouped, and why, as JSON. */
@NullMarked
package news.dedupe.report;

import org.jspecify.annotations.NullMarked;
