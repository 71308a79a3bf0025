package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.article.Skipped;
import news.dedupe.load.Loaded;
import news.dedupe.load.Loader;
import news.dedupe.load.input.Limits;
import news.dedupe.load.input.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlTest {

  private static final String TEXT = "The ferry to the outer islands will sail again on Monday.";
  private static final String SECOND = "Bakers had run out of most things, and so had brewers.";

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>The Island Post</title><link>https://post.example/</link>
      <item><title>Ferry &amp; crew sail</title><link>https://post.example/1</link>
      <guid>1</guid><pubDate>Tue, 04 Mar 2025 08:00:00 GMT</pubDate>
      <dc:creator>Jane Doe</dc:creator><dc:creator>Zoë Roe</dc:creator>
      <description>In short</description>
      <content:encoded><![CDATA[<p>%s</p><p>%s</p>]]></content:encoded></item>
      <item><guid>2</guid><author>desk@post.example (Jane Doe)</author><description>&lt;p&gt;%s&lt;/p&gt;</description></item>
      </channel></rss>
      """
          .formatted(TEXT, SECOND, TEXT);

  @Test
  void theItemsOfRssAreArticles() {
    List<Article> articles = read(RSS).articles();

    assertEquals(
        new Article(
            "-#1",
            TEXT + "\n" + SECOND,
            Optional.of("Ferry & crew sail"),
            Optional.of(Published.of("Tue, 04 Mar 2025 08:00:00 GMT")),
            Optional.of("The Island Post"),
            Optional.of("Jane Doe, Zoë Roe"),
            Optional.of("https://post.example/1")),
        articles.get(0));
    assertEquals(Optional.of("Jane Doe"), articles.get(1).author());
    assertEquals("-#2", articles.get(1).path());
    assertEquals(TEXT, articles.get(1).text());
  }

  @Test
  void theEntriesOfAtomAre() {
    assertEquals(
        List.of(
            new Article(
                "-#tag:1",
                TEXT + "\n" + SECOND,
                Optional.of("Ferry sails"),
                Optional.of(Published.of("2025-03-04T08:00:00Z")),
                Optional.of("The Island Post"),
                Optional.of("Jane Doe, Zoë Roe"),
                Optional.of("https://post.example/1"))),
        read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>The Island Post</title>
            <entry><id>tag:1</id><title>Ferry sails</title><link rel="self" href="no"/>
            <author><name>Jane Doe</name><uri>https://post.example/jane</uri></author>
            <author><name>Zoë Roe</name></author>
            <link href="https://post.example/1"/><updated>2025-03-05T08:00:00Z</updated>
            <published>2025-03-04T08:00:00Z</published><summary>In short</summary>
            <content type="xhtml"><div><p>%s</p><p>%s</p></div></content></entry></feed>
            """
                .formatted(TEXT, SECOND))
            .articles());
  }

  @Test
  void aTagThatIsAPrefixAndNothingElseCostsNoItem() {
    String broken =
        "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:entry><a:title>Ferry sails</a:title>"
            + "<a:content>"
            + TEXT
            + "<a:/></a:content></a:entry></a:feed>";
    assertEquals(1, read(broken).articles().size());
    String without = broken.replace("<a:/>", "<b xmlns=\"\"><a:c xmlns:a=\"\">x</a:c></b>");
    assertEquals(1, read(without).articles().size());
  }

  @Test
  void aDocumentOfNitfIs() {
    assertEquals(
        List.of(
            new Article(
                "-#wire.1",
                TEXT + "\n" + SECOND,
                Optional.of("Ferry sails"),
                Optional.of(Published.of("20250304T080000Z")),
                Optional.of("Coastal Wire"),
                Optional.of("Jane Doe"),
                Optional.empty())),
        read("""
            <?xml version="1.0"?>
            <!DOCTYPE nitf SYSTEM "http://www.nitf.org/nitf.dtd">
            <nitf><head><title>slug</title><docdata><doc-id id-string="wire.1"/>
            <date.issue norm="20250304T080000Z"/><doc.copyright holder="Coastal Wire"/></docdata></head>
            <body><body.head><hedline><hl1>Ferry sails</hl1></hedline>
            <byline>By <person>Jane Doe</person>, Coastal Wire</byline></body.head>
            <body.content><p>The ferry to the <location>outer islands</location> will sail again on
            Monday.</p><media><media-caption>The ferry, in 2019</media-caption></media><p>%s</p>
            </body.content></body></nitf>
            """
                .formatted(SECOND))
            .articles());
  }

  @Test
  void theItemsOfNewsMlAreWhateverTheirTextIsIn() {
    String item =
        """
        <newsItem guid="%s"><itemMeta><provider literal="Coastal Wire"/>
        <versionCreated>2025-03-05T08:00:00Z</versionCreated><firstCreated>2025-03-04</firstCreated>
        </itemMeta><contentMeta><by>By Jane Doe</by><headline>Ferry sails</headline></contentMeta>
        <contentSet>%s</contentSet></newsItem>
        """;
    String message =
        "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>"
            + item.formatted(
                "a",
                "<inlineXML><html><head><title>no</title></head><body><p>"
                    + TEXT
                    + "</p></body></html></inlineXML>")
            + item.formatted(
                "b",
                "<inlineXML><nitf><body><body.content><p>"
                    + TEXT
                    + "</p></body.content></body></nitf></inlineXML>")
            + item.formatted(
                "c", "<inlineData contenttype=\"text/plain\">" + TEXT + "</inlineData>")
            + "</itemSet></newsMessage>";

    Loaded loaded = read(message);

    assertEquals(List.of("-#a", "-#b", "-#c"), loaded.paths());
    assertEquals(List.of(TEXT, TEXT, TEXT), loaded.texts());
    Article first = loaded.articles().get(0);
    assertEquals(Optional.of("Ferry sails"), first.title());
    assertEquals(Optional.of(Published.of("2025-03-04")), first.published());
    assertEquals(Optional.of("Jane Doe"), first.author());
    assertEquals(Optional.of("Coastal Wire"), first.source());
  }

  @Test
  void entitiesAreNeitherFetchedNorExpanded(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret");
    StringBuilder feed = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [");
    feed.append("<!ENTITY a SYSTEM \"").append(secret.toUri()).append("\"><!ENTITY l0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      feed.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }
    feed.append("]><rss><channel><item><description>" + TEXT);
    feed.append(" &a; &l9;</description></item></channel></rss>");

    Loaded loaded = read(feed.toString());

    assertEquals(1, loaded.articles().size());
    assertFalse(loaded.texts().get(0).contains("secret"));
    assertTrue(loaded.texts().get(0).length() < 200);
  }

  @Test
  void whatBreaksOffIsKeptUpToThere() {
    Loaded loaded = read(RSS.substring(0, RSS.indexOf("<guid>2")));

    assertEquals("-#1", loaded.paths().get(0));
    assertEquals("XML ends too early; the articles before are kept", last(loaded).reason());
  }

  @Test
  void xmlOfAnotherKindIsTold() {
    assertEquals(
        List.of(
            Skipped.unreadable(
                "-", "XML of <svg>, which is no feed, NewsML or NITF that holds a text")),
        read("<svg><g/></svg>").skipped());
  }

  @Test
  void anItemWithoutEndIsTold() {
    Loader loader =
        Loader.standard()
            .withReading(Reading.standard().withLimits(Limits.standard().withArticleBytes(10_000)));
    String feed = RSS.replace("</channel></rss>", "<item><a>" + "x ".repeat(100_000));

    Loaded loaded = read(loader, feed);

    assertEquals(List.of("-#1", "-#2"), loaded.paths());
    assertEquals(
        "longer than 10000 characters; --max-article allows more; the articles before are kept",
        last(loaded).reason());
  }

  @Test
  void anItemThatIsTooLongCostsNoOther() {
    Loader loader =
        Loader.standard()
            .withReading(
                Reading.standard().withLimits(Limits.standard().withArticleBytes(100_000)));
    String feed =
        """
        <rss><channel><title>The Island Post</title>
        <item><guid>1</guid><description>%1$s</description></item>
        <item><guid>2</guid><description><![CDATA[<p>%2$s</p></itemless>]]></description></item>
        <item><guid>3</guid><description>%1$s</description></item>
        <item><guid>4</guid><a>%2$s</a></item>
        <item><guid>5</guid><description>%1$s</description></item></channel></rss>
        """
            .formatted(TEXT, "more ".repeat(40_000));

    Loaded loaded = read(loader, feed);

    assertEquals(List.of("-#1", "-#3", "-#5"), loaded.paths());
    assertEquals(Optional.of("The Island Post"), loaded.articles().get(2).source());
    assertEquals(
        List.of(
            Skipped.unreadable(
                "-#2", "longer than 100000 characters; --max-article allows more; left out"),
            Skipped.unreadable(
                "-#4", "longer than 100000 characters; --max-article allows more; left out")),
        loaded.skipped());
  }

  @Test
  void aFirstItemThatIsTooLongCostsNoOther() {
    Loader loader =
        Loader.standard()
            .withReading(
                Reading.standard().withLimits(Limits.standard().withArticleBytes(100_000)));
    String feed =
        """
        <a:feed><a:title>The Island Post</a:title>
        <a:entry><a:id>1</a:id><a:content>%2$s</a:content></a:entry>
        <a:entry><a:id>2</a:id><a:content>%1$s</a:content></a:entry></a:feed>
        """
            .formatted(TEXT, "more ".repeat(40_000));

    Loaded loaded = read(loader, feed);

    assertEquals(List.of("-#2"), loaded.paths());
    assertEquals(1, loaded.skipped().size());
  }

  @Test
  void elementsWithoutEndAreBorne() {
    assertFalse(read("<rss>" + "<item><a>".repeat(20_000)).skipped().isEmpty());
  }

  private static Skipped last(Loaded loaded) {
    return loaded.skipped().get(loaded.skipped().size() - 1);
  }

  private static Loaded read(String xml) {
    return read(Loader.standard(), xml);
  }

  @Test
  void anItemOfTooManyTagsEndsTheFile() {
    String item = "<item><description>" + "<b/>".repeat(160_000);

    assertEquals(
        "more than 150000 tags, no single article",
        read("<rss><channel>" + item).skipped().get(0).reason());
  }

  private static Loaded read(Loader loader, String xml) {
    return Loaded.from(
        new Loader(
            loader.reading().withFormat(Format.XML), new ByteArrayInputStream(xml.getBytes(UTF_8))),
        "-");
  }

  @Test
  void aFeedWithPrefixesIsReadAsOneWithout() {
    String feed =
        "<?xml version='1.0'?><atom:feed xmlns:atom='http://www.w3.org/2005/Atom'>"
            + "<atom:title>Post</atom:title><atom:entry><atom:id>a</atom:id>"
            + "<atom:title>Ferry</atom:title><atom:updated>2025-03-04</atom:updated>"
            + "<atom:link href='https://example.org/a'/><atom:author><atom:name>Jane"
            + " Doe</atom:name></atom:author><atom:content type='html'>&lt;p>"
            + TEXT
            + "&lt;/p></atom:content></atom:entry></atom:feed>";

    Article article = read(feed).articles().get(0);

    assertEquals(TEXT, article.text());
    assertEquals(Optional.of("Ferry"), article.title());
    assertEquals(Optional.of("Post"), article.source());
    assertEquals(Optional.of("Jane Doe"), article.author());
    assertEquals(Optional.of("https://example.org/a"), article.url());
  }

  @Test
  void newsMl1IsRead() {
    String news =
        "<?xml version='1.0'?><!DOCTYPE NewsML SYSTEM 'NewsML_1.2.dtd'><NewsML><NewsItem>"
            + "<Identification><NewsIdentifier><ProviderId>post.example</ProviderId>"
            + "<DateId>20250304</DateId><NewsItemId>a</NewsItemId></NewsIdentifier></Identification>"
            + "<NewsComponent><NewsLines><HeadLine>Ferry</HeadLine><ByLine>Jane Doe</ByLine>"
            + "</NewsLines><NewsComponent><ContentItem><MediaType FormalName='Text'/><DataContent>"
            + "<nitf><body><body.content><p>"
            + TEXT
            + "</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>"
            + "<NewsComponent><ContentItem><MediaType FormalName='Photo'/></ContentItem>"
            + "</NewsComponent></NewsComponent></NewsItem></NewsML>";

    Article article = read(news).articles().get(0);

    assertEquals("-#a", article.path());
    assertEquals(TEXT, article.text());
    assertEquals(Optional.of("Ferry"), article.title());
    assertEquals(Optional.of("post.example"), article.source());
    assertEquals(Optional.of("Jane Doe"), article.author());
  }
}
