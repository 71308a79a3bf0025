/**
 * Tokens and their stems, sentences and blocks of a text.
 *
 * <p>{@link news.dedupe.text.token.Typography} brings entities, quotation marks, dashes and spaces
 * into one plain form; {@link news.dedupe.text.token.Tokenizer} then cuts in one pass. Of "The wind
 * was stronger than we thought," Captain Ida Solberg told reporters. come twelve tokens, of which
 * the first seven are {@link news.dedupe.text.token.Mark#QUOTED}, <i>Captain Ida Solberg</i> are
 * {@link news.dedupe.text.token.Mark#NAME}, and five are {@link news.dedupe.text.token.Mark#STOP}.
 * A token is known by the hash of its {@link news.dedupe.text.token.Stem}: <i>inspect</i> and
 * <i>inspected</i> are one. {@link news.dedupe.text.token.Lexicon} holds the words that mean
 * something to the packages that follow (months, agencies, words of boilerplate), read from {@code
 * words.txt}.
 */
@NullMarked
package news.dedupe.text.token;

import org.jspecify.annotations.NullMarked;
