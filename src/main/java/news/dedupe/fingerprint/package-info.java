/** Shingles a document and keeps a small sketch of its rarest shingles. */
@NullMarked
package news.dedupe.fingerprint;

import org.jspecify.annotations.NullMarked;
