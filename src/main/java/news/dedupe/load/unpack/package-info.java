/** Streams out of whatever packs them, and no more of them than is borne. */
@NullMarked
package news.dedupe.load.unpack;

import org.jspecify.annotations.NullMarked;
