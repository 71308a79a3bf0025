/** The formats of files, a reader each. */
@NullMarked
package news.dedupe.load.format;

import org.jspecify.annotations.NullMarked;
