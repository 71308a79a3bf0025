/** The standing index. */
@NullMarked
package news.dedupe.index;

import org.jspecify.annotations.NullMarked;
