package news.dedupe.load.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.article.date.DayOrder;
import news.dedupe.article.date.PublicationDay;
import news.dedupe.load.input.Input;
import news.dedupe.load.input.Sink;

/**
 * Hands on the articles of one file. A date that may be read day or month first, as 03/04/2020, is
 * read in the order that another date of the file shows; until one does, articles wait.
 */
final class FileDates {

  /** What a waiting article takes beside its text, in characters. */
  private static final int OVERHEAD = 256;

  private final Input input;
  private final Sink sink;
  private final Optional<DayOrder> otherwise;
  private final int limit;
  private final List<Article> waiting = new ArrayList<>();
  private long length;
  private Optional<DayOrder> order = Optional.empty();

  /** The date that showed the order, and the first that shows the other one. */
  private String showing = "";

  private String contrary = "";

  FileDates(Input input) {
    this.input = input;
    this.sink = input.sink();
    this.otherwise = input.reading().dateOrder();
    this.limit = input.maxArticleBytes();
  }

  /**
   * Takes the next article.
   *
   * @param date of its publication, as the file has it
   */
  void hand(Article article, Optional<String> date) {
    Optional<PublicationDay> meant = date.map(PublicationDay::of);
    Optional<DayOrder> shown = meant.flatMap(PublicationDay::order);
    if (order.isEmpty() && shown.isPresent()) {
      order = shown;
      showing = Listed.shortened(date.orElseThrow());
      release(order);
    } else if (shown.isPresent() && !shown.equals(order) && contrary.isEmpty()) {
      contrary = Listed.shortened(date.orElseThrow());
    }
    Optional<Published> published =
        date.map(written -> new Published(written, meant.flatMap(day -> day.in(order))));
    boolean isOpen = order.isEmpty() && meant.filter(PublicationDay::isAmbiguous).isPresent();
    if (!isOpen && waiting.isEmpty()) {
      sink.article(article.published(published));
      return;
    }
    waiting.add(article.published(published));
    length += article.text().length() + OVERHEAD;
    if (length > limit) { // enough has been seen of a file that may show no order at all
      release(otherwise);
    }
  }

  /** Ends the file. */
  void end() {
    release(order.or(() -> otherwise));
    if (!contrary.isEmpty()) {
      String read = order.equals(Optional.of(DayOrder.DAY_FIRST)) ? "day" : "month";
      input.note(
          Optional.of(
              "dates of both orders, such as '"
                  + showing
                  + "' and '"
                  + contrary
                  + "'; those that may be either are read "
                  + read
                  + " first"));
    }
  }

  private void release(Optional<DayOrder> known) {
    List<Article> ready = List.copyOf(waiting);
    waiting.clear();
    length = 0;
    for (Article article : ready) {
      sink.article(
          article.published(
              article.published().map(date -> Published.of(date.asWritten(), known))));
    }
  }
}
