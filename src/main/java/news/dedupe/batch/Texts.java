package news.dedupe.batch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.dedupe.collect.SortedInts;
import news.dedupe.report.Restrictions;

/**
 * Which articles have which text. Articles of the same content are one <i>text</i>, but for those
 * that may be kept apart: these are texts of their own, by day, or each where it has a source.
 * Texts are numbered from 0 in an order that depends on their contents alone, and on dates and
 * paths only within those of the same content, not on the order of input. An article's <i>copy</i>
 * is its place among the articles of its text, by path.
 */
final class Texts {

  private static final int UNKNOWN_SOURCE = 0;

  /** The numbers and the paths of the articles, by text, then path. */
  private final int[] articles;

  private final String[] paths;

  /** The articles of text {@code t} are those from {@code first[t]} up to {@code first[t + 1]}. */
  private final int[] first;

  /** Of publication, by text; {@link Batch#UNDATED} where it is not known. */
  private final int[] days;

  private final Restrictions restrictions;

  /** Where articles are kept apart by it the number of the source, by text. */
  private final int[] sources;

  /** The first text of each content, and the content. */
  private final int[] distinct;

  private final long[] contents;

  /** The day of the content, by text; {@link Batch#UNDATED} where copies differ. */
  private final int[] contentDays;

  /**
   * What the place of an article hangs on.
   *
   * @param content a hash of its text, equal for equal texts
   * @param number what it is called outside
   * @param day of publication from 1970-01-01, or {@link Batch#UNDATED}
   * @param source empty where it is not known
   */
  record Placed(long content, String path, int number, int day, String source) {

    static Comparator<Placed> order(Restrictions restrictions) {
      Comparator<Placed> order = Comparator.comparingLong(Placed::content);
      if (restrictions.within().isPresent()) {
        order = order.thenComparingInt(Placed::day);
      }
      if (restrictions.acrossSources()) {
        order = order.thenComparing(Placed::source);
      }
      return order.thenComparing(Placed::path).thenComparingInt(Placed::number);
    }

    boolean isOneTextWith(Placed other, Restrictions restrictions) {
      return content == other.content
          && (restrictions.within().isEmpty() || day == other.day)
          && (!restrictions.acrossSources() || (source.isEmpty() && other.source.isEmpty()));
    }
  }

  Texts(List<Placed> all, Restrictions restrictions) {
    this.restrictions = restrictions;
    List<Placed> placed = all.stream().sorted(Placed.order(restrictions)).toList();
    articles = placed.stream().mapToInt(Placed::number).toArray();
    paths = placed.stream().map(Placed::path).toArray(String[]::new);
    int[] starts = new int[placed.size() + 1];
    int[] dayOf = new int[placed.size()];
    int texts = 0;
    for (int from = 0, to; from < placed.size(); from = to) {
      to = from + 1;
      while (to < placed.size() && placed.get(to).isOneTextWith(placed.get(from), restrictions)) {
        to++;
      }
      dayOf[texts] = day(placed.subList(from, to));
      starts[texts++] = from;
    }
    starts[texts] = placed.size();
    first = Arrays.copyOf(starts, texts + 1);
    days = Arrays.copyOf(dayOf, texts);
    distinct =
        IntStream.range(0, texts)
            .filter(
                text ->
                    text == 0
                        || placed.get(first[text]).content != placed.get(first[text - 1]).content)
            .toArray();
    contents = Arrays.stream(distinct).mapToLong(text -> placed.get(first[text]).content).toArray();
    contentDays = distinct.length == texts ? days : contentDays(placed);
    sources = restrictions.acrossSources() ? sources(placed) : new int[0];
  }

  private int[] contentDays(List<Placed> placed) {
    int[] ofContent = new int[count()];
    for (int i = 0; i < distinct.length; i++) {
      int end = i + 1 < distinct.length ? distinct[i + 1] : count();
      int day = day(placed.subList(first[distinct[i]], first[end]));
      Arrays.fill(ofContent, distinct[i], end, day);
    }
    return ofContent;
  }

  private int[] sources(List<Placed> placed) {
    Map<String, Integer> numbers = new HashMap<>(Map.of("", UNKNOWN_SOURCE));
    return IntStream.range(0, count())
        .mapToObj(text -> placed.get(first[text]).source)
        .mapToInt(source -> numbers.computeIfAbsent(source, name -> numbers.size()))
        .toArray();
  }

  /** The number of a text's source, where articles are kept apart by it; 0 where not known. */
  int source(int text) {
    return restrictions.acrossSources() ? sources[text] : UNKNOWN_SOURCE;
  }

  /** The first text of each content, ascending; not to be written to. */
  int[] distinct() {
    return distinct;
  }

  /** The content of a text that is the first of it. */
  long content(int text) {
    return contents[Arrays.binarySearch(distinct, text)];
  }

  /** The content of a text. */
  long contentOf(int text) {
    return contents[SortedInts.notAbove(distinct, distinct.length, text) - 1];
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

  /** The same, alike for all texts of a content. */
  int[] contentDays() {
    return contentDays;
  }
}
