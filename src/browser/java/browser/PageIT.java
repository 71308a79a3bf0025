package browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;

/** What people do with the page of a report. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageIT {

  private static final String OPENED = "document.querySelector('.story h2') !== null";
  private static final String CARDS = "document.querySelectorAll('.card').length";

  private Browser browser;
  private Path page;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    page = Pages.of("testdata", "testdata", "seeds");
    browser = Browser.start();
  }

  @AfterAll
  void stop() {
    browser.close();
  }

  @Test
  void storiesAreListedBySizeAndTheLargestIsOpen() {
    browser.open(page);
    List<Integer> sizes =
        browser.texts(".card .size").stream()
            .map(size -> Integer.valueOf(size.replaceAll("\\D", "")))
            .toList();
    assertEquals(sizes.stream().sorted(Comparator.reverseOrder()).toList(), sizes);
    assertEquals(
        browser.one(".card[aria-current] .title").getText(), browser.one(".story h2").getText());
  }

  @Test
  void rowsAreMadeAsFarAsOneScrolls() {
    browser.open(page);
    long stories = browser.number("stories.length");
    long before = browser.number(CARDS);
    assertTrue(before < stories, before + " of " + stories);
    browser.value("document.querySelector('#stories').lastElementChild.scrollIntoView()");
    browser.await(CARDS + " > " + before);
  }

  @Test
  void wordsOfTheSearchAreInEachStory() {
    browser.open(page);
    browser.one("#query").sendKeys("kremlin ukraine");
    browser.await(CARDS + " === 1");
    assertTrue(browser.one(".card .title").getText().startsWith("Kremlin says"));
    assertTrue(browser.one("#count").getText().startsWith("1 of "));
  }

  /** "Containment" stands in the data of each story, and in no text. */
  @Test
  void wordsOfTheSearchMayStandInTexts() {
    browser.open(page);
    assertTrue(browser.one("#query").getDomAttribute("placeholder").endsWith("texts"));
    browser.one("#query").sendKeys("BLOODBATH kremlin");
    browser.await(CARDS + " === 1");
    assertTrue(browser.one(".card .title").getText().startsWith("Kremlin says"));
    browser.one("#query").clear();
    browser.one("#query").sendKeys("containment");
    browser.await("byId('count').textContent.startsWith('0 of ')");
    browser.await("!byId('count').textContent.includes('…')");
    assertEquals(0, browser.number(CARDS));
  }

  @Test
  void whatABaselineAcceptsIsMarked() throws IOException, InterruptedException {
    Path baseline = Pages.file("accepted.json");
    Files.deleteIfExists(baseline);
    Path accepted = Pages.file("accepted.html");
    List<String> check =
        List.of("check", "-q", "--against", "seeds", "testdata/wire", "--baseline", baseline + "");
    Pages.run(Pages.and(check, "--update-baseline", "-o", Pages.file("accepting.json") + ""));
    Files.writeString(
        baseline,
        Files.readString(baseline).replaceFirst("\"reason\": \"\"", "\"reason\": \"<b>ours\""));
    Pages.run(Pages.and(check, "-o", accepted.toString()));
    browser.open(accepted);
    assertTrue(browser.one("#summary").getText().contains(" accepted"));
    assertTrue(browser.texts(".version .accepted").get(0).startsWith("accepted"));
    assertTrue(browser.isTrue("stories.some(s => s.members.some(m => m.accepted === '<b>ours'))"));
    assertEquals(List.of(), browser.barriers());
  }

  @Test
  void filtersAreMetByOneVersionOfEachStory() {
    browser.open(page);
    browser.one("#more summary").click();
    browser.one("#relations input[value=excerpt]").click();
    long excerpts = browser.number("list.stories.length");
    assertEquals(
        excerpts,
        browser.number(
            "stories.filter(s => s.members.some(m => m.relation === 'excerpt')).length"));
    set("#least", "99");
    assertEquals(
        browser.number(
            "stories.filter(s => s.members.some(m => m.relation === 'excerpt' && m.score >= .99))"
                + ".length"),
        browser.number("list.stories.length"));
    browser.one(".panel button[type=reset]").click();
    browser.await("list.stories.length === stories.length");

    String source = (String) browser.value("stories.find(s => s.sources.length).sources[0]");
    browser.value("document.querySelector('#source').value = '" + source + "'");
    set("#from", "2025-10-01");
    set("#until", "2025-10-31");
    long found = browser.number("list.stories.length");
    assertTrue(found > 0);
    assertEquals(
        found,
        browser.number(
            "list.stories.filter(s => s.members.some(m => m.source === '"
                + source
                + "' && m.published.startsWith('2025-10'))).length"));
    assertEquals(" (3)", browser.value("document.querySelector('#active').textContent"));
  }

  @Test
  void storiesAreSortedByAge() {
    browser.open(page);
    browser.value(
        "document.querySelector('#sort').value = 'newest',"
            + " document.querySelector('#filters').dispatchEvent(new Event('input'))");
    assertTrue(
        browser.isTrue(
            "list.stories.every((s, i) => i === 0 || s.last <= list.stories[i-1].last)"));
    browser.value(
        "document.querySelector('#sort').value = 'oldest',"
            + " document.querySelector('#filters').dispatchEvent(new Event('input'))");
    assertTrue(browser.isTrue("Boolean(list.stories[0].first)"));
  }

  @Test
  void versionsStandByDayWithALineFromTheirSource() {
    browser.open(page);
    long members = browser.number("stories[0].members.length");
    assertEquals(members, browser.all(".version").size());
    assertEquals(members - 1, browser.all(".lines path").size());
    assertEquals(members, browser.all(".lines circle").size());
    assertTrue(
        browser.isTrue(
            "byDay(stories[0]).every(({member}, i, all) => i === 0 || !member.published ||"
                + " all[i - 1].member.published <= member.published)"));
    assertTrue(
        browser.texts(".version .from").stream().anyMatch(from -> from.contains("probably")));
  }

  @Test
  void twoVersionsStandSideBySideAsTheReportHasThem() {
    browser.open(page, seeds());
    browser.all(".compare").get(0).click();
    browser.await("document.querySelectorAll('.ribbons path').length > 0");
    assertTrue(browser.isTrue("document.activeElement.id === 'pair'"));
    assertEquals(
        browser.number(
            "textsOf(stories.find(s => s.name.startsWith('Kremlin'))).evidence[0]"
                + ".aligned.length"),
        browser.number("document.querySelectorAll('.ribbons path').length"));
    String reason = browser.one(".reason p").getText();
    assertTrue(reason.startsWith("Versions of one story, 99.8 %. They have 12 sentences"), reason);
    assertTrue(reason.contains("For one story: names (+"), reason);
    assertEquals("bloodbath", browser.one(".side[data-side=a] .quotation").getText());
    assertTrue(browser.texts(".side[data-side=a] .number").contains("1962"));
    assertTrue(browser.texts(".side[data-side=b] .common").contains("Kremlin"));
    assertTrue(browser.texts(".side [data-kind=boilerplate]").contains("By Guy Faulconbridge"));
  }

  @Test
  void aSentenceLeadsToItsPartner() {
    browser.open(page, seeds());
    browser.await("document.querySelectorAll('.ribbons path').length > 0");
    browser.value("document.querySelector('.side[data-side=a] a.partner').focus()");
    browser.await("document.querySelectorAll('.ribbons path.lit').length === 1");
    assertEquals(2, browser.all(".side .lit").size());
    browser.press(Keys.ENTER);
    assertTrue(browser.isTrue("document.activeElement.closest('.side').dataset.side === 'b'"));
  }

  @Test
  void sentencesStandOneBelowTheOtherInTheirOrder() {
    browser.open(page, seeds());
    browser.one(".modes [data-mode=sentences]").click();
    assertTrue(browser.one(".sentences").isDisplayed());
    assertFalse(browser.one(".texts").isDisplayed());
    assertEquals(
        browser.all(".side[data-side=a] [data-kind=sentence]").size(),
        browser.all(".sentences li p[data-kind][data-name=A]").size());
  }

  @Test
  void anyTwoMembersCanBeChosen() {
    browser.open(page, seeds());
    browser.value(
        "(() => { const box = document.querySelectorAll('.chooser select')[1]; box.value = '4';"
            + " box.dispatchEvent(new Event('change')); })()");
    browser.await("location.hash.endsWith('&b=4')");
    browser.one(".chooser button").click();
    browser.await("location.hash.includes('&a=4')");
    assertTrue(browser.one(".reason").getText().contains("Versions of one story"));
  }

  @Test
  void whatTheReportHasNoEvidenceOfIsJoinedByWords() {
    browser.open(page, seeds());
    browser.value("textsOf(stories.find(s => s.name.startsWith('Kremlin'))).evidence.splice(0)");
    browser.all(".compare").get(2).click();
    browser.await("document.querySelectorAll('.ribbons path').length > 3");
    assertTrue(browser.one(".reason").getText().startsWith("The report has no evidence"));
  }

  @Test
  void allIsReachedByTheKeyboard() {
    browser.open(page);
    browser.press(Keys.TAB);
    assertTrue(browser.isTrue("document.activeElement.matches('.skip')"));
    browser.press(Keys.ENTER);
    assertTrue(browser.isTrue("document.activeElement.id === 'story'"));
    browser.open(page);
    browser.tabTo("#query");
    browser.tabTo("#sort");
    browser.tabTo("#more summary");
    browser.tabTo(".card");
    browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.ENTER);
    browser.await("document.activeElement.matches('.story h2')");
    assertEquals(browser.value("stories[1].name"), browser.one(".story h2").getText());
    browser.tabTo(".compare");
    browser.press(Keys.ENTER);
    browser.await("document.activeElement.id === 'pair'");
    browser.tabTo(".chooser select");
    browser.tabTo(".contributions summary");
    browser.press(Keys.ENTER);
    assertTrue(browser.one(".contributions table").isDisplayed());
    browser.tabTo("a.partner");
  }

  @Test
  void onAPhoneTheListComesFirstAndTheStoryAfterIt() {
    browser.look(390, 844, false);
    browser.reopen(page, "");
    assertFalse(browser.one(".story").isDisplayed());
    browser.all(".card").get(0).click();
    browser.await(OPENED);
    assertTrue(browser.one(".story").isDisplayed());
    assertFalse(browser.one(".list").isDisplayed());
    assertTrue(browser.one(".sentences").isDisplayed());
    browser.one(".back").click();
    browser.await("!document.body.classList.contains('reading')");
    assertTrue(browser.one(".list").isDisplayed());
  }

  @Test
  void onPaperThereIsTheStoryAlone() {
    browser.open(page);
    browser.media("print", false);
    assertFalse(browser.one("#filters").isDisplayed());
    assertFalse(browser.one(".list").isDisplayed());
    assertFalse(browser.one(".compare").isDisplayed());
    assertTrue(browser.one(".story h2").isDisplayed());
    assertTrue(browser.one(".sentences").isDisplayed());
    assertFalse(browser.one(".texts").isDisplayed());
  }

  @Test
  void aReportWithoutTextsHasAPageThatSaysSo() throws IOException, InterruptedException {
    Path report = Pages.file("plain.json");
    Pages.run(List.of("--quiet", "seeds", "-o", report.toString()));
    browser.open(Pages.rendered("plain", report));
    assertTrue(browser.one(".pair .note").getText().contains("without texts"));
    assertEquals(5, browser.all(".version").size());
    assertEquals(List.of(), browser.barriers());
  }

  @Test
  void aReportRenderedLaterIsTheSamePage() throws IOException, InterruptedException {
    Path report = Pages.file("seeds.json");
    Pages.run(List.of("--quiet", "--with-text", "seeds", "-o", report.toString()));
    assertEquals(
        -1L, Files.mismatch(Pages.of("seeds", "seeds"), Pages.rendered("seeds-later", report)));
  }

  @Test
  void aReportWithoutStoriesSaysSo() throws IOException, InterruptedException {
    browser.open(
        Pages.of(
            "alone", Pages.written("alone.txt", "The harbour at Callao was closed on Tuesday.")));
    assertEquals("No article repeats another.", browser.one(".story .note").getText());
    assertEquals(List.of(), browser.barriers());
  }

  @Test
  void nothingIsLoadedAndNothingComplainedOf() {
    browser.open(page, seeds());
    assertEquals(0L, browser.number("performance.getEntriesByType('resource').length"));
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void nothingOfThePageIsABarrier() {
    for (boolean dark : List.of(false, true)) {
      for (int width : List.of(1440, 390)) {
        browser.look(width, 900, dark);
        browser.reopen(page, "");
        browser.value("document.querySelector('#more').open = true");
        assertEquals(List.of(), browser.barriers(), "list, " + width + ", dark: " + dark);
        browser.reopen(page, seeds());
        browser.await(OPENED);
        browser.value("document.querySelectorAll('.story details').forEach(d => d.open = true)");
        assertEquals(List.of(), browser.barriers(), "texts, " + width + ", dark: " + dark);
        browser.value("document.querySelector('.pair').dataset.mode = 'sentences'");
        assertEquals(List.of(), browser.barriers(), "sentences, " + width + ", dark: " + dark);
      }
    }
  }

  @Test
  void picturesAreLeftToBeLookedAt() throws IOException {
    browser.open(page);
    fits();
    browser.picture("desktop");
    browser.look(1440, 1000, true);
    browser.reopen(page, seeds());
    fits();
    browser.picture("dark");
    browser.look(1440, 1400, false);
    browser.reopen(page, seeds() + "&a=0&b=1");
    browser.await("document.querySelectorAll('.ribbons path').length > 0");
    fits();
    browser.picture("side-by-side");
    browser.look(390, 844, false);
    browser.reopen(page, "");
    fits();
    browser.picture("phone-list");
    browser.reopen(page, seeds());
    browser.await(OPENED);
    fits();
    browser.picture("phone-story");
    browser.reopen(page, seeds() + "&a=0&b=1");
    fits();
    browser.picture("phone-pair");
  }

  /** Nothing is wider than the screen. */
  private void fits() {
    assertTrue(
        browser.isTrue("document.documentElement.scrollWidth <= innerWidth"),
        () -> String.valueOf(browser.value("document.documentElement.scrollWidth")));
  }

  private String seeds() {
    if (browser.value("typeof stories") instanceof String type && type.equals("undefined")) {
      browser.reopen(page, "");
    }
    Object id = browser.value("stories.find(s => s.name.startsWith('Kremlin'))?.id ?? ''");
    if (id.equals("")) {
      browser.reopen(page, "");
      id = browser.value("stories.find(s => s.name.startsWith('Kremlin')).id");
    }
    return "#story=" + id;
  }

  private void set(String selector, String value) {
    browser.value(
        "(() => { const field = document.querySelector('"
            + selector
            + "'); field.value = '"
            + value
            + "'; field.dispatchEvent(new Event('input', {bubbles: true})); })()");
  }
}
