/** What a text says of itself: its main text, provenance, names, quantities. */
@NullMarked
package news.dedupe.text.extract;

import org.jspecify.annotations.NullMarked;
