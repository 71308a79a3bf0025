package news.dedupe.load.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.dedupe.article.date.MonthNames;

/** Who wrote an article, as sources say it: "By Jane Doe", "jane@post.example (Jane Doe)". */
public final class Byline {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]++");

  /** What comes before a name, longest first. */
  private static final List<String> BY =
      List.of(
          "written by ",
          "story by ",
          "words by ",
          "posted by ",
          "published by ",
          "report by ",
          "reported by ",
          "article by ",
          "text by ",
          "author: ",
          "authors: ",
          "by: ",
          "by ",
          "ein artikel von ",
          "ein gastbeitrag von ",
          "ein kommentar von ",
          "von: ",
          "von ",
          "autor: ",
          "autorin: ",
          "text: ",
          "écrit par ",
          "publié par ",
          "rédigé par ",
          "par ",
          "escrito por ",
          "publicado por ",
          "por ",
          "di ",
          "a cura di ",
          "scritto da ",
          "door ",
          "autore: ",
          "auteur: ",
          "auteur : ",
          "af ",
          "av ",
          "автор: ",
          "автор ",
          "بقلم: ",
          "بقلم ",
          "كتب: ",
          "文/",
          "文／",
          "文：",
          "作者：",
          "作者:",
          "記者：",
          "记者：");

  /** Words before "by". */
  private static final Set<String> FORMS =
      Set.of(
          "kommentar",
          "gastbeitrag",
          "essay",
          "interview",
          "analyse",
          "bericht",
          "analysis",
          "opinion",
          "commentary",
          "review",
          "column",
          "reportage",
          "ein",
          "eine",
          "kolumne",
          "glosse",
          "protokoll",
          "videos");

  /** Between the names of several. */
  private static final Set<String> BETWEEN =
      Set.of(
          "and", "und", "et", "y", "e", "i", "en", "og", "och", "with", "mit", "&", "|", "/", "-",
          "–", "—", "•", "·", "+");

  /** A name has no more words: Juan Carlos de la Cruz y Gómez. */
  private static final int MAX_WORDS = 6;

  /** What is longer has names at its beginning, if any. */
  private static final int MAX_LENGTH = 300;

  private static final char FIRST_EAST_ASIAN = '\u2E80';

  /** Of a name in characters of East Asia. */
  private static final int MAX_CHARACTERS = 8;

  /** Small words in names. */
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "di", "do", "dos", "du", "del", "della", "der", "den", "la", "le", "van",
          "von", "vom", "zu", "zur", "ten", "ter", "y", "e", "bin", "ibn", "al", "el", "af", "av",
          "d");

  /** What authors are, which may stand right after their names. */
  private static final Set<String> JOBS =
      Set.of(
          "editor",
          "reporter",
          "correspondent",
          "staff",
          "writer",
          "author",
          "contributor",
          "senior",
          "journalist",
          "columnist",
          "redakteur",
          "redakteurin",
          "korrespondent",
          "korrespondentin",
          "wirtschaftsredakteur",
          "corresponsal",
          "redactor",
          "redactora",
          "periodista",
          "journaliste",
          "correspondant",
          "photographer",
          "producer",
          "chief",
          "leitender",
          "leitende",
          "chefredakteur",
          "landespolitische",
          "landespolitischer",
          "executive",
          "associate",
          "deputy",
          "freelance");

  /** Where these are there is no name, or no longer. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "news",
          "redaktion",
          "share",
          "comments",
          "comment",
          "updated",
          "published",
          "posted",
          "read",
          "more",
          "min",
          "minutes",
          "subscribe",
          "follow",
          "contact",
          "email",
          "photo",
          "photos",
          "image",
          "admin",
          "administrator",
          "about",
          "advertisement",
          "views",
          "kommentare",
          "twitter",
          "facebook",
          "redacción",
          "rédaction",
          "redazione",
          "redactie",
          "the",
          "this",
          "a",
          "is",
          "are",
          "in",
          "on",
          "at",
          "from",
          "for",
          "to",
          "our",
          "your",
          "you",
          "we",
          "will",
          "all",
          "privacy",
          "cookie",
          "guest",
          "view",
          "print",
          "exclusive",
          "uhr",
          "am",
          "pm",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "kommentar",
          "unknown",
          "anonymous",
          "http",
          "https");

  private Byline() {}

  /** The names alone; nothing where there are none, but an address of mail or of a profile. */
  public static Optional<String> author(String written) {
    String author = withoutBy(SPACE.matcher(written.strip()).replaceAll(" "));
    int end = author.indexOf(' ') < 0 ? author.length() : author.indexOf(' ');
    if (author.lastIndexOf('@', end - 1) > 0) { // as RSS has it: the name in brackets
      int bracket = author.indexOf('(', end);
      int last = author.lastIndexOf(')');
      return bracket > 0 && last > bracket + 1
          ? Optional.of(author.substring(bracket + 1, last))
          : Optional.empty();
    }
    String small = author.toLowerCase(Locale.ROOT);
    boolean isAddress =
        small.startsWith("http") || small.startsWith("www.") || small.startsWith("@");
    boolean isNumber = author.chars().noneMatch(Character::isLetter);
    return isAddress || isNumber || NO_NAMES.contains(small)
        ? Optional.empty()
        : Optional.of(author);
  }

  /** Some as one, each once. */
  public static Optional<String> joined(List<String> authors) {
    return Optional.of(String.join(", ", new LinkedHashSet<>(authors)))
        .filter(all -> !all.isEmpty());
  }

  /** Whether a text begins as bylines do. */
  static boolean beginsWithBy(String text) {
    return by(text) > 0;
  }

  /**
   * The names that a text of a page begins with; what they are, a date or a button may follow.
   *
   * @param written such as "By Jane Doe and Richard Roe, Staff Writers, 4 March"
   */
  static List<String> names(String written) {
    String text = withoutBy(SPACE.matcher(written.strip()).replaceAll(" "));
    List<String> names = new ArrayList<>();
    List<String> name = new ArrayList<>();
    for (String part : text.substring(0, Math.min(text.length(), MAX_LENGTH)).split(" ", -1)) {
      boolean isBetween = BETWEEN.contains(part.toLowerCase(Locale.ROOT));
      String word = isBetween ? "" : withoutMark(part);
      boolean isEnd = !isBetween && !isOfName(word, name.size());
      if (!isBetween && !isEnd) {
        name.add(word);
      }
      if (isBetween || isEnd || !word.equals(part)) {
        if (!isName(name)) {
          return names;
        }
        names.add(joined(name, JOBS.contains(word.toLowerCase(Locale.ROOT))));
        name.clear();
      }
      if (isEnd) {
        return names;
      }
    }
    if (isName(name)) {
      names.add(joined(name, false));
    }
    return names;
  }

  /** Whether a text is names and nothing else. */
  static boolean isNames(String text) {
    String names = String.join("", names(text));
    return !names.isEmpty() && letters(names) == letters(text);
  }

  private static long letters(String text) {
    return text.chars().filter(Character::isLetter).count();
  }

  /** A word without a comma or the like behind it. */
  private static String withoutMark(String word) {
    int end = word.length();
    while (end > 0 && ",;:|、，".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  /**
   * Whether a word may be the next of a name.
   *
   * @param before words that the name has already
   */
  private static boolean isOfName(String word, int before) {
    if (word.isEmpty() || !word.chars().allMatch(Byline::isOfNames)) {
      return false;
    }
    String small = word.toLowerCase(Locale.ROOT);
    boolean isSmall = Character.isLowerCase(word.charAt(0)) && !PARTICLES.contains(small);
    boolean isMonth = before > 1 && MonthNames.month(MonthNames.folded(withoutDot(word))) > 0;
    return !isSmall && !isMonth && !NO_NAMES.contains(small) && !JOBS.contains(small);
  }

  private static String withoutDot(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean isName(List<String> words) {
    if (words.size() == 1) { // a name of ideographs or syllables has no white space
      String word = words.get(0);
      return word.charAt(0) >= FIRST_EAST_ASIAN
          && word.length() > 1
          && word.length() <= MAX_CHARACTERS;
    }
    return words.size() > 1
        && words.size() <= MAX_WORDS
        && !PARTICLES.contains(words.get(words.size() - 1));
  }

  /** Before what an author is, a third word is mostly of that: "Jane Doe Lifestyle Editor". */
  private static String joined(List<String> name, boolean isBeforeJob) {
    boolean isLonger = isBeforeJob && name.size() > 2;
    int words = !isLonger ? name.size() : name.get(1).endsWith(".") ? 3 : 2;
    return String.join(" ", name.subList(0, words));
  }

  private static boolean isOfNames(int c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '.'
        || c == '-'
        || c == '\''
        || c == '’'
        || c == '‑'
        || c == '・';
  }

  private static String withoutBy(String text) {
    return text.substring(by(text)).strip();
  }

  /** The length of what stands before a name: "By", "Kommentar von". */
  private static int by(String text) {
    int first = text.indexOf(' ') + 1;
    boolean isForm =
        first > 1 && FORMS.contains(text.substring(0, first - 1).toLowerCase(Locale.ROOT));
    int start = isForm ? first : 0;
    for (String by : BY) {
      if (text.regionMatches(true, start, by, 0, by.length())) {
        return start + by.length();
      }
    }
    return 0;
  }
}
