package news.dedupe.text.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.article.Article;
import news.dedupe.text.Analyzer;
import news.dedupe.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextTest {

  private static final String BODY =
      "The city council voted on Tuesday to close the old bridge for two years of repairs.\n"
          + "Shopkeepers on both banks said they had not been asked and would go to court.";

  private final Analyzer analyzer = new Analyzer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sign up for our newsletter and get the best of the week in your inbox.",
        "We use cookies to improve your experience. By clicking accept you agree to our use of them.",
        "Share on Facebook",
        "Share Tweet Email Print",
        "Advertisement",
        "Follow us on Twitter",
        "Read more: Harbour fire still burning",
        "LEAVE A REPLY",
        "Please enter your comment!",
        "(Reporting by Jane Doe; editing by John Smith)",
        "Copyright 2019 The Daily Example. All rights reserved.",
        "The bridge seen from the north bank on Monday. REUTERS/Jane Doe/File Photo",
        "The bridge in 2016. (AP Photo/Jane Doe)",
        "The bridge at night. JANE DOE/Getty Images",
        "tagexample.com2025binary_LYNXMPEL3C04K-VIEWIMAGE",
        "Reuters",
      })
  void boilerplateIsDropped(String line) {
    List<String> body = analyzer.sentences(Article.of("a", BODY));
    assertEquals(body, analyzer.sentences(Article.of("a", BODY + "\n" + line)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Facebook said on Monday that it would share its advertising income with newspapers.",
        "The minister told readers of the newsletter that more bridges would be closed next year.",
        "Getty Images, which owns the largest archive of pictures, said the sale would go ahead.",
        "\"No.\"",
        "Why was the bridge closed?",
        "He asked for comment.",
      })
  void sentencesOfTheBodyAreKept(String line) {
    List<String> sentences = analyzer.sentences(Article.of("a", BODY + "\n" + line));
    assertTrue(sentences.contains(line), sentences::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Enjoying this story? Have the day's news sent to you by email. Subscribe here.",
        "This site stores cookies on your device. Choose which of them you allow.",
        "Join our channel on WhatsApp to have the top stories on your phone.",
        "Wir verwenden Cookies. Mit Ihrem Besuch stimmen Sie der Nutzung zu.",
        "Abonnez-vous à notre infolettre pour recevoir chaque matin nos articles.",
        "Suscríbase a nuestro boletín y reciba cada mañana las noticias.",
        "Подписывайтесь на наш канал в Telegram, чтобы узнавать новости.",
        "Jane Doe is the transport correspondent of The Daily Example.",
        "© 2024 The Daily Example.",
        "Home > News > Westmark",
        "Updated 3 hours ago",
        "12/05/2024 10:30 GMT",
        "Jane Doe | Staff Writer",
        "The bridge seen from the north bank. Photo: Jane Doe",
      })
  void noticesAreDroppedAboveAndBelow(String notice) {
    List<String> body = analyzer.sentences(Article.of("a", BODY));
    assertEquals(body, analyzer.sentences(Article.of("a", BODY + "\n" + notice)));
    assertEquals(body, analyzer.sentences(Article.of("a", notice + "\n" + BODY)));
  }

  @Test
  void aNoticeAfterTheLastSentenceIsCutOff() {
    String pitch = " Like what you read? Support our journalism with a small donation.";
    assertEquals(
        analyzer.sentences(Article.of("a", BODY)),
        analyzer.sentences(Article.of("a", BODY + pitch)));
  }

  @Test
  void articlesAboutCookiesAndNewslettersAreKept() {
    String cookies =
        """
        Websites will have to ask before they store cookies, the regulator said on Tuesday.
        Most visitors accept all cookies without reading what the website tells them.
        The use of cookies without consent will cost a site up to a million crowns.
        You can block cookies in your browser, and most websites will still work for you.
        """;
    assertEquals(4, analyzer.sentences(Article.of("a", cookies)).size());
    String newsletters =
        """
        The newsletter has become the last refuge of the local paper, a study says.
        Readers who subscribe to a newsletter stay three times as long as others do.
        Subscribe to one newsletter and your inbox will soon hold ten, the authors warn.
        "Sign up for our newsletter" was the line that they saw on every page of every paper.
        """;
    assertEquals(4, analyzer.sentences(Article.of("a", newsletters)).size());
  }

  @Test
  void shortItemsAndTablesSurvive() {
    assertEquals(
        List.of("<Hecla Mining Co> said it will buy back shares."),
        analyzer.sentences(Article.of("a", "<Hecla Mining Co> said it will buy back shares.")));
    String table = "Shr loss 72 cts vs loss 1.48 dlrs\nNet loss 4,466,006 vs loss 9,091,688";
    assertEquals(2, analyzer.analyze(Article.of("a", table)).sentenceCount());
    String capitals = "ENGINES FAILED BEFORE THE CRASH, INVESTIGATORS SAID.";
    assertEquals(List.of(capitals), analyzer.sentences(Article.of("a", capitals)));
  }

  @Test
  void aTextOfBoilerplateAloneIsKept() {
    assertEquals(3, analyzer.analyze(Article.of("a", "Share this\nAdvertisement")).length());
    assertEquals(0, analyzer.analyze(Article.of("a", " \n ")).length());
  }

  @Test
  void linksToOtherStoriesAtTheEndAreDropped() {
    String links =
        "\nMust read\nFerry Sinks off Norway\nMarkets Fall on Rate Fears\nStar Wins Third Prize";
    assertEquals(
        analyzer.sentences(Article.of("a", BODY)),
        analyzer.sentences(Article.of("a", BODY + links)));
  }

  @Test
  void theSeedsKeepTheirParagraphsOnly() throws IOException {
    Document photo = seed("003_c755a417ab5c7dec.txt");
    assertEquals(
        Optional.of(
            "Kremlin: U.S.-Russia Contacts Progressing, But Caution Urged on Quick Results"),
        photo.headline());
    assertEquals(Optional.of(new Dateline("moscow", OptionalInt.of(413))), photo.dateline());
    assertEquals(Optional.empty(), photo.credit());

    Document wire = seed("002_3d415196b8bdc145.txt");
    assertEquals(Optional.of("reuters"), wire.credit());
    assertEquals(Optional.of("Guy Faulconbridge"), wire.byline());
    assertEquals(Optional.of(new Dateline("moscow", OptionalInt.empty())), wire.dateline());
    assertEquals(13, wire.sentenceCount());

    List<String> linked = sentencesOfSeed("004_757572a36434056b.txt");
    assertEquals(11, linked.size());
    assertTrue(linked.get(10).endsWith("as groundwork continues."));

    List<String> portal = sentencesOfSeed("001_92338d67c87afaee.txt");
    assertTrue(portal.get(0).startsWith("The Kremlin has urged caution"));
    assertFalse(portal.toString().contains("Thailand"));
    assertFalse(portal.toString().contains("enter your"));

    List<String> blog = sentencesOfSeed("000_40bf03af823433a3.txt");
    assertTrue(blog.get(blog.size() - 1).endsWith("including Ukraine."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MOSCOW, April 14 (Reuters) - ",
        "MOSCOW (Reuters) – ",
        "April 13, 2025 — MOSCOW — ",
        "MOSCOW -- ",
        "MOSCOW, Russia (AP) — ",
        "Moscow (dpa) - ",
        "MOSCOW, 3 March — ",
      })
  void aDatelineIsNoPartOfTheText(String dateline) {
    Document document = analyzer.analyze(Article.of("a", dateline + BODY));
    assertEquals("moscow", document.dateline().orElseThrow().place());
    assertEquals(analyzer.analyze(Article.of("a", BODY)).content(), document.content());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KABUL, Afghanistan (July 24, 2012) – ",
        "KABUL, July 24, 2012 (Reuters) - ",
        "KABUL, 24. Juli 2012 (dpa) - ",
        "KABUL, 24 juillet 2012 (AFP) - ",
        "KABUL, 24 de julio de 2012 (EFE) - ",
        "July 24, 2012 — KABUL — ",
        "KABUL, Afghanistan (July 24, 2012)\n",
      })
  void aDatelinesDayIsReadWhereItHasAYear(String dateline) {
    Document document = analyzer.analyze(Article.of("a", dateline + BODY));
    assertEquals(Optional.of(LocalDate.of(2012, 7, 24)), document.day());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KABUL, July 24 (Reuters) - ",
        "KABUL, June 31, 2012 (Reuters) - ",
        "KABUL, July 24, 9999 (Reuters) - ",
        "The treaty of July 24, 2012, has ended. ",
      })
  void otherDatesAreNoDayOfPublication(String text) {
    assertEquals(Optional.empty(), analyzer.analyze(Article.of("a", text + BODY)).day());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BREAKING - The council voted on Tuesday to close the old bridge for two years.",
        "The bridge - old and narrow - will be closed for two years of repairs on Tuesday.",
        "Rep. Jane Doe (R-N.Y.) is expected to vote against the bridge when the council meets.",
        "Acme Corp (ACM) is expected to sell the bridge to the city when the council meets.",
        "Trump - who had asked for it - was not there when the council voted on the bridge.",
      })
  void aDashAloneMakesNoDateline(String text) {
    assertEquals(Optional.empty(), analyzer.analyze(Article.of("a", text)).dateline());
  }

  private Document seed(String name) throws IOException {
    return analyzer.analyze(Article.of(name, Files.readString(Path.of("seeds", name))));
  }

  private List<String> sentencesOfSeed(String name) throws IOException {
    return analyzer.sentences(Article.of(name, Files.readString(Path.of("seeds", name))));
  }
}
