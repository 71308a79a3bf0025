package news.dedupe.load.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import news.dedupe.article.Published;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFieldsTest {

  private static final Optional<LocalDate> THE_DAY = Optional.of(LocalDate.of(2025, 3, 4));

  private static final String STORY =
      "<p>The ferry to the outer islands will sail again on Monday, the harbour office said, after"
          + " a storm had kept it in port for nine days since 23 February 2025.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='article:published_time' content='2025-03-04T08:00:00Z'>",
        "<meta name='article:modified_time' content='2025-03-09'>"
            + "<meta name='og:article:published_time' content='2025-03-04'>",
        "<meta name='DC.date.issued' content='2025-03-04'>",
        "<meta name='dcterms.created' content='2025-03-04'>",
        "<meta name='parsely-pub-date' content='2025-03-04T08:00:00Z'>",
        "<meta name='sailthru.date' content='2025-03-04 08:00:00 -0500'>",
        "<meta name='citation_publication_date' content='2025/03/04'>",
        "<meta name='pubDate' content='Tue, 04 Mar 2025 08:00:00 GMT'>",
        "<meta name='articlePublished' content='1741075200000'>",
        "<meta name='date' content='4 March 2025'>"
            + "<meta name='last-modified' content='2025-03-09'>",
        "<meta itemprop='datePublished' content='2025-03-04'>",
        "<script type='application/ld+json'>{'@type': 'NewsArticle', 'datePublished':"
            + " '2025-03-04', 'dateModified': '2025-03-09'}</script>",
        "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebSite\"}, {\"@type\":"
            + " [\"WebPage\", \"ItemPage\"], \"dateCreated\": \"2025-03-04\"}]}</script>",
        "<script type='application/ld+json'>[{\"@type\": \"VideoObject\", \"uploadDate\":"
            + " \"2025-03-04\"}]</script>",
        "<script type='application/ld+json'>//<![CDATA[\n{\"@type\": \"BlogPosting\","
            + " \"datePublished\": \"2025-03-04\", \"headline\": \"a \"quoted\" word\"}</script>"
      })
  void whatAPageTellsMachinesOfItsDateIsRead(String head) {
    assertEquals(THE_DAY, day(head, "<h1>Ferry sails again</h1>" + STORY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>Ferry sails</h1><time datetime='2025-03-04T08:00:00Z'>3 hours ago</time>",
        "<h1>Ferry sails</h1><p>By Jane Doe | March 4, 2025 5:03 pm | Updated March 9, 2025</p>",
        "<h1>Ferry sails</h1><p>Von Jana Roth am 4. März 2025</p>",
        "<h1>Ferry sails</h1><div>Veröffentlicht: 04.03.2025, 10:15 Uhr</div>",
        "<h1>Ferry sails</h1><span>Publié le 4 mars 2025 à 10h15</span>",
        "<h1>Ferry sails</h1><span>4 de marzo de 2025</span><span>10:15</span>",
        "<h1>Ferry sails</h1><p>4 марта 2025, 10:15</p>",
        "<h1>Ferry sails</h1><p>2025年3月4日 10:15</p>",
        "<h1>Ferry sails</h1><p>الثلاثاء 4 مارس 2025</p>",
        "<div class='date-header'>Tuesday, 4 March 2025</div><h1>Ferry sails</h1>",
        "<h1>Ferry sails</h1><p class='entry-meta'>Posted on <a href=/1>4 March 2025</a></p>",
        "<h1>Ferry sails</h1><span itemprop='datePublished'>4 March 2025</span>",
        "<h1>Ferry sails</h1><div data-published='2025-03-04T08:00:00Z'></div>",
        "<aside><a href=/2>Storm</a><time>1 January 2019</time></aside>"
            + "<h1>Ferry sails</h1><p>4 March 2025</p>",
        "<h1>Ferry sails</h1><p>4 March 2025</p><article>%s</article>"
            + "<div class='comment'><time datetime='2025-03-06'>6 March 2025</time></div>"
      })
  void whatAPageShowsOfItsDateIsRead(String body) {
    assertEquals(THE_DAY, day("<title>Ferry sails</title>", body + STORY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://post.example/2025/03/04/ferry-sails",
        "https://post.example/news/2025-03-04-ferry",
        "https://post.example/news/20250304-ferry.html"
      })
  void whereAPageSaysNothingItsAddressMay(String url) {
    PageFields fields = read("<link rel=canonical href='" + url + "'>", STORY);

    assertEquals(THE_DAY, fields.published().flatMap(Published::day));
  }

  @Test
  void datesOfOtherThingsAreNotTaken() {
    assertEquals(
        Optional.empty(),
        day("<meta name='event-date' content='2025-03-04'>", "<h1>Ferry sails</h1>" + STORY));
    assertEquals(
        Optional.empty(),
        day(
            "",
            "<h1>Ferry</h1>"
                + STORY.repeat(20)
                + "<div class='related'><a href=/1>Storm</a> <time>4 March 2025</time></div>"));
  }

  @Test
  void theLanguageTellsWhetherTheMonthComesFirst() {
    String body = "<h1>Ferry sails</h1><p class=date>03/04/2025</p>" + STORY;

    assertEquals(THE_DAY, day(Jsoup.parse("<html lang=en-US>" + body)));
    assertEquals(
        Optional.of(LocalDate.of(2025, 4, 3)), day(Jsoup.parse("<html lang=en-GB>" + body)));
    assertEquals(Optional.empty(), day(Jsoup.parse("<html lang=en>" + body)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"Article\", \"author\":"
            + " {\"@id\": \"#jane\"}}, {\"@id\": \"#jane\", \"@type\": \"Person\", \"name\": \"Jane"
            + " Doe\"}]}</script>",
        "<script type='application/ld+json'>{\"@type\": \"Article\", \"author\": [{\"@type\":"
            + " \"Organization\", \"name\": \"The Island Post\"}, {\"@type\": \"Person\", \"name\":"
            + " \"Jane Doe\"}]}</script>",
        "<meta name='author' content='By Jane Doe, Ferry Editor'>",
        "<meta name='sailthru.author' content='Jane Doe'>",
        "<meta name='author' content='The Island Post'>"
            + "<meta property='og:site_name' content='The Island Post'>"
            + "<h1>Ferry sails</h1><p class='byline'>By <b>Jane Doe</b></p>",
        "<h1>Ferry sails</h1><p>By Jane Doe, Staff Writer</p>",
        "<h1>Ferry sails</h1><p>Written by Jane Doe in Islands on 4 March 2025</p>",
        "<h1>Ferry sails</h1><p>Von Jane Doe</p>",
        "<h1>Ferry sails</h1><p>Par Jane Doe</p>",
        "<h1>Ferry sails</h1><div class='post-author'><a href=/jane>Jane Doe</a> 7 hours ago</div>",
        "<h1>Ferry sails</h1><a rel=author href=/jane>Jane Doe</a>",
        "<h1>Ferry sails</h1><span class='vcard'><span class='fn'>Jane Doe</span></span>",
        "<h1>Ferry sails</h1><div>Jane Doe</div><div>4 March 2025</div>",
        "<h1>Ferry sails</h1><p class=byline>By Jane Doe</p>"
            + "<aside class=teaser><p class=byline>By Zoë Roe</p></aside>"
      })
  void theAuthorIsAPersonWhereThePageNamesOne(String page) {
    assertEquals(
        Optional.of("Jane Doe"), read("<title>Ferry sails</title>", page + STORY).author());
  }

  @Test
  void manyAuthorsAreOneField() {
    assertEquals(
        Optional.of("Jane Doe, Zoë Roe"),
        read("", "<h1>Ferry</h1><p>By Jane Doe and Zoë Roe</p>" + STORY).author());
    assertEquals(
        Optional.of("Jane Doe, Zoë Roe"),
        read(
                "<meta name='citation_author' content='Jane Doe'>"
                    + "<meta name='citation_author' content='Zoë Roe'>",
                STORY)
            .author());
  }

  @Test
  void whatIsNoNameIsNoAuthor() {
    assertEquals(
        Optional.empty(),
        read(
                "<meta name='author' content='https://faces.example/jane'>"
                    + "<meta name='twitter:creator' content='@jane'>",
                "<h1>Ferry</h1><p>By then the storm had passed.</p>" + STORY)
            .author());
  }

  private static Optional<LocalDate> day(String head, String body) {
    return read(head, body).published().flatMap(Published::day);
  }

  private static Optional<LocalDate> day(org.jsoup.nodes.Document page) {
    return PageFields.of(page, Optional.empty(), Optional.empty())
        .published()
        .flatMap(Published::day);
  }

  private static PageFields read(String head, String body) {
    return PageFields.of(
        Jsoup.parse("<html><head>" + head + "</head><body>" + body + "</body></html>"),
        Optional.empty(),
        Optional.empty());
  }
}
