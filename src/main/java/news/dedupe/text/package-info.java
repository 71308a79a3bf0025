/**
 * Turns an article's text into a {@link news.dedupe.text.Document}; {@link
 * news.dedupe.text.Analyzer} is the door.
 *
 * <p>A text passes through its typography (entities, quotation marks, spaces in one plain form),
 * its paragraphs (hard-wrapped lines joined), one pass that cuts tokens, sentences and blocks, and
 * the choice of the main text among the blocks: "MOSCOW (Reuters) - Talks “went well”, the Kremlin
 * said." has the dateline Moscow, the credit Reuters, the tokens <i>talks went well the kremlin
 * said</i>, two of them quoted and one a name. {@link news.dedupe.text.WordFrequencies} tells how
 * common a token is in ordinary English.
 */
@NullMarked
package news.dedupe.text;

import org.jspecify.annotations.NullMarked;
