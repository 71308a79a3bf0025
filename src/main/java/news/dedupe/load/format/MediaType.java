package news.dedupe.load.format;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import news.dedupe.load.encoding.CharsetLabel;

/**
 * What a body is, as a header says.
 *
 * @param base such as {@code text/html}, in small letters
 */
record MediaType(String base, Optional<Charset> charset) {

  private static final String CHARSET = "charset=";

  /** What the field {@code Content-Type} says; empty where there is none. */
  static MediaType of(Headers headers) {
    String header = headers.get("content-type").orElse("");
    Optional<Charset> charset = Optional.empty();
    String[] parts = header.split(";", -1);
    for (int i = 1; i < parts.length && charset.isEmpty(); i++) {
      String parameter = parts[i].strip();
      if (parameter.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
        String name = parameter.substring(CHARSET.length());
        charset = CharsetLabel.charset(name.replace('"', ' ').replace('\'', ' ').strip());
      }
    }
    return new MediaType(parts[0].strip().toLowerCase(Locale.ROOT), charset);
  }

  boolean isMarkup() {
    return base.equals("text/html") || base.equals("application/xhtml+xml");
  }

  boolean isText() {
    return base.equals("text/plain");
  }
}
