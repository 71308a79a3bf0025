package news.dedupe.evaluate;

/** What tables call an article: the last part of its path. */
public final class ArticleName {

  /** The part after any {@code /} or {@code #}, without extension: {@code a/b.jsonl#c} is c. */
  public static String of(String path) {
    String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('#')) + 1);
    int dot = last.lastIndexOf('.');
    boolean hidden = last.substring(0, Math.max(dot, 0)).chars().allMatch(c -> c == '.');
    return hidden ? last : last.substring(0, dot);
  }

  private ArticleName() {}
}
