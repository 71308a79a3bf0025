package news.dedupe.load.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainContentTest {

  private static final List<String> STORY =
      List.of(
          "The ferry to the outer islands will sail again on Monday, the harbour office said, after"
              + " a storm had kept it in port for nine days.",
          "Bakers, brewers and the island’s only chemist had run out of most things, and two"
              + " weddings had been put off until the spring.",
          "“We counted the tins every evening,” said Maren Holt, who keeps the shop above the quay."
              + " “On Thursday there were four of beans, and nobody wanted them.”",
          "The harbour office has asked the county for a second ship since 2019. The county says"
              + " that it would cost 14 million crowns a year, more than the islands pay in taxes.",
          "A tug brought flour and medicine on the sixth day, but it could not take the post or any"
              + " of the forty children who go to school on the mainland.",
          "Engineers found water in one of the two engines when the ship was lifted on Friday. They"
              + " replaced a pump and tried it in the bay before the wind rose again.",
          "The first crossing is kept for patients and for the school. Cars have to wait until"
              + " Wednesday, when two more crossings will be made in the night.");

  private static final String MENU =
      "<ul class=menu><li><a href=/>Home</a><li><a href=/sport>Sport</a><li><a href=/islands>The"
          + " islands</a><li><a href=/weather>Weather</a></ul>";

  private static final String HEAD =
      "<html><head><title>Ferry sails again | The Island Post</title></head><body>"
          + "<div class=header><a href=/>The Island Post</a>"
          + MENU
          + "</div><h1>Ferry sails again</h1>";

  private static final String FOOT =
      "<div class=footer><p>Copyright 2025 The Island Post. All rights reserved.</p>"
          + MENU
          + "</div>";

  private static String paragraphs() {
    return STORY.stream().collect(Collectors.joining("</p><p>", "<p>", "</p>"));
  }

  private static String text(String body) {
    return MainContent.text(Jsoup.parse(HEAD + body + FOOT), "");
  }

  /** That the story is read whole, and nothing else. */
  private static void assertStory(String body) {
    assertEquals(String.join("\n", STORY), text(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>%s</div>",
        "<article>%s</article>",
        "<aside>%s</aside>",
        "<noscript>%s</noscript>",
        "<footer>%s</footer>",
        "<form action=/>%s</form>",
        "<div style='display: none'>%s</div>",
        "<div style='display:none' class=paywall><div>%s</div></div>",
        "<div hidden>%s</div>",
        "<div class=sidebar>%s</div>",
        "<table><tr><td>%s</td></tr></table>",
        "<section class=comments-related-promo>%s</section>"
      })
  void aContainerOfMostOfThePageIsReadWhateverItIs(String container) {
    assertStory(container.formatted(paragraphs()));
  }

  @Test
  void paragraphsMayBeAnyElements() {
    for (String tag : List.of("div", "span style=display:block", "section", "blockquote", "li")) {
      String name = tag.split(" ", -1)[0];
      assertStory(
          STORY.stream()
              .collect(
                  Collectors.joining(
                      "</" + name + "><br><" + tag + ">",
                      "<div><" + tag + ">",
                      "</" + name + "></div>")));
    }
    assertStory("<div>" + String.join("<br><br>", STORY) + "</div>");
    assertStory("<pre>" + String.join("\n", STORY) + "</pre>");
    assertStory(
        STORY.stream()
            .collect(Collectors.joining("</td></tr><tr><td>", "<table><tr><td>", "</table>")));
  }

  @Test
  void hiddenBoxesAreLeftOut() {
    assertStory(
        "<div class=story>"
            + paragraphs()
            + "</div><div style='display:none'><p>You have been signed out. Sign in again to go on"
            + " reading, or make an account, which is free and takes a minute.</p></div>");
  }

  @Test
  void boxesAboutTheArticleAreLeftOut() {
    String byline =
        "<div class=byline><span class=author>By Jane Doe</span> <span class=date>4 March 2025,"
            + " 08:00</span></div>";
    String login =
        "<form class=login action=/login><label>E-mail <input></label><label>Password"
            + " <input></label><p>Forgot your password? Sign in with your account to comment on"
            + " this article.</p><button>Sign in</button></form>";
    String advertiser =
        "<div class=ad><p>Advertisement</p><p>This content is paid for by our advertiser.</p></div>";

    assertStory(byline + "<div class=story>" + paragraphs() + "</div>" + advertiser + login);
  }

  @Test
  void furtherArticlesAndTeasersAreLeftOut() {
    String teaser =
        "<div class=teaser><a href=/1><h3>Storm, what storm?</h3></a><p>Islanders look back on nine"
            + " days without a ship, and on the one that came.</p><a href=/1>Read more</a></div>";

    assertStory(
        "<div class=story>"
            + paragraphs()
            + "</div><div class=related><h2>More from the islands</h2>"
            + teaser.repeat(5)
            + "</div>");
  }

  @Test
  void tagsThatStandAsTextAreLeftOut() {
    assertStory(
        "<div class=story>"
            + paragraphs()
                .replace(
                    "<p>Engineers", "<p>&lt;img src=\"/quay.jpg\" alt=\"The quay\" /&gt; Engineers")
            + "</div>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Паром на дальние острова снова выйдет в море в понедельник, сообщила портовая служба после"
            + " девяти дней шторма. Пекари, пивовары и единственный аптекарь острова остались почти"
            + " без товара, а две свадьбы пришлось отложить до весны.",
        "قالت سلطات الميناء إن العبارة إلى الجزر البعيدة ستبحر من جديد يوم الاثنين، بعد أن أبقتها"
            + " العاصفة في الميناء تسعة أيام. وقد نفدت معظم البضائع لدى الخبازين والصيدلي الوحيد في"
            + " الجزيرة، وتأجل حفلا زفاف حتى الربيع.",
        "港务局表示，前往外岛的渡轮将于星期一恢复航行，此前一场风暴使其在港内停留了九天。岛上的面包师、酿酒师和唯一的药剂师几乎" + "用完了所有物资，两场婚礼也被推迟到春天举行。",
        "เรือข้ามฟากไปยังเกาะรอบนอกจะออกเดินทางอีกครั้งในวันจันทร์ สำนักงานท่าเรือกล่าว หลังจากพายุทำให้เรือต้องจอดอยู่ในท่าเป็นเวลาเก้าวัน"
      })
  void articlesInAnyScriptAreRead(String paragraph) {
    List<String> lines =
        Arrays.stream(new int[] {1, 2, 3, 4, 5})
            .mapToObj(number -> number + " " + paragraph)
            .toList();

    assertEquals(
        String.join("\n", lines),
        text("<div class=story><p>" + String.join("</p><p>", lines) + "</p></div>"));
  }

  @Test
  void whatHasNextToNoTextIsReadAllTheSame() {
    String page = "<html><body><div>Access denied.</div></body>";

    assertEquals("Access denied.", MainContent.text(Jsoup.parse(page), ""));
    assertEquals("", MainContent.text(Jsoup.parse("<html><body></body>"), ""));
    assertEquals("", MainContent.text(Jsoup.parse("<frameset><frame src=x></frameset>"), ""));
  }

  @Test
  void whatThePageTellsMachinesVouchesForItsBlocks() {
    String aside = "<div class=q7><p>" + STORY.get(5) + "</p></div>";
    String page = HEAD + "<div>" + paragraphs() + "</div>" + FOOT + aside;

    assertTrue(MainContent.text(Jsoup.parse(page), String.join(" ", STORY)).contains(STORY.get(5)));
    assertFalse(MainContent.text(Jsoup.parse(page), "").contains("Copyright"));
  }
}
