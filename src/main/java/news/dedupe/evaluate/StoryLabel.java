package news.dedupe.evaluate;

/**
 * What a {@link TruthTable} calls a story: the name of an event or a series, then {@code -} and a
 * number where it is an occasion of a series, then letters that distinguish it from the dispatch:
 * {@code a1} is a dispatch, {@code a1i} an independent report of its event, {@code a1x} other news
 * of the same people, {@code mkt-07} an occasion of a template, {@code run-02f} a follow-up.
 *
 * @param event of all stories that are easily taken for one another
 * @param occasion the number with {@code -} before it; empty where there is none
 * @param letters of the kinds of traps; empty for the dispatch itself
 */
public record StoryLabel(String event, String occasion, String letters) {

  /** Follow-up, other news of the day, independent report, template, digest. */
  private static final String LETTERS = "fxitd";

  private static final String DIGITS = "0123456789";

  /** Parses a label; whatever has no such end is the name of an event as a whole. */
  public static StoryLabel of(String label) {
    int letters = endWithout(LETTERS, label, label.length());
    int digits = endWithout(DIGITS, label, letters);
    boolean isOccasion = digits > 0 && digits < letters && label.charAt(digits - 1) == '-';
    int occasion = isOccasion ? digits - 1 : letters;
    return new StoryLabel(
        label.substring(0, occasion), label.substring(occasion, letters), label.substring(letters));
  }

  private static int endWithout(String any, String label, int end) {
    int at = end;
    while (at > 0 && any.indexOf(label.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  /** The label of the story that independent reports of it are called by, with i at the end. */
  public String reported() {
    int end = endWithout("i", letters, letters.length());
    return event + occasion + letters.substring(0, end);
  }
}
