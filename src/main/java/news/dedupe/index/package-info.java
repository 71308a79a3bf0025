/**
 * The standing index: the articles of earlier runs, among which those that are near new ones are
 * found without reading the others. It remembers; what is a version of what is decided by the
 * stages, on a batch of the new articles and of what the index has near them.
 *
 * <p>{@link news.dedupe.index.Snapshot} reads an index as it was at one moment, {@link
 * news.dedupe.index.Transaction} changes it, whole or not at all; {@link news.dedupe.index.Removal}
 * and {@link news.dedupe.index.Verification} are what people ask for beside that. An article is
 * known by its path. {@code a.txt} of the example, the dispatch, is one document of Lucene:
 *
 * <ul>
 *   <li>the terms and trigrams of its sketch are words of the inverted index, so that the rewrite
 *       in tomorrow's {@code b.txt} meets it in 17 terms and 5 trigrams, as it would in one batch;
 *   <li>its other words and its sentences are indexed to be counted alone: IDF and boilerplate go
 *       by the whole index, whatever of it is looked at;
 *   <li>its path, content and story find it again: tomorrow {@code a.txt} with the same text
 *       changes nothing, with another text it is replaced, and {@code c.txt} with the same text is
 *       a copy, for whose content {@code a.txt} stands;
 *   <li>its record, sketch and text are kept as bytes with a checksum each, so that what has rotted
 *       is left out and named rather than compared.
 * </ul>
 *
 * <p>Yesterday {@code a.txt} began a story of its own, {@link news.dedupe.index.StoryKey}. With
 * {@code b.txt} the story grows and keeps its id. Where a third article shows two stories to be
 * one, that which began first stays, and the other joins it.
 *
 * <p>A commit carries {@link news.dedupe.index.IndexedBy}, the versions of what its documents were
 * made by: an index of others is refused, for what it holds compares with nothing that is read now.
 */
@NullMarked
package news.dedupe.index;

import org.jspecify.annotations.NullMarked;
