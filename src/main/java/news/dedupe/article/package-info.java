/** What is read: an {@link news.dedupe.article.Article}, or why there is none. */
@NullMarked
package news.dedupe.article;

import org.jspecify.annotations.NullMarked;
