package news.dedupe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.Loader;
import news.dedupe.load.MissingPathException;
import news.dedupe.load.format.Format;
import news.dedupe.load.input.Reading;
import news.dedupe.load.input.Sink;
import news.dedupe.text.Analyzer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The work that input makes grows with its length and no faster, whatever it is made of: eight
 * times the input takes less than twenty-four times the processor's time, where what grows as the
 * square takes sixty-four times.
 */
class LinearTimeTest {

  private static final int SMALL = 1 << 12;
  private static final int GROWTH = 8;
  private static final int MOST_GROWTH = 24;

  /** What a garbage collection or a compiler may take; a square of 32 K takes half a second. */
  private static final long SLACK_NANOS = 150_000_000;

  /** How often the time is taken at most: other work on the machine can make it longer only. */
  private static final int TRIES = 4;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Pieces of which somewhere a pattern or a loop may make too much. */
  private static final List<String> PIECES =
      List.of(
          "@",
          "a@",
          "a@b.c ",
          "(",
          ")",
          "(a",
          "(Aa",
          "[",
          "\"",
          "“",
          "”",
          "«",
          "'",
          "‘",
          "’",
          " ",
          "\t",
          "\n",
          " \n",
          "\r",
          "\u00A0",
          ".",
          ". ",
          "..a",
          "!",
          "?a",
          ",",
          ", ",
          "; ",
          ": ",
          "-",
          "- ",
          "— ",
          "--",
          "_",
          "*",
          "* ",
          "#",
          "|",
          "| ",
          "/",
          "//",
          "~1",
          "&",
          "&a",
          "&amp",
          "&#",
          "&#x",
          "<",
          ">",
          "<a",
          "< ",
          "</",
          "<!",
          "<!--",
          "<?",
          "<p>",
          "%",
          "1% ",
          "$",
          "$1 ",
          "1",
          "1 ",
          "1,",
          "1,000 ",
          "1.",
          "1/",
          "2020-",
          "2020-01-",
          "12:",
          "12:30 ",
          "T",
          "Mon, ",
          "Jan ",
          "3 March ",
          "A",
          "A ",
          "A. ",
          "Aa ",
          "AA ",
          "Mr. ",
          "a",
          "a ",
          "said ",
          "\"a,\" said A. ",
          "BY A. ",
          "By ",
          "by ",
          "and ",
          "(Reuters) - ",
          "http://",
          "www.",
          "http://a.b ",
          "e\u0301",
          "\u0301",
          "\u200B",
          "ﬁ",
          "é",
          "日",
          "日。",
          "ไ",
          "😀",
          "\uD83D",
          "\\",
          "\\\"",
          "\u0000",
          "\u0085",
          "\u2028");

  /** Where input text is put in a file, by the format of the file; %s stands for it. */
  private static final List<Place> PLACES =
      List.of(
          new Place(Format.PLAIN_TEXT, "%s"),
          new Place(Format.PLAIN_TEXT, "The ferry sails.\n\n%s a\n\nIt sails on Monday."),
          new Place(Format.HTML, "<html><body><p>The ferry sails. %s a</p></body></html>"),
          new Place(Format.HTML, "<html><head><meta name=author content='%s a'><p>The ferry"),
          new Place(Format.HTML, "<html><head><meta name=date content='%s a'><p>The ferry"),
          new Place(Format.HTML, "<title>%s a</title><time datetime='%<s'>%<s</time><p>The ferry"),
          new Place(Format.HTML, "<script type=application/ld+json>%s</script><p>The ferry"),
          new Place(Format.HTML, "<div class='%s a' id='%<s'><p>The ferry sails"),
          new Place(Format.CSV, "id,text,date\na,%s,b\nb,The ferry,c\n"),
          new Place(Format.CSV, "%s"),
          new Place(Format.JSON, "{\"text\": %s"),
          new Place(Format.JSON_LINES, "{\"text\": %s"),
          new Place(Format.XML, "<rss><channel><item><description>%s"),
          new Place(Format.XML, "%s<rss>"),
          new Place(Format.WARC, "WARC/1.0\r\n%s"));

  /** Fields of records that are looked into. */
  private static final List<String> FIELDS =
      List.of("id", "text", "title", "author", "date", "url", "source", "language");

  private record Place(Optional<Format> format, String file) {

    Place(Format format, String file) {
      this(Optional.of(format), file);
    }
  }

  @TestFactory
  Stream<DynamicTest> files() {
    return PLACES.stream()
        .map(
            place ->
                DynamicTest.dynamicTest(
                    place.format().get() + " " + place.file(),
                    () ->
                        growsLinearly(text -> read(place.format(), place.file().formatted(text)))));
  }

  @TestFactory
  Stream<DynamicTest> heads() {
    return Stream.of("%s", "<%s", "{%s", "[%s", "<?xml version='1.0'?>%s", "WARC/%s", "%%PDF%s")
        .map(
            head ->
                DynamicTest.dynamicTest(
                    head,
                    () -> growsLinearly(text -> read(Optional.empty(), head.formatted(text)))));
  }

  @TestFactory
  Stream<DynamicTest> fieldsOfRecords() {
    return FIELDS.stream()
        .map(
            field ->
                DynamicTest.dynamicTest(
                    field,
                    () ->
                        growsLinearly(
                            text ->
                                read(
                                    Optional.of(Format.JSON_LINES),
                                    "{\"text\": \"The ferry sails.\", \"%s\": \"%s a\"}"
                                        .formatted(field, quoted(text))))));
  }

  @TestFactory
  Stream<DynamicTest> analysis() {
    Analyzer analyzer = new Analyzer();
    return Stream.of(
        DynamicTest.dynamicTest(
            "text", () -> growsLinearly(text -> analyzer.analyze(Article.of("a", text + " a")))),
        DynamicTest.dynamicTest(
            "paragraphs",
            () ->
                growsLinearly(
                    text ->
                        analyzer.analyze(
                            Article.of("a", text.replace(" ", "\n\n") + "\nThe ferry")))));
  }

  /** Whatever piece a text is a run of. */
  private static void growsLinearly(Consumer<String> work) {
    List<String> slow = new ArrayList<>();
    for (String piece : PIECES) {
      String small = piece.repeat(SMALL / piece.length());
      String large = piece.repeat(GROWTH * (SMALL / piece.length()));
      long most = 0;
      long least = Long.MAX_VALUE;
      for (int i = 0; i < TRIES && least > MOST_GROWTH * most + SLACK_NANOS; i++) {
        most = Math.max(most, nanos(work, small));
        least = Math.min(least, nanos(work, large));
      }
      if (least > MOST_GROWTH * most + SLACK_NANOS) {
        slow.add("'%s': %d ms, not %d".formatted(piece, least / 1_000_000, most / 1_000_000));
      }
    }
    assertEquals(List.of(), slow);
  }

  /** The processor's time, which other work on the machine hardly changes. */
  private static long nanos(Consumer<String> work, String text) {
    long begin = THREADS.getCurrentThreadCpuTime();
    work.accept(text);
    return THREADS.getCurrentThreadCpuTime() - begin;
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.toString();
  }

  private static void read(Optional<Format> format, String file) {
    Reading reading = Reading.standard();
    Loader loader =
        Loader.standard()
            .withReading(format.map(reading::withFormat).orElse(reading))
            .withStandardInput(new ByteArrayInputStream(file.getBytes(UTF_8)));
    try {
      loader.load(
          List.of("-"),
          new Sink() {
            @Override
            public void article(Article article) {}

            @Override
            public void skipped(Skipped skipped) {}
          });
    } catch (MissingPathException missing) {
      throw new AssertionError(missing);
    }
  }
}
