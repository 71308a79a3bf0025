/**
 * Characters out of bytes.
 *
 * <p>{@link news.dedupe.load.encoding.Encoding} is the door. A byte order mark or a declaration in
 * the text decides, else whether the bytes are UTF-8, else which alphabet makes words of them: the
 * byte E4 is an ä in a German text, a д in a Russian one.
 */
@NullMarked
package news.dedupe.load.encoding;

import org.jspecify.annotations.NullMarked;
