/** Primitive tables and lists, sorting: each once. */
@NullMarked
package news.dedupe.collect;

import org.jspecify.annotations.NullMarked;
