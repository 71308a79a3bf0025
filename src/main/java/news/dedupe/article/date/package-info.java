/** Days of publication, in the forms in which the world writes them. */
@NullMarked
package news.dedupe.article.date;

import org.jspecify.annotations.NullMarked;
