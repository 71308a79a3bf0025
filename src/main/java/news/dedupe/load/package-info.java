/** Turns files, folders and streams into articles, one at a time and in a stable order. */
@NullMarked
package news.dedupe.load;

import org.jspecify.annotations.NullMarked;
