/**
 * Runs the stages on Apache Spark, for archives that no machine holds.
 *
 * <p>{@link news.dedupe.spark.DedupeJob} is the door. Spark moves the data; what is decided of
 * articles is decided by the code that decides it on one machine, called on what Spark has brought
 * together. Texts are numbered in the order of their contents, as a batch numbers them, and so the
 * outcome depends neither on partitions nor on the order of input.
 *
 * <p>What many articles have in common, such as a frequent word, would bring them all into one
 * task. So the most frequent keys are a bounded table that every task has, and only the others
 * travel ("partial redistribution and partial duplication", Xu and others, "Handling data skew in
 * parallel joins in shared-nothing systems", 2008).
 */
@NullMarked
package news.dedupe.spark;

import org.jspecify.annotations.NullMarked;
