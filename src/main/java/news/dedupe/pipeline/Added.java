package news.dedupe.pipeline;

import java.util.List;
import news.dedupe.article.Skipped;

/**
 * What came of adding articles to an index.
 *
 * @param added articles of new paths
 * @param replaced articles of paths that were in the index, with something else
 * @param unchanged articles that were in the index as they are
 * @param skipped what was not read
 */
public record Added(int added, int replaced, int unchanged, List<Skipped> skipped) {}
