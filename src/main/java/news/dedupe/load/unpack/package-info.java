/**
 * Streams out of whatever packs them, and no more of them than is borne.
 *
 * <p>{@link news.dedupe.load.unpack.Compression} and {@link news.dedupe.load.unpack.Archive} see
 *
 * <p>by the first bytes what packs a file, and unpack it while it is read: of {@code old.tar.gz}
 * come its entries, one after the other. {@link news.dedupe.load.unpack.Expansion} counts all that
 * comes out and ends a bomb: 250 times a file's own size at most, for no news unpacks to more than
 * 50 times, and what stays under 64 MiB passes. What is damaged ends with {@link
 * news.dedupe.load.unpack.DamagedException}, after all before it was handed on.
 */
@NullMarked
package news.dedupe.load.unpack;

import org.jspecify.annotations.NullMarked;
