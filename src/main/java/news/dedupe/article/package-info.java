/**
 * What is read: an {@link news.dedupe.article.Article}, or why there is none.
 *
 * <p>The worked example of the packages that follow is one dispatch, read from {@code a.txt}:
 *
 * <pre>
 * Ferry runs aground off Bergen
 *
 * OSLO, April 14 (Reuters) - A ferry with 93 people aboard ran aground off Bergen on Monday, the
 * coast guard said. "The wind was stronger than we thought," Captain Ida Solberg told reporters.
 * Divers will inspect the hull of the Fjordlys before it is towed to Stavanger.
 * </pre>
 *
 * <p>its rewrite by a newsroom, {@code b.txt}:
 *
 * <pre>
 * Nobody hurt as Norwegian ferry hits rocks
 *
 * A ferry carrying 93 passengers struck rocks near Bergen on Monday, according to the coast guard.
 * Captain Ida Solberg blamed the wind, which was stronger than expected. The hull of the Fjordlys is
 * to be inspected by divers and the ship towed to Stavanger.
 * </pre>
 *
 * <p>and another story of the same days, {@code c.txt}:
 *
 * <pre>
 * Storm closes bridges in western Norway
 *
 * Gale warnings closed four bridges between Bergen and Stavanger on Tuesday, the road administration
 * said. Ferries stayed in port for a second day. Forecasters expect the wind to ease by Thursday.
 * </pre>
 *
 * <p>Each is an article of a path and a text, for a text file has nothing else; a file that is
 * empty is a {@link news.dedupe.article.Skipped} with its reason, and what is odd about a file that
 * was read all the same a {@link news.dedupe.article.Note}.
 */
@NullMarked
package news.dedupe.article;

import org.jspecify.annotations.NullMarked;
