/**
 * Primitive collections and sorting, for what runs over every word of every article: no boxing, and
 * an order that hangs on nothing but the values.
 */
@NullMarked
package news.dedupe.collect;

import org.jspecify.annotations.NullMarked;
