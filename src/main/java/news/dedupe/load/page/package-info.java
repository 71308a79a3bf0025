/**
 * Finds the article of a web page. The page is cut into blocks, lines of text as a reader sees them
 * ({@link news.dedupe.load.page.PageBlocks}); each is measured ({@link
 * news.dedupe.load.page.BlockFeature}): its text, the names of the elements around it, where it
 * stands and what stands beside it; and boosted trees that were fitted to pages whose articles are
 * known say whether it is of the article ({@link news.dedupe.load.page.BlockModel}).
 */
@NullMarked
package news.dedupe.load.page;

import org.jspecify.annotations.NullMarked;
