/**
 * Runs the stages from paths to a report.
 *
 * <p>{@link news.dedupe.pipeline.Pipeline} is the door: load, batch, near-identical copies,
 * candidates, match, cluster, report, each parallel in one pool, none with a state that outlives
 * the run.
 */
@NullMarked
package news.dedupe.pipeline;

import org.jspecify.annotations.NullMarked;
