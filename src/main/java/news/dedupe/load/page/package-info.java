/**
 * The article of a web page: its text, and what the page says of it.
 *
 * <p>{@link news.dedupe.load.page.WebPage} is the door. Of a page that shows the ferry dispatch
 * between a menu and forty links come the three sentences, the headline, the date, the author, the
 * site and the address. {@link news.dedupe.load.page.MainContent} chooses blocks by a model that
 * was fitted to pages whose articles are known (bench profile, {@code BlockFitter}); {@link
 * news.dedupe.load.page.PageFields} looks into structured data first, then meta tags, then the
 * lines beside the headline. {@link news.dedupe.load.page.PageWithoutArticle} tells consent walls,
 * error pages and the like.
 */
@NullMarked
package news.dedupe.load.page;

import org.jspecify.annotations.NullMarked;
