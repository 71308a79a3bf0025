package news.dedupe.load.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

class PruningTest {

  /** Each element goes below an earlier one, and some of them go away. */
  @Property(tries = 200, seed = "20251124")
  void leavesWhatTakingOutOneByOneLeaves(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 1000) Integer> places,
      @ForAll @IntRange(min = 2, max = 7) int every) {
    Document expected = page(places);
    Document pruned = page(places);

    doomed(expected, every).forEach(Element::remove);
    Pruning.remove(doomed(pruned, every));

    assertEquals(expected.html(), pruned.html());
  }

  private static Document page(List<Integer> places) {
    Document page = Jsoup.parse("<body></body>");
    for (int i = 0; i < places.size(); i++) {
      List<Element> above = page.body().select("*");
      Element parent = above.get(places.get(i) % above.size());
      parent.appendElement("div").attr("id", "d" + i).text("x" + i);
      parent.appendText("y" + i);
    }
    return page;
  }

  private static List<Element> doomed(Document page, int every) {
    return page.select("div").stream()
        .filter(element -> element.id().hashCode() % every == 0)
        .toList();
  }
}
