package news.dedupe.batch;

import java.util.Locale;
import news.dedupe.article.Article;
import news.dedupe.article.Host;

/** By what the sources of articles are told apart. */
final class SourceName {

  /** Stands before the names of many hosts, and tells none apart. */
  private static final String WWW = "www.";

  private SourceName() {}

  /**
   * The source that an article gives, or else the host of its address, whatever the case of its
   * letters; empty where there is neither.
   */
  static String of(Article article) {
    return article
        .source()
        .map(String::strip)
        .filter(source -> !source.isEmpty())
        .or(() -> article.url().flatMap(Host::of).map(SourceName::withoutWww))
        .map(source -> source.toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private static String withoutWww(String host) {
    return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
  }
}
