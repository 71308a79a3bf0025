package news.dedupe.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page of a report as a file; what it does in a browser is tested in src/browser. */
class HtmlReportTest {

  private static final String HOSTILE = "</script><script>alert(1)</script><!--<script>";

  @Test
  void thePolicyAllowsTheScriptsAndTheStyleThatAreThere() throws Exception {
    Document page = page(Reports.FULL);
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertTrue(policy.startsWith("default-src 'none'; "), policy);
    assertFalse(policy.contains("unsafe"), policy);
    List<Element> scripts = page.select("script:not([type])");
    assertEquals(10, scripts.size());
    for (Element code : page.select("script:not([type]), style")) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.data().getBytes(UTF_8));
      String hash = Base64.getEncoder().encodeToString(digest);
      assertTrue(policy.contains("'sha256-" + hash + "'"), code.data());
    }
  }

  @Test
  void thePageNeedsNothingElse() throws IOException {
    Document page = page(Reports.FULL);
    assertEquals(List.of(), page.select("[src], link, [style], base, iframe, object"));
    assertTrue(
        page.getAllElements().stream()
            .flatMap(element -> element.attributes().asList().stream())
            .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    assertFalse(page.select("style").first().data().contains("url("));
  }

  @Test
  void nothingOfAnArticleEndsTheElementOfTheData() throws IOException {
    String html = Reports.written(ReportFormat.HTML, Reports.withTexts(HOSTILE));
    assertEquals(
        Jsoup.parse(Reports.written(ReportFormat.HTML, Reports.withTexts("plain")))
            .getAllElements()
            .size(),
        Jsoup.parse(html).getAllElements().size());
    assertEquals(HOSTILE, stories(Jsoup.parse(html)).get(0).path("title").asText());
    assertFalse(html.contains("alert(1)</"));
  }

  @Test
  void eachStoryHasALineForTheListAndOneOfItsTexts() throws IOException {
    List<JsonNode> lines = stories(page(Reports.withTexts("Divers found the hull of a ferry")));
    assertEquals(2, lines.size());
    assertEquals(0, lines.get(0).at("/members/1/from").asInt(-1));
    assertEquals(2, lines.get(1).path("texts").size());
    JsonNode evidence = lines.get(1).at("/evidence/0");
    assertEquals("[[0,0]]", evidence.path("aligned").toString());
    assertEquals("They have 1 sentence in common.", evidence.path("reason").asText());
    JsonNode passage = lines.get(1).at("/texts/0/1/0");
    assertEquals("[0,2]", passage.path("numbers").toString());
    // 93, Divers, found, hull, ferry: from the end of the one before, length, number of the word
    assertEquals(5, passage.path("length").asInt());
    assertEquals("[0,2,", passage.path("words").toString().substring(0, 5));
  }

  @Test
  void aTextThatSeveralMembersHaveIsThereOnce() throws IOException {
    List<JsonNode> lines = stories(page(Reports.called("x")));
    assertTrue(lines.get(0).at("/members/0/text").isMissingNode());
    assertEquals(0, lines.get(1).path("texts").size());
  }

  private static Document page(Report report) throws IOException {
    return Jsoup.parse(Reports.written(ReportFormat.HTML, report));
  }

  private static List<JsonNode> stories(Document page) throws IOException {
    List<JsonNode> stories = new java.util.ArrayList<>();
    for (String line : page.getElementById("stories-data").data().lines().toList()) {
      stories.add(new ObjectMapper().readTree(line));
    }
    return stories;
  }
}
