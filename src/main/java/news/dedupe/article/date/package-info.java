/**
 * Days of publication, in the forms in which the world writes them.
 *
 * <p>{@link news.dedupe.article.date.PublicationDay} is the door: "April 14, 2025", "14.04.2025",
 * "2025-04-14T08:30:00Z" and "14 avril 2025" come in, the day 2025-04-14 goes out; 03/04/2025 goes
 * out as two days, of which {@link news.dedupe.article.date.DayOrder} chooses; 1970-01-01 is a
 * placeholder and no day. {@link news.dedupe.article.date.DateFinder} finds such forms in running
 * text.
 */
@NullMarked
package news.dedupe.article.date;

import org.jspecify.annotations.NullMarked;
