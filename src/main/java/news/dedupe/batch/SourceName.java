package news.dedupe.batch;

import java.util.Locale;
import java.util.Optional;
import news.dedupe.article.Article;

/** By what the sources of articles are told apart. */
final class SourceName {

  private static final String SCHEME_END = "://";

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
        .or(() -> article.url().flatMap(SourceName::host))
        .map(source -> source.toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private static Optional<String> host(String url) {
    int scheme = url.indexOf(SCHEME_END);
    if (scheme < 0) {
      return Optional.empty();
    }
    int from = scheme + SCHEME_END.length();
    int to = from;
    while (to < url.length() && "/:?#".indexOf(url.charAt(to)) < 0) {
      to++;
    }
    String host = url.substring(from, to);
    return Optional.of(host.startsWith("www.") ? host.substring("www.".length()) : host)
        .filter(name -> !name.isEmpty());
  }
}
