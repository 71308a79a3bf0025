package news.dedupe.load.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the text of the article of a page: those of its blocks that a model takes for it. */
public final class MainContent {

  /** Where the mean F1 of words is best over the pages that the model was fitted to, left out. */
  private static final float MIN_PROBABILITY = 0.45f;

  /** What fewer letters are kept of is worth a look at less likely blocks. */
  private static final int FEW_LETTERS = 300;

  /** Less likely blocks are kept if there is so much more in them. */
  private static final int MUCH_MORE = 3;

  private static final float[] LESS_LIKELY = {0.35f, 0.25f, 0.15f, 0.08f, 0.03f};

  /** Menus have more of their text in links. */
  private static final double MAX_LINKED = 0.5;

  private MainContent() {}

  /**
   * The text of the article, a line a block.
   *
   * @param body the article as the page gives it to machines, empty if it does not
   */
  public static String text(Document page, String body) {
    PageBlocks blocks = PageBlocks.of(page.body());
    return text(blocks, BlockModel.standard().probabilities(blocks, title(page), body));
  }

  /** What the page calls its article. */
  public static String title(Document page) {
    for (Element element : page.head().children()) {
      if (element.attr("property").equals("og:title") && !element.attr("content").isBlank()) {
        return element.attr("content");
      }
    }
    return page.title();
  }

  /** The likely blocks, a line each. */
  public static String text(PageBlocks page, float[] probabilities) {
    float least = MIN_PROBABILITY;
    int letters = letters(page, probabilities, least);
    for (float lower : LESS_LIKELY) {
      int more = letters(page, probabilities, lower);
      if (letters < FEW_LETTERS && more > MUCH_MORE * letters) {
        least = lower;
        letters = more;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int b = 0; b < page.size(); b++) {
      boolean isKept = letters > 0 ? probabilities[b] >= least : isRead(page, b);
      if (isKept) {
        text.append(page.text(b)).append('\n');
      }
    }
    return text.toString().strip();
  }

  private static int letters(PageBlocks page, float[] probabilities, float least) {
    int letters = 0;
    for (int b = 0; b < page.size(); b++) {
      letters += probabilities[b] >= least ? page.letters(b) : 0;
    }
    return letters;
  }

  /** Whether a block of a page that seems to have no article is read all the same. */
  private static boolean isRead(PageBlocks page, int block) {
    return page.linked[block] <= MAX_LINKED * page.letters[block];
  }
}
