package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.article.Skipped;
import news.dedupe.load.Loaded;
import news.dedupe.load.Loader;
import news.dedupe.load.Packed;
import org.junit.jupiter.api.Test;

class HtmlTest {

  private static final String FIRST =
      "The ferry to the outer islands will sail again on Monday, the harbour office said, after a"
          + " storm had kept it in port for nine days.";
  private static final String SECOND =
      "Bakers, brewers and the island’s only chemist had run out of most things, and two weddings"
          + " had been put off.";
  private static final String BODY =
      "<div class='story'><h1>Ferry sails again</h1><p>"
          + FIRST
          + "</p><p>"
          + SECOND
          + "</p></div>";

  @Test
  void thePageAroundTheArticleIsLeftOut() {
    Article article =
        article(
            """
            <!doctype html><html><head><title>Ferry sails again | The Island Post</title>
            <script>var x = "<p>no</p>";</script></head><body>
            <nav><a href=/>Home</a> <a href=/sport>Sport</a></nav>
            <div class="cookie-notice">We use cookies, as everyone does, to see what you read.</div>
            %s
            <aside><p>Read more, much more, about ferries, ships, boats and all that floats.</p></aside>
            <div class="related"><a href=/1>Storm, what storm? Islanders look back</a></div>
            <footer>Copyright The Island Post, all rights reserved, nothing may be copied</footer>
            </body></html>
            """
                .formatted(BODY));

    assertEquals(FIRST + "\n" + SECOND, article.text());
    assertEquals(Optional.of("Ferry sails again"), article.title());
  }

  @Test
  void whatThePageTellsMachinesComesFirst() {
    Article article =
        article(
            """
            <html><head><title>Islands</title>
            <meta property="og:title" content="Not this">
            <link rel="canonical" href="https://post.example/ferry">
            <script type="application/ld+json">
            {"@graph": [{"@type": "Organization", "name": "Post Group"},
              {"@type": ["NewsArticle"], "headline": "Ferry sails again",
               "datePublished": "2025-03-04T08:00:00Z", "publisher": {"name": "The Island Post"},
               "author": [{"@type": "Person", "name": "Jane Doe"}, "Zoë Roe"]}]}
            </script></head><body>%s</body></html>
            """
                .formatted(BODY));

    assertEquals(Optional.of("Ferry sails again"), article.title());
    assertEquals(Optional.of(Published.of("2025-03-04T08:00:00Z")), article.published());
    assertEquals(Optional.of("The Island Post"), article.source());
    assertEquals(Optional.of("Jane Doe, Zoë Roe"), article.author());
    assertEquals(Optional.of("https://post.example/ferry"), article.url());
  }

  @Test
  void metaTagsDoWhereThereIsNoStructuredData() {
    Article article =
        article(
            """
            <html><head><title>Islands</title>
            <script type="application/ld+json">{"@type": broken</script>
            <meta property="og:title" content="Ferry sails again - The Island Post">
            <meta property="og:site_name" content="The Island Post">
            <meta property="og:url" content="https://post.example/ferry">
            <meta property="article:published_time" content="2025-03-04">
            <meta property="article:author" content="https://faces.example/jane.doe">
            <meta name="parsely-author" content="Jane Doe">
            </head><body>%s</body></html>
            """
                .formatted(BODY));

    assertEquals(Optional.of("Ferry sails again"), article.title());
    assertEquals(Optional.of(Published.of("2025-03-04")), article.published());
    assertEquals(Optional.of("The Island Post"), article.source());
    assertEquals(Optional.of("Jane Doe"), article.author());
    assertEquals(Optional.of("https://post.example/ferry"), article.url());
  }

  @Test
  void anAuthorMarkedInThePageDoesToo() {
    String marked = "<p itemprop=author>By <span itemprop=name>Jane Doe</span>, ferry editor</p>";

    assertEquals(
        Optional.of("Jane Doe"), article("<html><body>" + marked + BODY + "</body>").author());
    assertEquals(Optional.empty(), article("<html><body>" + BODY + "</body>").author());
  }

  @Test
  void theTextForMachinesDoesWhereThePageHoldsNone() {
    Article article =
        article(
            """
            <html><head><script type="application/ld+json">
            {"@type": "NewsArticle", "articleBody": "%s"}
            </script></head><body><p>Turn on JavaScript to read on.</p></body></html>
            """
                .formatted(FIRST));

    assertEquals(FIRST, article.text());
  }

  @Test
  void aFormAroundTheWholePageIsNoFurniture() {
    assertEquals(
        FIRST + "\n" + SECOND,
        article("<html><body><form class='page-header' action=/>" + BODY + "</form>").text());
  }

  @Test
  void captionsAreLeftOut() {
    String figure = "<figure><img src=x><figcaption>The ferry, in 2019.</figcaption></figure>";

    assertFalse(
        article("<html><body>" + BODY.replace("</h1>", "</h1>" + figure)).text().contains("2019"));
  }

  @Test
  void whatStandsWithAPictureOrALinkedHeadingIsLeftOutWhateverItIsCalled() {
    String gallery =
        "<ul class=q1><li><img src=x><span>The quay, in 2019.</span></li>"
            + "<li><img src=y><span>The bar.</span></li></ul>";
    String teaser =
        "<div class=q2><a href=/1><h3>Storm, what storm?</h3></a><p>Islanders look back.</p></div>";
    String inLine = "<p>The flag <img src=flag.png> of the island flew.</p>";
    String story = "<p>" + FIRST + "</p>" + gallery + teaser + "<p>" + SECOND + "</p>" + inLine;

    assertEquals(
        FIRST + "\n" + SECOND + "\nThe flag of the island flew.",
        article("<html><body><div>" + story + "</div>").text());
  }

  @Test
  void aStoryInPicturesKeepsItsCaptions() {
    String picture =
        "<div class=q1><img src=x><p>The quay, as it was when we came in 2019.</p></div>";

    assertTrue(article("<html><body><div>" + picture.repeat(12)).text().contains("The quay"));
  }

  @Test
  void aPageOfShortLinesSeparatedByBreaksKeepsThem() {
    String broken = FIRST + "<br><br>" + SECOND;

    assertEquals(FIRST + "\n" + SECOND, article("<html><body><div>" + broken + "</div>").text());
  }

  @Test
  void aWallIsNoArticle() {
    Loaded loaded =
        read(
            ("<html><body><h1>Before you continue</h1><p>We and our partners use cookies. Please"
                    + " accept or manage your privacy choices to continue to our site.</p></body>")
                .getBytes(UTF_8));

    assertEquals(List.of(), loaded.articles());
  }

  @Test
  void theCharsetIsMarkedDeclaredOrDetected() {
    Charset latin = Charset.forName("windows-1252");
    String declared = "<html><head><meta charset=%s></head><body>" + BODY;
    String russian =
        "<html><body><p>Паром на дальние острова снова выйдет в понедельник, сообщила портовая"
            + " служба, после девяти дней шторма.</p>";

    assertTrue(text(("\uFEFF<html><body>" + BODY).getBytes(UTF_16LE)).contains("island’s"));
    assertTrue(text(declared.formatted("windows-1252").getBytes(latin)).contains("island’s"));
    assertTrue(text(declared.formatted("utf-8").getBytes(latin)).contains("island’s"));
    assertTrue(text(declared.formatted("nonsense").getBytes(UTF_8)).contains("island’s"));
    assertTrue(text(russian.getBytes(Charset.forName("windows-1251"))).startsWith("Паром на"));
    assertTrue(text(russian.getBytes(Charset.forName("KOI8-R"))).startsWith("Паром на"));
  }

  @Test
  void elementsWithoutEndAreBorne() {
    String deep = "<div><b><span>".repeat(20_000);

    assertTrue(text(("<html><body>" + deep + FIRST).getBytes(UTF_8)).contains(FIRST));
  }

  @Test
  void whatIsMadeToKeepParsersBusyIsNotParsed() {
    String tags = "<html><body>" + "<a href=x>".repeat(200_000);
    String attributes = "<html><body><div" + " a".repeat(700_000) + ">";
    String entities = "<html><body>" + "&am".repeat(1_100_000);
    String quoted = "<html><body><p title=\"" + " a".repeat(700_000) + "\">" + FIRST;

    assertEquals("more than 150000 tags, no single article", reason(tags));
    assertEquals("more than 600000 attributes, no single article", reason(attributes));
    assertEquals("more than 1000000 named characters, no single article", reason(entities));
    assertEquals(FIRST, text(quoted.getBytes(UTF_8)));
  }

  private static String reason(String page) {
    return read(page.getBytes(UTF_8)).skipped().get(0).reason();
  }

  private static Article article(String page) {
    Loaded loaded = read(page.getBytes(UTF_8));
    assertEquals(List.of(), loaded.skipped());
    return loaded.articles().get(0);
  }

  private static String text(byte[] page) {
    Loaded loaded = read(page);
    assertEquals(List.of(), loaded.skipped());
    return loaded.texts().get(0);
  }

  @Test
  void bytesThatAreNoTextAreNoPage() {
    byte[] bytes = new byte[10_000];
    new Random(7).nextBytes(bytes);
    byte[] page = Packed.join("<html><body><p>".getBytes(UTF_8), bytes);

    assertEquals(List.of(Skipped.unreadable("-", "binary, no page")), read(page).skipped());
  }

  private static Loaded read(byte[] page) {
    return Loaded.from(Loader.standard().withStandardInput(new ByteArrayInputStream(page)), "-");
  }

  @Test
  void validUtf8IsReadAsThatWhateverIsDeclared() {
    String page =
        "<html><head><meta charset=windows-1251></head><body><p>Паром на дальние острова снова"
            + " выйдет в понедельник, сообщила портовая служба.</p>";

    assertTrue(text(page.getBytes(UTF_8)).startsWith("Паром на"));
  }

  @Test
  void labelsAreReadAsBrowsersDo() {
    String page = "<html><head><meta charset=%s></head><body><p>%s</p>";
    String japanese = "①島へ渡る船は月曜日に再び出航すると港の事務所が発表した。髙橋さんは喜んだ。";
    String korean = "섬으로 가는 배가 월요일에 다시 떠난다고 항구 사무소가 밝혔다. 똠방각하 펲시콜라.";

    assertTrue(
        text(page.formatted("shift_jis", japanese).getBytes(Charset.forName("windows-31j")))
            .contains(japanese));
    assertTrue(
        text(page.formatted("euc-kr", korean).getBytes(Charset.forName("x-windows-949")))
            .contains(korean));
    assertTrue(
        text(page.formatted(
                    "iso-8859-1",
                    "It costs “€5” more than before, the harbour office said on Monday.")
                .getBytes(Charset.forName("windows-1252")))
            .contains("“€5” more"));
  }
}
