/**
 * What a text says of itself: its main text, provenance, names and quantities.
 *
 * <p>Of the ferry dispatch: {@link news.dedupe.text.extract.MainText} keeps the three sentences and
 * takes the first line for a headline; {@link news.dedupe.text.extract.Provenance} cuts off "OSLO,
 * April 14 (Reuters) -" and keeps Oslo, April 14 and Reuters; {@link
 * news.dedupe.text.extract.NameTokens} finds Bergen, Ida Solberg, Fjordlys and Stavanger, {@link
 * news.dedupe.text.extract.Quantities} the count 93.
 */
@NullMarked
package news.dedupe.text.extract;

import org.jspecify.annotations.NullMarked;
