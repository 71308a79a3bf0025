/**
 * The report: what was grouped, and why, as JSON.
 *
 * <p>{@link news.dedupe.report.Report} is what a run found, {@link news.dedupe.report.ReportWriter}
 * writes it and {@link news.dedupe.report.ReportReader} reads back which articles it puts together.
 */
@NullMarked
package news.dedupe.report;

import org.jspecify.annotations.NullMarked;
