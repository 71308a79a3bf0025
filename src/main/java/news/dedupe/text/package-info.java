/**
 * Turns an article's text into a {@link news.dedupe.text.Document}; {@link
 * news.dedupe.text.Analyzer} is the door.
 *
 * <p>The ferry dispatch of {@link news.dedupe.article} goes in. Out comes a document of 42 tokens
 * in three sentences, each token as the hash of its stem with its {@link
 * news.dedupe.text.token.Mark}s; headline, dateline and credit lie beside them, four names and one
 * quantity. What is left out here, such as cookie notices and share bars, no later stage sees.
 * {@link news.dedupe.text.WordFrequencies} knows how common a word is in ordinary English, counted
 * in newswire and web articles ({@code dedupe frequencies}).
 */
@NullMarked
package news.dedupe.text;

import org.jspecify.annotations.NullMarked;
