package news.dedupe.load.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** The queries of this package, each parsed once: to parse takes longer than to search an item. */
public final class Query {

  private static final Map<String, Evaluator> PARSED = new ConcurrentHashMap<>();

  private Query() {}

  /**
   * A query as {@link Selector} has them.
   *
   * @param query one of a few, never made of input
   */
  public static Evaluator of(String query) {
    return PARSED.computeIfAbsent(query, Selector::evaluatorOf);
  }
}
