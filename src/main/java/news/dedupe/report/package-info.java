/**
 * What a run found, and why, as JSON.
 *
 * <p>{@link news.dedupe.report.Report} is what a run found, {@link news.dedupe.report.JsonReport}
 * writes it and {@link news.dedupe.report.ReportReader} reads back which articles it puts together.
 * Of the example: one cluster of {@code a.txt} (original, 1.0) and {@code b.txt} (rewrite, 0.9197)
 * with the aligned sentences 0–0, 1–1, 2–2 and the number 93 for evidence; {@code c.txt} is unique.
 * The form is that of {@code report.schema.json}.
 */
@NullMarked
package news.dedupe.report;

import org.jspecify.annotations.NullMarked;
