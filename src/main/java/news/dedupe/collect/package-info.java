/**
 * Tables, lists and pairs of ints, and sorting, each once: what is asked for by the million,
 * without boxing. They are arrays behind few methods, and not a library: {@link
 * news.dedupe.collect.IntMap} is as fast as the maps of one, and what a batch does depends on the
 * order of what it holds.
 */
@NullMarked
package news.dedupe.collect;

import org.jspecify.annotations.NullMarked;
