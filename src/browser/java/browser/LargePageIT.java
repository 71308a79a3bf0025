package browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Large reports open as fast as small ones, but for what the browser has to read. */
class LargePageIT {

  private static final int STORIES = 10_000;
  private static final int VERSIONS = 3;
  private static final int SENTENCES = 12;

  /** Elements of the list, of a story and of the page around them. */
  private static final long MOST_ELEMENTS = 4_000;

  private final Random random = new Random(1);

  @Test
  void ofTenThousandStoriesThoseAreMadeThatAreSeen() throws IOException, InterruptedException {
    Path report = Pages.file("large.json");
    try (BufferedWriter out = Files.newBufferedWriter(report, UTF_8)) {
      write(out);
    }
    Path page = Pages.rendered("large", report);
    try (Browser browser = Browser.start()) {
      browser.open(page);
      System.out.printf(
          "%,d stories, %,d MB: shown after %d ms%n",
          STORIES,
          Files.size(page) >> 20,
          browser.number("performance.getEntriesByType('navigation')[0].loadEventEnd"));
      assertEquals(STORIES, browser.number("stories.length"));
      assertEquals(VERSIONS, browser.all(".version").size());
      assertEquals(1, browser.number("stories.filter(story => story.read).length"));
      assertTrue(browser.number("document.querySelectorAll('*').length") < MOST_ELEMENTS);
      browser.one("#query").sendKeys("story-9999");
      browser.await("document.querySelectorAll('.card').length === 1");
      browser.one("#query").clear();
      browser.one("#query").sendKeys("only-7777-1");
      browser.await("document.querySelector('.card')?.textContent.includes('story-7777')");
      assertEquals(1, browser.number("stories.filter(story => story.read).length"));
    }
  }

  private void write(BufferedWriter out) throws IOException {
    out.write(
        "{\"schemaVersion\": \"2.0\", \"parameters\": {\"threshold\": 0.6, \"withText\": true},"
            + " \"summary\": {\"articles\": 30000, \"duplicates\": 20000}, \"clusters\": [");
    for (int story = 0; story < STORIES; story++) {
      out.write(story == 0 ? "\n" : ",\n");
      out.write(
          String.format(
              "{\"id\": \"%016x\", \"representative\": \"a\", \"title\": \"story-%d %s\","
                  + " \"cohesion\": 0.9, \"members\": [",
              story, story, words(6)));
      for (int version = 0; version < VERSIONS; version++) {
        member(out, story, version);
      }
      out.write("], \"evidence\": []}");
    }
    out.write("], \"uniqueArticles\": [], \"skipped\": []}");
  }

  private void member(BufferedWriter out, int story, int version) throws IOException {
    out.write(
        String.format(
            "%s{\"path\": \"%d/%d.txt\", \"source\": \"paper %d\", \"content\": \"%d\","
                + " \"relation\": \"%s\", \"score\": 0.9, \"text\": [",
            version == 0 ? "" : ",",
            story,
            version,
            random.nextInt(50),
            version,
            version == 0 ? "original" : "rewrite"));
    for (int sentence = 0; sentence < SENTENCES; sentence++) {
      out.write(
          (sentence == 0 ? "" : ",")
              + "[{\"kind\": \"sentence\", \"text\": \""
              + words(24)
              + (sentence == 6 ? " only-" + story + "-" + version : "")
              + ".\"}]");
    }
    out.write("]}");
  }

  /** Made-up words: syllables of a consonant and a vowel. */
  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int word = 0; word < count; word++) {
      words.append(word == 0 ? "" : " ");
      for (int syllables = 1 + random.nextInt(3); syllables > 0; syllables--) {
        words.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
        words.append("aeiou".charAt(random.nextInt(5)));
      }
    }
    return words.toString();
  }
}
