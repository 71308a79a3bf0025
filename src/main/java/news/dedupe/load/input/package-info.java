/**
 * What a reader of files is given and gives, and how it is to read.
 *
 * <p>A {@link news.dedupe.load.input.RecordReader} takes an {@link news.dedupe.load.input.Input}, a
 * stream with its path, and hands each article to a {@link news.dedupe.load.input.Sink}. {@link
 * news.dedupe.load.input.Reading} holds what users may set: charset, format, names of fields, order
 * of dates, which files ({@link news.dedupe.load.input.Selection}) and how much is borne ({@link
 * news.dedupe.load.input.Limits}).
 */
@NullMarked
package news.dedupe.load.input;

import org.jspecify.annotations.NullMarked;
