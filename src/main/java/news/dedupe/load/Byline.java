package news.dedupe.load;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who wrote an article, as sources say it: "By Jane Doe", "jane@post.example (Jane Doe)". */
final class Byline {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Pattern BY = Pattern.compile("by:? ", Pattern.CASE_INSENSITIVE);

  /** As RSS has it: the address, and the name in brackets. */
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+(?: \\((.+)\\))?");

  private Byline() {}

  /** The names alone; nothing where there are none, but an address of mail or of a profile. */
  static Optional<String> author(String written) {
    String author = SPACE.matcher(written.strip()).replaceAll(" ");
    Matcher by = BY.matcher(author);
    author = by.lookingAt() ? author.substring(by.end()) : author;
    Matcher address = ADDRESS.matcher(author);
    if (address.matches()) {
      return Optional.ofNullable(address.group(1));
    }
    return Optional.of(author).filter(name -> !name.isEmpty() && !name.startsWith("http"));
  }

  /** Some as one. */
  static Optional<String> joined(List<String> authors) {
    return Optional.of(String.join(", ", authors)).filter(all -> !all.isEmpty());
  }
}
