package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.load.Loaded;
import news.dedupe.load.Loader;
import news.dedupe.load.input.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  private static final String TEXT = "The ferry to the outer islands will sail again on Monday.";

  @Test
  void frontMatterIsWhatIsKnownOfTheArticle() {
    String yaml =
        """
        ---
        title: "Ferry: \\"again\\""
        date: 2025-03-04 # of print
        author:
          - Jane Doe
        tags: [x, y]
        url: https://example.org/a
        text: no
        ---

        """;
    String toml =
        """
        +++
        title = 'Ferry: "again"'
        date = 2025-03-04
        author = ["Jane Doe"]
        url = "https://example.org/a"
        +++
        """;

    for (String matter : List.of(yaml, toml, yaml.replace("\n", "\r\n"))) {
      assertEquals(
          List.of(
              new Article(
                  "-",
                  TEXT,
                  Optional.of("Ferry: \"again\""),
                  Optional.of(Published.of("2025-03-04")),
                  Optional.empty(),
                  Optional.of("Jane Doe"),
                  Optional.of("https://example.org/a"))),
          read(matter + TEXT + "\n").articles());
    }
  }

  @Test
  void eachParagraphHeadingAndItemIsALine() {
    String markdown =
        """
        Ferry sails
        ===========

        The ferry to the outer islands
        will sail again.

        ## At last ##
        > They said
        > so.

        - one
        * two
        1. three

        | a | b |
        |---|:-:|
        | c | d |

        ---
        ```
        code
        ```
        [1]: https://example.org
        {{< photo >}}
        """;

    Loaded loaded = read(markdown);

    assertEquals(
        "Ferry sails\nThe ferry to the outer islands will sail again.\nAt last\nThey said so.\none\n"
            + "two\nthree\na   b\nc   d\ncode",
        loaded.texts().get(0));
    assertEquals(Optional.of("Ferry sails"), loaded.articles().get(0).title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The [ferry](https://example.org/a_(b) 'x') sails|The ferry sails",
        "The ![ferry](a.jpg) sails|The  sails",
        "[![a](b.png)](c) sails|sails",
        "The [ferry][1] sails[^2]|The ferry sails",
        "The **ferry** *sails* __again__, ~~not~~ `now`|The ferry sails again, not now",
        "a_b_c 2 * 3 ~5 [x] \\*y\\*|a_b_c 2 * 3 ~5 [x] *y*",
        "[a](b|[a](b",
        "]] [[a]|]] [[a]"
      })
  void markupIsTakenOut(String markdown, String text) {
    assertEquals(text, MarkdownLine.plain(markdown));
  }

  @Test
  void markupInMarkdownIsTakenOutToo() {
    assertEquals(List.of(TEXT), read("<p align=center>" + TEXT + "</p>\n").texts());
  }

  @Test
  void aRuleAtTheTopIsNoFrontMatter() {
    assertTrue(read("---\n" + TEXT + "\n").texts().get(0).contains(TEXT));
  }

  @Test
  void bracketsTakeTimeInProportionToTheirNumber() {
    for (String piece : List.of("[", "![", "[](", "](", "[a][", "*_", "](x)")) {
      assertTrue(MarkdownLine.plain(piece.repeat(50_000)).length() < 400_000);
    }
  }

  private static Loaded read(String text) {
    return Loaded.from(
        new Loader(
            Reading.standard().withFormat(Format.MARKDOWN),
            new ByteArrayInputStream(text.getBytes(UTF_8))),
        "-");
  }
}
