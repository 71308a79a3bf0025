/** Tokens and their stems, sentences and blocks of a text. */
@NullMarked
package news.dedupe.text.token;

import org.jspecify.annotations.NullMarked;
