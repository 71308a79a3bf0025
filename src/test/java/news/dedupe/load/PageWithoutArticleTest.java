package news.dedupe.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageWithoutArticleTest {

  @Test
  void whatSitesServeInPlaceOfAnArticleIsToldByName() {
    List<Skipped> skipped = Loaded.from("testdata/formats/no-article").skipped();

    assertEquals(
        List.of(
            "access to the page was denied; fetch it as a reader would",
            "a consent wall; fetch the page with its cookies accepted",
            "a page that needs JavaScript; fetch it with a browser",
            "next to no text",
            "an error page: the article was not found; check the address"),
        skipped.stream().map(Skipped::reason).toList());
    assertTrue(skipped.stream().allMatch(entry -> entry.kind() == Skipped.Kind.NO_ARTICLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We value your privacy. We use cookies to improve your experience. Accept cookies",
        "This website uses cookies to ensure you get the best experience. Learn more. Got it!",
        "Before you continue to Newsday\n\nWe use cookies and data to deliver our services."
            + "\nReject all\nAccept all",
        "Access denied\nError 1020\nYou do not have permission to view this page.\nRay ID: 77ab",
        "Please verify you are a human to continue reading this site.",
        "JavaScript is disabled in your browser. Please enable JavaScript to proceed.",
        "We’re sorry. The page you’re looking for can’t be found.\nGo to our home page",
        "Error 404 - Page not found\nSearch\nMost read\nWeather",
        "This article is no longer available on our site.",
        "This content is not available in your region.",
        "   \n\t ",
        "Advertisement"
      })
  void pagesWithoutAnArticle(String text) {
    assertTrue(PageWithoutArticle.reason(text).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BRUSSELS, March 3 (Reuters) - The European Commission fined Acme 20 million euros on"
            + " Tuesday for making users accept cookies without a choice.",
        "The EU wants websites to stop asking users to accept cookies on every visit, a draft"
            + " law shows.",
        "Websites that greet readers with “We value your privacy” must offer a button to refuse, a"
            + " Munich court ruled on Friday.",
        "Google asks: do you accept cookies? Regulators want a new answer",
        "We value your privacy, the minister said, and then he published our addresses.",
        "A fault at a network provider left readers of a dozen newspapers with the words access"
            + " denied on Monday.",
        "404 people died in the floods",
        "Page not found: how the national archive lost its most famous manuscript in a move",
        "Gulf Canada raised its crude oil prices by 50 cents a barrel.",
        "Shr 20 cts vs 25 cts\n    Net 487,000 vs 435,000\n Reuter",
        "Wall Street stocks were lower at the\nopening bell.",
        "東京の港では月曜日に新しい橋が開通し、多くの市民が歩いて渡った。",
        "We use cookies. Accept all\n\nThe harbour of Callao reopened on Wednesday after a crane"
            + " that had blocked it for nine days was lifted."
      })
  void shortArticlesAreNotLost(String text) {
    assertEquals(Optional.empty(), PageWithoutArticle.reason(text));
  }

  @Test
  void aLongTextIsAnArticleWhateverItOpensWith() {
    String text = "We value your privacy. " + "The harbour reopened after nine days. ".repeat(25);

    assertEquals(Optional.empty(), PageWithoutArticle.reason(text));
  }
}
