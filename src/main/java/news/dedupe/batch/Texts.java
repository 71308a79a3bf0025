package news.dedupe.batch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which articles have which text. Articles of the same content are one <i>text</i>; texts are
 * numbered from 0 in an order that depends on their contents alone, not on dates or the order of
 * input. An article's <i>copy</i> is its place among the articles of its text, by path.
 */
final class Texts {

  /** The numbers and the paths of the articles, by text, then path. */
  private final int[] articles;

  private final String[] paths;

  /** The articles of text {@code t} are those from {@code first[t]} up to {@code first[t + 1]}. */
  private final int[] first;

  /** Of publication, by text; {@link Batch#UNDATED} where it is not known. */
  private final int[] days;

  /**
   * What the place of an article hangs on.
   *
   * @param content a hash of its text, equal for equal texts
   * @param number what it is called outside
   * @param day of publication from 1970-01-01, or {@link Batch#UNDATED}
   */
  record Placed(long content, String path, int number, int day) {
    private static final Comparator<Placed> ORDER =
        Comparator.comparingLong(Placed::content)
            .thenComparing(Placed::path)
            .thenComparingInt(Placed::number);
  }

  Texts(List<Placed> all) {
    List<Placed> placed = all.stream().sorted(Placed.ORDER).toList();
    articles = placed.stream().mapToInt(Placed::number).toArray();
    paths = placed.stream().map(Placed::path).toArray(String[]::new);
    int[] starts = new int[placed.size() + 1];
    int[] dayOf = new int[placed.size()];
    int texts = 0;
    for (int from = 0, to; from < placed.size(); from = to) {
      to = from + 1;
      while (to < placed.size() && placed.get(to).content == placed.get(from).content) {
        to++;
      }
      dayOf[texts] = day(placed.subList(from, to));
      starts[texts++] = from;
    }
    starts[texts] = placed.size();
    first = Arrays.copyOf(starts, texts + 1);
    days = Arrays.copyOf(dayOf, texts);
  }

  /** The day of a text, unless copies of it have different ones. */
  private static int day(List<Placed> copies) {
    int[] known =
        copies.stream()
            .mapToInt(Placed::day)
            .filter(day -> day != Batch.UNDATED)
            .distinct()
            .limit(2)
            .toArray();
    return known.length == 1 ? known[0] : Batch.UNDATED;
  }

  /** How many texts there are. */
  int count() {
    return first.length - 1;
  }

  /** How many articles there are. */
  int articleCount() {
    return articles.length;
  }

  /** The number of an article. */
  int article(int text, int copy) {
    return articles[first[text] + copy];
  }

  /** The number of a text's first article. */
  int article(int text) {
    return article(text, 0);
  }

  /** The paths of the articles that have a text, sorted. */
  List<String> paths(int text) {
    return Arrays.asList(paths).subList(first[text], first[text + 1]);
  }

  /** The text of an article. */
  int textOf(int article) {
    int text = 0;
    while (!has(text, article)) {
      text++;
    }
    return text;
  }

  private boolean has(int text, int article) {
    return Arrays.stream(articles, first[text], first[text + 1]).anyMatch(a -> a == article);
  }

  /** By text, from 1970-01-01; not to be written to. */
  int[] days() {
    return days;
  }
}
