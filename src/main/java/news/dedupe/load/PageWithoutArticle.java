package news.dedupe.load;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what a site serves in place of an article: consent walls, error pages, empty pages.
 *
 * <p>A short article about such things must not be lost, so a page is told only when it is short,
 * has the wording of one, and next to nothing beside it: every sentence that is not the site
 * speaking to its reader counts for the article, and so does any sign of reporting.
 */
final class PageWithoutArticle {

  /** Longer texts hold an article beside whatever else they hold. */
  private static final int MAX_WORDS = 120;

  /** No text of {@link #MAX_WORDS} is longer, and most articles need no closer look. */
  private static final int MAX_LENGTH = 10 * MAX_WORDS;

  /** The shortest dispatches of a real wire are that long: what is left may be one. */
  private static final int DISPATCH_WORDS = 12;

  /** A line of a menu, or a button. */
  private static final int BUTTON_WORDS = 3;

  /** Fewer letters and digits say no more than "Loading…" or "Advertisement". */
  private static final int MIN_LETTERS = 20;

  private PageWithoutArticle() {}

  /** Why there is no article in a text; empty where there is, or may be, one. */
  static Optional<String> reason(String text) {
    if (text.isBlank()) {
      return Optional.of("no text, only white space");
    }
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (text.codePoints().filter(Character::isLetterOrDigit).limit(MIN_LETTERS).count()
        < MIN_LETTERS) {
      return Optional.of("next to no text");
    }
    if (words(text) > MAX_WORDS || Wording.REPORTING.matcher(text).find()) {
      return Optional.empty();
    }
    return servedInstead(text);
  }

  private static Optional<String> servedInstead(String text) {
    String unquoted = Wording.QUOTATION.matcher(text.replace('’', '\'')).replaceAll(" ");
    Optional<Wording> told = Optional.empty();
    int left = 0;
    for (String sentence : Wording.SENTENCE_END.splitAsStream(unquoted).toList()) {
      Optional<Wording> wording = Wording.of(sentence);
      told = told.or(() -> wording);
      if (wording.isEmpty() && !Wording.addressesReader(sentence)) {
        int words = words(sentence);
        left += words <= BUTTON_WORDS ? 0 : words;
      }
    }
    return left < DISPATCH_WORDS ? told.map(wording -> wording.reason) : Optional.empty();
  }

  private static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      if (inside && !letter && !isApostrophe(text.charAt(i))) {
        inside = false;
      } else if (letter && !inside) {
        inside = true;
        words++;
      }
    }
    return words;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  /** What sites say in place of an article. */
  private enum Wording {
    CONSENT(
        "a consent wall; fetch the page with its cookies accepted",
        "we (?:value|respect|care about) your privacy"
            + "|\\bwe\\b.{0,60}\\b(?:uses?|store|process)\\b.{0,60}"
            + "\\b(?:cookies|personal data|information on (?:a|your) device)"
            + "|\\b(?:this|our) (?:web)?site uses cookies"
            + "|by (?:clicking|continuing|using|selecting)\\b.*\\byou (?:agree|consent|accept)"
            + "|before you continue to"
            + "|please (?:accept|enable|allow) (?:all )?cookies"),
    NOT_FOUND(
        "an error page: the article was not found; check the address",
        "^\\W*(?:error )?404(?: error)?(?:\\W+(?:page )?not found)?\\W*$"
            + "|^\\W*page not found\\W*$"
            + "|page (?:can(?:no|')t be|could not be|was not|wasn't) found"
            + "|(?:page|article|story|url|address) (?:that )?you(?:'re| are| were|'ve| have)? "
            + "(?:looking|look|request|tr|search|enter|follow)"
            + "|this (?:page|article|story) (?:is no longer|does(?:n't| not)|no longer)"),
    SCRIPT(
        "a page that needs JavaScript; fetch it with a browser",
        "(?:enable|turn on|activate|allow) javascript"
            + "|javascript (?:is|has been|must be|seems to be|appears to be) "
            + "(?:not )?(?:disabled|enabled|required|turned off|switched off)"
            + "|requires? javascript"),
    DENIED(
        "access to the page was denied; fetch it as a reader would",
        "access (?:to this (?:page|site|resource) )?(?:is |was |has been )?denied"
            + "|403 forbidden"
            + "|(?:don't|do not) have permission to (?:access|view)"
            + "|(?:verify|confirm|prove|check|make sure).{0,40}\\b(?:human|robot)"
            + "|checking your browser"
            + "|unusual (?:traffic|activity) from your"
            + "|you have been blocked"
            + "|(?:not |un)available in your (?:region|country|location)");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|[\\n\\r]+");

    private static final Pattern QUOTATION = Pattern.compile("\"[^\"]*\"|“[^”]*”|«[^»]*»");

    /** Words and a dateline that only reports have. */
    private static final Pattern REPORTING =
        Pattern.compile("\\b(?:said|says|told)\\b|\\([A-Z][A-Za-z]+\\) ?[-–—]");

    private static final Pattern READER =
        Pattern.compile(
            "\\b(?:we|us|our|you|your|please|click|this (?:web)?(?:site|page|app|link))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TOPIC =
        Pattern.compile(
            "\\b(?:cookies?|privacy|consent|agree|javascript|browser|pages?|(?:web)?sites?|url|link"
                + "|address|preferences|settings|choices|partners|advertis\\w+|ads|content"
                + "|permission|server|error|reference|incident|support|refresh|reload|search"
                + "|home ?page|robot|human|device|data|access|service|traffic|network)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Without a word to the reader, a sentence longer than a heading may be a report's. */
    private static final int HEADING_WORDS = 7;

    private final String reason;
    private final Pattern sayings;

    Wording(String reason, String sayings) {
      this.reason = reason;
      this.sayings = Pattern.compile(sayings, Pattern.CASE_INSENSITIVE);
    }

    static Optional<Wording> of(String sentence) {
      if (words(sentence) > HEADING_WORDS && !READER.matcher(sentence).find()) {
        return Optional.empty();
      }
      for (Wording wording : values()) {
        if (wording.sayings.matcher(sentence).find()) {
          return Optional.of(wording);
        }
      }
      return Optional.empty();
    }

    static boolean addressesReader(String sentence) {
      return READER.matcher(sentence).find() && TOPIC.matcher(sentence).find();
    }
  }
}
