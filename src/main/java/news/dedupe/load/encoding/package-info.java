/** Characters out of bytes. */
@NullMarked
package news.dedupe.load.encoding;

import org.jspecify.annotations.NullMarked;
