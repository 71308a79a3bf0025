package news.dedupe.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.Stream;
import news.dedupe.article.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text is made of, it is analysed in time linear in its length. */
class HostileTextTest {

  /** Time of this thread alone: others have the machine too. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Characters of the shorter text. */
  private static final int LENGTH = 1 << 18;

  /** The longer text is so many times as long. */
  private static final int TIMES = 8;

  /** Linear is {@link #TIMES}, quadratic its square; a busy machine is granted the rest. */
  private static final int MAX_GROWTH = 4 * TIMES;

  /** Below this, in seconds, times say nothing. */
  private static final double NOTHING = 0.2;

  private final Analyzer analyzer = new Analyzer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a\n",
        "a b\n\n",
        "\"a\n",
        "\"a ",
        "a\" ",
        "> ",
        ">a\n",
        "1\n",
        "1: a\n",
        "< ",
        "<p ",
        "<p a=\"",
        "<!-- ",
        "<script>",
        "[a b=\"",
        "[/a",
        "&amp;",
        "&#1",
        "&",
        "( ",
        "(Reuters) ",
        "a.",
        "A.",
        "1,000,",
        "1/2/",
        "a-\n",
        "\u00ad\n",
        "a'",
        "A&",
        "Subscribe to our newsletter.\n",
        "You have cookies. ",
        "By A\n",
        "© ",
        "a   b",
        "e\u0301",
        "日",
        "KABUL, July 24, 2012 - ",
      })
  void analysisTakesLinearTime(String part) {
    seconds(part, LENGTH);
    double once =
        Math.max(
            NOTHING / TIMES,
            Stream.of(1, 2).mapToDouble(i -> seconds(part, LENGTH)).min().orElseThrow());
    double more = seconds(part, LENGTH * TIMES);
    assertTrue(more < NOTHING || more < MAX_GROWTH * once, () -> more + " after " + once);
  }

  private double seconds(String part, int length) {
    Article article = Article.of("a", part.repeat(length / part.length()));
    long start = THREADS.getCurrentThreadCpuTime();
    analyzer.analyze(article);
    analyzer.sentences(article);
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }
}
