package news.dedupe.article;

import java.util.Locale;
import java.util.Optional;

/** Reads hosts from addresses as loosely as browsers do, for articles give all kinds of them. */
public final class Host {

  private Host() {}

  /**
   * The host of an address, in lower case: {@code wire.example} of {@code
   * https://me@Wire.example:8443/2}; empty where the address is relative, or names none.
   */
  public static Optional<String> of(String url) {
    String address = url.strip().replace('\\', '/');
    int slashes = address.indexOf("//");
    if (slashes < 0 || !isScheme(address.substring(0, slashes))) {
      return Optional.empty();
    }
    String authority = upToAny("/?#", address.substring(slashes + 2));
    String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
    int numbers = hostAndPort.startsWith("[") ? hostAndPort.indexOf(']') + 1 : 0; // an IPv6 address
    String host = hostAndPort.substring(0, numbers) + upToAny(":", hostAndPort.substring(numbers));
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return name.isEmpty() ? Optional.empty() : Optional.of(name.toLowerCase(Locale.ROOT));
  }

  /** Whether it may stand before the slashes; nothing stands for the scheme of the page. */
  private static boolean isScheme(String start) {
    return start.isEmpty()
        || (start.length() > 1
            && start.endsWith(":")
            && start
                .chars()
                .limit(start.length() - 1L)
                .allMatch(c -> Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0));
  }

  private static String upToAny(String ends, String text) {
    int end = 0;
    while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, end);
  }
}
