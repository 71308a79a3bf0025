/**
 * Keeps of each document a small sketch of its rarest shingles, by which those that share some are
 * found.
 *
 * <p>{@link news.dedupe.fingerprint.Sketcher} is the door. The ferry dispatch has 23 distinct terms
 * that are no stop words; all are kept, for a sketch has 48 to 160 of them, half of a long text's:
 * with fewer a brief would not meet a long page. Of its 40 trigrams the 16 with the least hashes
 * are kept: two copies that share half of their trigrams meet in eight of them on average. Which
 * shingles are kept depends on ordinary English alone, so sketches of different batches compare.
 * {@link news.dedupe.fingerprint.Idf} weighs a term by the batch: in the batch of the example's
 * three articles <i>Fjordlys</i> weighs 7.8 nats, <i>ferry</i> 6.3, <i>Monday</i> 2.3.
 */
@NullMarked
package news.dedupe.fingerprint;

import org.jspecify.annotations.NullMarked;
