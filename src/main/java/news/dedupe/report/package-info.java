/**
 * What a run found, and why, in the formats that people and programs read.
 *
 * <p>{@link news.dedupe.report.Report} is what a run found, {@link news.dedupe.report.ReportFormat}
 * writes it, by a class for each format, and {@link news.dedupe.report.ReportReader} reads back
 * from JSON which articles it puts together, {@link news.dedupe.report.StoredReport} all that other
 * formats say. A report may be larger than the memory: writers go through its lists from the first
 * to the last and keep at most so many of the worst. Of the example: one cluster of {@code a.txt}
 * (original, 1.0) and {@code b.txt} (rewrite, 0.9197) with the aligned sentences 0–0, 1–1, 2–2 and
 * the number 93 for evidence; {@code c.txt} is unique. The form of JSON is that of {@code
 * report.schema.json}.
 */
@NullMarked
package news.dedupe.report;

import org.jspecify.annotations.NullMarked;
