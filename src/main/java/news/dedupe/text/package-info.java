/**
 * Turns an article's text into a {@link news.dedupe.text.Document}: main text, sentences, tokens,
 * and what they hold.
 */
@NullMarked
package news.dedupe.text;

import org.jspecify.annotations.NullMarked;
