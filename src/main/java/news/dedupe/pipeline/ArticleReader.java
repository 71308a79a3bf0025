package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import news.dedupe.article.Article;
import news.dedupe.article.Note;
import news.dedupe.article.Skipped;
import news.dedupe.load.MissingPathException;
import news.dedupe.load.input.LoadSummary;
import news.dedupe.load.input.Sink;

/** Reads the sources of one run: hands on their articles, keeps what is skipped. */
final class ArticleReader {

  private final boolean strict;
  private final Listener listener;
  private final List<Skipped> skipped = new ArrayList<>();
  private Optional<LoadSummary> summary = Optional.empty();

  /** How much there is to read, 0 where that is not known, and how much has been read. */
  private final long total;

  private long done;

  /**
   * @param strict whether the first broken input ends the run
   * @param sources all that will be read
   * @throws MissingPathException if one of them names a path that is not there
   */
  ArticleReader(boolean strict, Listener listener, Source... sources) throws MissingPathException {
    this.strict = strict;
    this.listener = listener;
    this.total = listener.watched() ? size(sources) : 0;
  }

  private static long size(Source... sources) throws MissingPathException {
    long size = 0;
    for (Source source : sources) {
      OptionalLong known = source.size();
      if (known.isEmpty()) {
        return 0;
      }
      size += known.getAsLong();
    }
    return size;
  }

  /** What was skipped so far, by path and line. */
  List<Skipped> skipped() {
    return skipped.stream()
        .sorted(Comparator.comparing(Skipped::path).thenComparingInt(skip -> skip.line().orElse(0)))
        .toList();
  }

  /**
   * Reads all articles of a source.
   *
   * @return how many there were
   * @throws BrokenInputException at the first broken input of a strict run
   */
  long read(Source source, Consumer<Article> taker) throws MissingPathException {
    return read(source, path -> true, taker);
  }

  /**
   * The same of those that are wanted.
   *
   * @param wanted whether what is at a path is, be it an article or skipped
   */
  long read(Source source, Predicate<String> wanted, Consumer<Article> taker)
      throws MissingPathException {
    AtomicLong articles = new AtomicLong();
    LoadSummary read =
        source.read(
            new Sink() {
              @Override
              public void article(Article article) {
                if (wanted.test(article.path())) {
                  article
                      .published()
                      .filter(date -> date.day().isEmpty())
                      .ifPresent(listener::undated);
                  articles.incrementAndGet();
                  taker.accept(article);
                }
                listener.progress(Listener.LOAD, done, total);
              }

              @Override
              public void consumed(long amount) {
                done += amount;
                listener.progress(Listener.LOAD, done, total);
              }

              @Override
              public void skipped(Skipped skip) {
                if (wanted.test(skip.path())) {
                  skip(skip);
                }
              }

              @Override
              public void noted(Note note) {
                listener.noted(note);
              }
            });
    LoadSummary all = summary.map(before -> before.and(read)).orElse(read);
    summary = Optional.of(all);
    listener.loaded(all);
    return articles.get();
  }

  private void skip(Skipped skip) {
    if (strict && skip.kind() == Skipped.Kind.UNREADABLE) {
      throw new BrokenInputException(skip);
    }
    skipped.add(skip);
    listener.skipped(skip);
  }
}
