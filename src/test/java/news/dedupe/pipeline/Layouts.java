package news.dedupe.pipeline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ways in which agencies, sites, mail and scrapers lay out one and the same text. */
final class Layouts {

  /**
   * A layout by name.
   *
   * @param of lays out a text of which each paragraph is a line
   */
  record Layout(String name, UnaryOperator<String> of) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static final String ADDRESS =
      "The Daily Example is printed and published by Example Newspapers Limited, 14 Quay Street,"
          + " Northport, in the county of Westmark";

  private Layouts() {}

  static List<Layout> all() {
    List<Layout> all = new ArrayList<>();
    for (int width : new int[] {60, 65, 72, 80, 100}) {
      add(all, "wrapped at " + width, text -> wrapped(text, width, "\n\n"));
    }
    add(all, "wrapped, and a line of an address", t -> wrapped(t, 72, "\n\n") + "\n\n" + ADDRESS);
    add(
        all,
        "wrapped with a margin",
        t -> eachLine(wrapped(t, 72, "\n\n"), line -> "        " + line));
    add(all, "wrapped with words divided", t -> divided(t, 60));
    add(all, "wrapped, double-spaced", t -> wrapped(t, 72, "\n\n").replace("\n", "\n\n"));
    add(all, "wrapped and quoted", t -> eachLine(wrapped(t, 72, "\n\n"), line -> "> " + line));
    add(
        all,
        "wrapped and quoted, blanks bare",
        t -> eachLine(wrapped(t, 72, "\n\n"), line -> line.isEmpty() ? ">" : "> " + line));
    add(all, "quoted", t -> eachLine(t, line -> "> " + line));
    add(all, "numbered lines", t -> numbered(t, "%d  "));
    add(all, "numbered lines, wrapped", t -> numbered(wrapped(t, 72, "\n\n"), "%4d: "));
    add(all, "one line, paragraphs two spaces apart", t -> t.replaceAll("\n+", "  "));
    add(all, "a sentence a line", t -> t.replaceAll("(?<=[a-z]{3}[.!?]\"?) (?=[A-Z\"])", "\n"));
    add(all, "blank lines between", t -> t.replace("\n", "\n\n"));
    add(all, "no blank lines", t -> t.replaceAll("\n+", "\n"));
    add(all, "three blank lines", t -> t.replaceAll("\n+", "\n\n\n\n"));
    add(all, "two spaces after sentences", t -> t.replaceAll("(?<=[.!?]) (?=[A-Z\"])", "  "));
    add(all, "two spaces between words", t -> t.replace(" ", "  "));
    add(all, "tabs between words", t -> t.replace(" ", "\t"));
    add(all, "no-break spaces", t -> t.replace(" ", "\u00a0"));
    add(all, "indented", t -> eachLine(t, line -> "    " + line));
    add(all, "indented by tabs", t -> eachLine(t, line -> "\t" + line));
    add(all, "trailing spaces", t -> eachLine(t, line -> line + "   "));
    add(all, "soft hyphens", t -> t.replaceAll("([a-z]{3})(?=[a-z]{3})", "$1\u00ad"));
    add(all, "zero-width spaces", t -> t.replaceAll("([a-z]{3})(?=[a-z]{3})", "$1\u200b"));
    add(all, "byte order mark", t -> "\ufeff" + t);
    add(all, "CRLF", t -> t.replace("\n", "\r\n"));
    add(all, "decomposed", t -> Normalizer.normalize(t, Normalizer.Form.NFD));
    add(all, "typographic quotation marks", Layouts::curly);
    add(all, "entities", t -> t.replace("\"", "&quot;").replace("'", "&#39;"));
    add(all, "upper-case first line", t -> firstLine(t, line -> line.toUpperCase(Locale.ROOT)));
    add(
        all,
        "site's name after the first line",
        t ->
            firstLine(
                t, line -> line.matches(".*[.!?\"]\\s*|") ? line : line + " | The Daily Example"));
    add(all, "paragraphs as markup", t -> eachLine(t, l -> l.isEmpty() ? l : "<p>" + l + "</p>"));
    add(
        all,
        "paragraphs as escaped markup",
        t -> eachLine(t, l -> l.isEmpty() ? l : "&lt;p&gt;" + l + "&lt;/p&gt;"));
    add(
        all,
        "paragraphs as markup escaped twice",
        t -> eachLine(t, l -> l.isEmpty() ? l : "&amp;lt;p&amp;gt;" + l + "&amp;lt;/p&amp;gt;"));
    add(all, "breaks as markup", t -> t.replaceAll("\n+", "<br/><br />"));
    add(
        all,
        "pictures as markup",
        t ->
            between(
                t,
                2,
                "<img src=\"https://cdn.example.com/img/2024/05/harbour-main-1200x800.jpg\" alt=\"\" width=\"1200\" height=\"800\" class=\"size-full wp-image-4711\"/>"));
    add(
        all,
        "links as markup",
        t ->
            t.replaceAll(
                "([A-Z][a-z]{5,})",
                "<a href=\"https://www.example.com/topics/index.html?id=17&amp;ref=body\" target=\"_blank\">$1</a>"));

    for (String byline :
        List.of(
            "By Jane Doe",
            "by Jane Doe",
            "By JANE DOE, Example Staff Writer",
            "Jane Doe | Staff Writer",
            "Jane Doe, Chief Political Correspondent",
            "JANE DOE",
            "Jane Doe",
            "Written by Jane Doe",
            "Posted by admin",
            "Author: Jane Doe",
            "By Jane Doe and John Smith in Northport",
            "By Jane Doe, BBC News",
            "Jane Doe @janedoe",
            "Von Jane Doe",
            "Par Jane Doe",
            "Por Jane Doe",
            "Story by Jane Doe • 2h",
            "By Jane Doe | jdoe@example.com",
            "From our correspondent in Northport",
            "Staff and agencies",
            "By Jane Doe\nStaff Writer",
            "By Jane Doe\nPublished 12 May 2024",
            "Jane Doe is a reporter for The Daily Example.",
            "Jane Doe covers transport and the sea for The Daily Example. Follow her on X at @janedoe.")) {
      add(all, "byline: " + byline.replace("\n", "/"), t -> afterFirst(t, byline));
    }
    for (String stamp :
        List.of(
            "Published: 12 May 2024, 10:30 GMT",
            "Updated 3 hours ago",
            "12/05/2024 10:30",
            "May 12, 2024 / 10:30 AM / Example News",
            "Tue 14 May 2024 10.30 BST",
            "2024-05-12 10:30:00",
            "Last modified on Tue 14 May 2024 16.04 BST",
            "5 min read",
            "First published on 12 May 2024 at 10:30",
            "PUBLISHED: May 12, 2024 at 10:30 a.m. | UPDATED: May 12, 2024 at 11:15 a.m.",
            "12. Mai 2024, 10:30 Uhr",
            "Posted at 10:30 a.m. EDT",
            "2 days ago",
            "Sunday, May 12, 2024",
            "Estimated reading time: 4 minutes")) {
      add(all, "time: " + stamp, t -> afterFirst(t, stamp));
    }
    for (String bar :
        List.of(
            "Share Tweet Pin Email Print",
            "Facebook\nTwitter\nWhatsApp\nLinkedIn\nEmail",
            "Share this article",
            "Share on Facebook Share on X Copy link",
            "SHARE\nSAVE",
            "Listen to this article",
            "Comments (24)",
            "24 comments",
            "Home > News > World",
            "Home / News / World",
            "News Sport Business Opinion Culture Lifestyle",
            "Facebook X WhatsApp Telegram Copy link Print",
            "A+ A-",
            "Save for later",
            "Gift this article",
            "Add to favourites",
            "Text size: A A A",
            "Listen 4 min",
            "0 Shares")) {
      add(all, "bar: " + bar.replace("\n", "/"), t -> afterFirst(t, bar));
      add(all, "bar at the end: " + bar.replace("\n", "/"), t -> t + "\n\n" + bar);
    }
    for (String within :
        List.of(
            "Advertisement",
            "ADVERTISEMENT",
            "Advertisement - scroll to continue",
            "Story continues below",
            "Read more: Ferry sinks off Norway after fire",
            "READ ALSO: Ferry sinks off Norway after fire",
            "Read more: Ferry sinks off Norway after fire\nRead more: Star wins third prize in a week",
            "Related: Ferry sinks off Norway after fire",
            "ALSO READ | Ferry sinks off Norway after fire",
            "SEE ALSO: Ferry sinks off Norway after fire",
            "More on this story: Ferry sinks off Norway",
            "Lire aussi : Un ferry coule au large de la Norvège",
            "Lesen Sie auch: Fähre vor Norwegen gesunken",
            "Lea también: Un ferry se hunde frente a Noruega",
            "Article continues after advertisement",
            "Photo: Jane Doe / Example Images",
            "(Photo by Jane Doe/Getty Images)",
            "Photograph: Jane Doe/Example Pictures",
            "Image source, Getty Images\nImage caption, The harbour seen from the north bank",
            "The harbour seen from the north bank on Monday. Photo: Jane Doe",
            "Jane Doe/Example Pictures via AP",
            "View image in fullscreen",
            "Credit: Jane Doe",
            "[Jane Doe/Example]",
            "Foto: Jane Doe/dpa",
            "Promoted stories",
            "Recommended for you",
            "* * *",
            "---",
            "###",
            "Play video",
            "This video can not be played",
            "Watch: Ferry sinks off Norway after fire",
            "Click to enlarge",
            "Loading...",
            "Scroll down for more")) {
      add(all, "within: " + within.replace("\n", "/"), t -> between(t, 2, within));
    }
    for (String notice : SiteNotices.ALL) {
      add(all, "top: " + notice.replace("\n", "/"), t -> notice + "\n\n" + t);
      add(all, "end: " + notice.replace("\n", "/"), t -> t + "\n\n" + notice);
    }
    return all;
  }

  /** Layouts in which nothing tells a headline that fills its line from the text below. */
  static List<Layout> ambiguous() {
    return List.of(
        new Layout(
            "wrapped, paragraphs indented", t -> wrapped(eachLine(t, l -> "    " + l), 72, "\n")),
        new Layout("wrapped without blank lines", t -> wrapped(t, 72, "\n")));
  }

  private static void add(List<Layout> all, String name, UnaryOperator<String> of) {
    all.add(new Layout(name, of));
  }

  private static String eachLine(String text, Function<String, String> change) {
    return text.lines().map(change).collect(Collectors.joining("\n"));
  }

  private static String firstLine(String text, Function<String, String> change) {
    int end = text.indexOf('\n');
    return end < 0 ? text : change.apply(text.substring(0, end)) + text.substring(end);
  }

  /** Puts a line after the first one. */
  private static String afterFirst(String text, String line) {
    return firstLine(text, first -> first + "\n\n" + line);
  }

  /** Puts a line after every {@code nth} paragraph. */
  private static String between(String text, int nth, String line) {
    StringBuilder out = new StringBuilder();
    int n = 0;
    for (String each : text.split("\n", -1)) {
      out.append(each).append('\n');
      if (each.length() >= 60 && ++n % nth == 0) {
        out.append('\n').append(line).append("\n\n");
      }
    }
    return out.toString();
  }

  private static String numbered(String text, String form) {
    List<String> lines = text.lines().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> String.format(Locale.ROOT, form, i + 1) + lines.get(i))
        .collect(Collectors.joining("\n"));
  }

  private static String curly(String text) {
    return text.replaceAll("\"([^\"\n]*)\"", "“$1”").replace('\'', '’').replace(" - ", " – ");
  }

  /** Wraps each line that is longer; paragraphs are put {@code apart} from one another. */
  static String wrapped(String text, int width, String apart) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> wrap(line, width))
        .collect(Collectors.joining(apart));
  }

  private static String wrap(String line, int width) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : line.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > width) {
        out.append('\n');
        column = 0;
      } else if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    return out.toString();
  }

  /** Wraps, and divides words of eight letters and more where they do not fit. */
  private static String divided(String text, int width) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> divide(line, width))
        .collect(Collectors.joining("\n\n"));
  }

  private static String divide(String line, int width) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : line.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > width) {
        int room = width - column - 2;
        if (word.length() >= 8
            && room >= 3
            && word.length() - room >= 3
            && word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
          out.append(' ').append(word, 0, room).append("-\n").append(word.substring(room));
          column = word.length() - room;
          continue;
        }
        out.append('\n');
        column = 0;
      } else if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    return out.toString();
  }
}
