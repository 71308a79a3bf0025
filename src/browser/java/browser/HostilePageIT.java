package browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Articles are hostile: whatever they hold is text in the page, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePageIT {

  private static final String BODY =
      " The harbour master of Port Ailsh closed both locks on Tuesday after a barge with 412 tons of"
          + " gravel struck the inner gate. Divers found a crack of three metres below the water"
          + " line, and repairs will take until the end of May, he said.";

  private static final List<String> MARKUP =
      List.of(
          "<script>window.hacked=1</script>",
          "</script><script>window.hacked=1</script>",
          "<!--<script>window.hacked=1",
          "]]></script ><img src=x onerror=window.hacked=1>",
          "<svg onload=window.hacked=1>",
          "\"><iframe srcdoc='<script>parent.hacked=1</script>'>",
          "javascript:window.hacked=1",
          "${window.hacked=1}{{window.hacked=1}}");

  /** Overrides, embeddings and isolates that are never closed, and other controls. */
  private static final String CONTROLS =
      "A\u202Etxt.exe\u202D\u2066\u2067\u2068\u202A\u0000\u0007\u001b[31m\u2028\u0085B";

  private Browser browser;

  @BeforeAll
  void start() throws IOException {
    browser = Browser.start();
  }

  @AfterAll
  void stop() {
    browser.close();
  }

  @AfterEach
  void nothingRan() {
    assertTrue(browser.isTrue("window.hacked === undefined"));
    assertEquals(0L, browser.number("document.querySelectorAll('img, iframe, object').length"));
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void markupIsText() throws IOException, InterruptedException {
    String articles =
        IntStream.range(0, 2 * MARKUP.size())
            .mapToObj(i -> article("a" + i + MARKUP.get(i / 2), MARKUP.get(i / 2), "x" + i % 2))
            .collect(Collectors.joining());
    browser.open(Pages.of("markup", Pages.written("markup.jsonl", articles)));
    List<String> paths = browser.texts(".version .path");
    assertTrue(MARKUP.stream().allMatch(m -> paths.stream().anyMatch(p -> p.endsWith(m))));
    for (int other = 1; other < paths.size(); other++) {
      browser.value("location.hash = 'story=' + stories[0].id + '&a=0&b=" + other + "'");
      browser.await("document.activeElement.id === 'pair'");
      browser.value("document.activeElement.blur()");
      assertTrue(browser.isTrue("window.hacked === undefined"));
    }
  }

  @Test
  void aReportFromElsewhereIsAsHostile() throws IOException, InterruptedException {
    for (String markup : MARKUP) {
      browser.open(Pages.rendered("forged", report(List.of(story("forged", markup)))));
      assertEquals(
          markup,
          browser
              .one(".side[data-side=a] [data-kind=sentence] ")
              .getText()
              .replace(" ›", "")
              .replace("›", "")
              .strip());
      assertTrue(browser.isTrue("window.hacked === undefined"));
    }
  }

  @Test
  void addressesLeadToTheWebOrNowhere() throws IOException, InterruptedException {
    for (String url :
        List.of(
            "javascript:window.hacked=1",
            " javascript:window.hacked=1",
            "data:text/html,<script>window.hacked=1</script>",
            "file:///etc/passwd",
            "//wire.example/1",
            "https://[")) {
      browser.open(
          Pages.rendered(
              "address", report(List.of(story("address", "text").replace("URL", quoted(url))))));
      assertEquals(List.of(), browser.all(".version a"), url);
    }
    browser.open(
        Pages.rendered(
            "address",
            report(List.of(story("address", "text").replace("URL", "https://wire.example/1")))));
    assertEquals("https://wire.example/1", browser.one(".version a").getDomAttribute("href"));
    assertTrue(browser.one(".version a").getDomAttribute("rel").contains("noopener"));
  }

  @Test
  void controlsAreShownAndNotObeyed() throws IOException, InterruptedException {
    browser.open(
        Pages.rendered("controls", report(List.of(story("controls " + CONTROLS, CONTROLS)))));
    assertTrue(
        browser.isTrue(
            "!/[\\u0000-\\u0008\\u001b\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.innerText)"));
    assertTrue(browser.one(".side [data-kind=sentence]").getText().contains("txt.exe"));
  }

  @Test
  void wordsOfAMegabyteLeaveThePageInItsWidth() throws IOException, InterruptedException {
    String word = "x".repeat(1 << 20);
    String articles = article("long1", word, "a") + article("long2", word, "b");
    for (Path page :
        List.of(
            Pages.of("long", Pages.written("long.jsonl", articles)),
            Pages.rendered("long-forged", report(List.of(story(word, word)))))) {
      browser.open(page);
      browser.await("document.querySelector('.story h2') !== null");
      assertTrue(browser.isTrue("document.documentElement.scrollWidth <= innerWidth"));
      browser.look(390, 844, false);
      browser.reopen(page, "#story=" + browser.value("stories[0].id"));
      assertTrue(browser.isTrue("document.documentElement.scrollWidth <= innerWidth"));
    }
  }

  @Test
  void namesOfPropertiesAreOnlyNames() throws IOException, InterruptedException {
    String report =
        report(List.of(story("__proto__", "constructor hasOwnProperty __proto__ text here")))
            .replace("\"relation\": \"rewrite\"", "\"relation\": \"__proto__\"")
            .replace("\"source\": \"S\"", "\"source\": \"__proto__\"");
    browser.open(Pages.rendered("names", report));
    assertEquals(2, browser.all(".version").size());
  }

  private static String article(String id, String markup, String tail) {
    return "{\"id\": \""
        + quoted(id)
        + "\", \"title\": \"Gate "
        + quoted(markup)
        + "\", \"source\": \""
        + quoted(markup)
        + "\", \"url\": \""
        + quoted(markup)
        + "\", \"text\": \""
        + quoted("Of " + markup + "." + BODY + " So much for " + tail + ".")
        + "\"}\n";
  }

  private static String story(String title, String text) {
    String member =
        "{\"path\": \"%s\", \"title\": \"%s\", \"source\": \"S\", \"url\": \"URL\","
            + " \"content\": \"%s\", \"text\": [[{\"kind\": \"sentence\", \"text\": \"%s\"}]],"
            + " \"relation\": \"%s\", \"score\": 0.9}";
    return "{\"id\": \"00c0ffee00c0ffee\", \"size\": 2, \"representative\": \"a\", \"title\": \"%s\","
            .formatted(quoted(title))
        + " \"cohesion\": 0.9, \"members\": ["
        + member.formatted("a", quoted(title), "1", quoted(text), "original")
        + ", "
        + member.formatted(quoted(text), quoted(title), "2", quoted(text), "rewrite")
        + "], \"evidence\": []}";
  }

  private static String report(List<String> stories) {
    return "{\"schemaVersion\": \"2.0\", \"parameters\": {\"threshold\": 0.6, \"withText\": true},"
        + " \"summary\": {\"articles\": 2, \"duplicates\": 1, \"unique\": 0, \"skipped\": 0},"
        + " \"clusters\": ["
        + String.join(",\n", stories)
        + "], \"unique\": [], \"uniqueArticles\": [], \"skipped\": []}";
  }

  /** As JSON has it between quotation marks. */
  private static String quoted(String text) {
    return text.chars()
        .mapToObj(
            c ->
                c < ' ' || c == '"' || c == '\\' || c > '~'
                    ? String.format("\\u%04x", c)
                    : Character.toString(c))
        .collect(Collectors.joining());
  }
}
