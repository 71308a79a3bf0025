package news.dedupe.evaluate;

/**
 * A pair of articles that the report judges wrongly.
 *
 * @param merged true for two that were grouped and should not be, false for the reverse
 * @param labels what the table says of them
 */
public record WrongPair(boolean merged, String a, String b, String labels) {

  String verb() {
    return merged ? "merged" : "missed";
  }

  @Override
  public String toString() {
    return verb() + " " + a + " " + b + " " + labels;
  }
}
