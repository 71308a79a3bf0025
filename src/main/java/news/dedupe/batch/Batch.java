package news.dedupe.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import news.dedupe.article.Article;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.match.Profile;
import news.dedupe.report.Report.Entry;
import news.dedupe.report.Restrictions;
import news.dedupe.store.RecordStore;
import news.dedupe.store.Spool;
import news.dedupe.text.Analyzer;
import news.dedupe.text.Document;

/**
 * The articles of a run, fingerprinted. Articles of the same content are one <i>text</i>, unless
 * they may be kept apart; texts are numbered from 0 in an order that depends on their contents
 * alone, not on dates or the order of input.
 */
public final class Batch implements AutoCloseable {

  /** The day of a text that has none. */
  public static final int UNDATED = Integer.MIN_VALUE;

  private final Texts texts;
  private final Restrictions restrictions;
  private final Kept kept;
  private final Idf idf;
  private final Profiles profiles;
  private final Analyzer analyzer = new Analyzer();
  private final long memory;
  private final IntUnaryOperator numbering;

  private Batch(
      Texts texts,
      Restrictions restrictions,
      Kept kept,
      RecordStore<Outline> outlines,
      Surroundings surroundings,
      long memory) {
    this.texts = texts;
    this.restrictions = restrictions;
    this.kept = kept;
    this.memory = memory;
    int[] distinct = texts.distinct();
    idf = surroundings.idf();
    numbering =
        surroundings
            .numbering()
            .<IntUnaryOperator>map(numbers -> text -> numbers.applyAsInt(texts.contentOf(text)))
            .orElse(text -> text);
    List<Outline> ofTexts = byText(outlines);
    Boilerplate boilerplate =
        surroundings.boilerplate(
            new ReadList<>(distinct.length, place -> ofTexts.get(distinct[place])),
            place -> texts.content(distinct[place]));
    int[] days = texts.contentDays();
    if (restrictions.ignoreDates()) {
      days = new int[texts.count()];
      Arrays.fill(days, UNDATED);
    }
    profiles = new Profiles(byText(kept.documents)::get, days, idf, boilerplate, memory);
  }

  /** What is kept of each text: that of its first article. */
  private <T> List<T> byText(RecordStore<T> store) {
    return new ReadList<>(texts.count(), text -> store.get(texts.article(text)));
  }

  /** Bytes of heap for what is made of the articles. */
  public long memory() {
    return memory;
  }

  /** The number of articles. */
  public int articleCount() {
    return texts.articleCount();
  }

  /** The number of texts. */
  public int textCount() {
    return texts.count();
  }

  /** The sketches of the texts, each read again when it is asked for. */
  public List<Sketch> sketches() {
    return byText(kept.sketches);
  }

  /** The days of publication of the texts, from 1970-01-01; {@link #UNDATED} where not known. */
  public int[] days() {
    return texts.days();
  }

  /** Which articles may be linked. */
  public Restrictions restrictions() {
    return restrictions;
  }

  /** The number of a text's source, where articles are kept apart by it; 0 where not known. */
  public int source(int text) {
    return texts.source(text);
  }

  /**
   * The first text of each content, ascending: all of them where no articles are kept apart. What
   * is compared is the same for all texts of a content. Not to be written to.
   */
  public int[] distinct() {
    return texts.distinct();
  }

  /** The number of a text among all, where the batch is a part of them; else its own. */
  public int numberInAll(int text) {
    return numbering.applyAsInt(text);
  }

  /** The weights of words in this batch. */
  public Idf idf() {
    return idf;
  }

  /**
   * What a report says of an article, read again.
   *
   * @param copy its place among {@link #paths} of the text
   */
  public Entry entry(int text, int copy) {
    return kept.entries.get(texts.article(text, copy));
  }

  /** The paths of the articles that have the given text, sorted. */
  public List<String> paths(int text) {
    return texts.paths(text);
  }

  /**
   * The text of an article.
   *
   * @param number what {@link Builder#add} gave for it
   */
  public int textOf(int number) {
    return texts.textOf(number);
  }

  /**
   * The first text of a content, where the batch has it.
   *
   * @param content 16 hex digits
   */
  public Optional<Integer> textWith(String content) {
    long wanted = Long.parseUnsignedLong(content, 16);
    int[] distinct = texts.distinct();
    int from = 0;
    int to = distinct.length;
    while (from < to) { // texts are in the order of their contents
      int middle = (from + to) >>> 1;
      long found = Long.parseUnsignedLong(entry(distinct[middle], 0).content(), 16);
      if (found == wanted) {
        return Optional.of(distinct[middle]);
      }
      if (found < wanted) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return Optional.empty();
  }

  /** The first article that has the given text. */
  public Article article(int text) {
    return article(text, 0);
  }

  /**
   * An article that has the given text.
   *
   * @param copy its place among {@link #paths} of the text
   */
  public Article article(int text, int copy) {
    return kept.articles.get(texts.article(text, copy));
  }

  /**
   * What was made of an article's text.
   *
   * @param copy its place among {@link #paths} of the text
   */
  public Document document(int text, int copy) {
    return kept.documents.get(texts.article(text, copy));
  }

  /** The number that {@link Builder#add} gave for an article. */
  public int number(int text, int copy) {
    return texts.article(text, copy);
  }

  /** The sentences of a text that are boilerplate of the batch: many other texts have them. */
  public BitSet sharedSentences(int text) {
    return profiles.sharedSentences(text);
  }

  /** The given text, ready for comparison. Safe for many threads. */
  public Profile profile(int text) {
    return profiles.of(text);
  }

  /**
   * The same with the boilerplate: of many copies that each have errors of their own, all share the
   * few sentences without any, and hardly any two the rest.
   */
  public Profile wholeProfile(int text) {
    return profiles.whole(text);
  }

  /** The given text with its first sentence for a headline, where it has none. */
  public Profile withHeadline(int text) {
    return profiles.withHeadline(text);
  }

  /** An article that is not of this batch, ready for comparison by its weights. */
  public Profile profile(Article article) {
    Document document = analyzer.analyze(article);
    return profiles.of(
        document,
        restrictions.ignoreDates() ? Optional.empty() : Fingerprint.day(article, document));
  }

  @Override
  public void close() {
    kept.close();
  }

  /** Collects the articles of a batch and fingerprints them in the background, in a pool. */
  public static final class Builder implements AutoCloseable {

    private final ForkJoinPool pool;
    private final long memory;
    private final Restrictions restrictions;
    private final Kept kept;
    private final RecordStore<Outline> outlines;
    private final Fingerprinting fingerprinting;
    private final Surroundings surroundings;
    private final Consumer<Fingerprint> watcher;
    private final List<Texts.Placed> placed = new ArrayList<>();

    /** The sources of the articles by number, where they count. */
    private final List<String> sources = new ArrayList<>();

    /** Each once, as many articles have the same. */
    private final Map<String, String> sourceNames = new HashMap<>();

    private boolean built;

    /** Of a batch of which any two articles may be linked. */
    public Builder(ForkJoinPool pool, long memory) {
      this(pool, memory, Restrictions.none());
    }

    /**
     * @param pool does the work
     * @param memory bytes of heap for the articles and what is kept of them, and again for what is
     *     made of these; more goes to the temporary folder
     * @param restrictions which articles may be linked
     */
    public Builder(ForkJoinPool pool, long memory, Restrictions restrictions) {
      this(pool, memory, restrictions, Background.NONE, made -> {});
    }

    /**
     * Of a batch that is part of more.
     *
     * @param background the texts of which it has some, see {@link #addKnown}
     * @param watcher takes each other article of the batch when it is fingerprinted
     */
    public Builder(
        ForkJoinPool pool,
        long memory,
        Restrictions restrictions,
        Background background,
        Consumer<Fingerprint> watcher) {
      this.pool = pool;
      this.memory = memory;
      this.surroundings = new Surroundings(background);
      this.watcher = watcher;
      this.restrictions = restrictions;
      this.kept = new Kept(memory);
      this.outlines = new RecordStore<>(new OutlineCodec(), Spool.read(memory / 8));
      this.fingerprinting = new Fingerprinting(pool, memory / 4, this::take);
    }

    /** Adds an article to the batch; gives its number, from 0 in the order of adding. */
    public int add(Article article) {
      kept.articles.add(article);
      if (restrictions.acrossSources()) {
        sources.add(sourceNames.computeIfAbsent(SourceName.of(article), name -> name));
      }
      fingerprinting.add(article);
      return kept.articles.size() - 1;
    }

    /** Waits until all that was added is fingerprinted, and the watcher has it. */
    public void finish() {
      fingerprinting.finish();
    }

    /**
     * An article of the background.
     *
     * @param document what was made of its text
     * @param sketch of the document, where it is at hand
     */
    public record Known(Article article, Document document, Optional<Sketch> sketch) {}

    /** Adds articles of the background, after all others. */
    public void addKnown(List<Known> articles) {
      fingerprinting.finish();
      List<Fingerprint> made =
          pool.submit(() -> articles.parallelStream().map(fingerprinting::fingerprint).toList())
              .join();
      for (int i = 0; i < made.size(); i++) {
        Article article = articles.get(i).article;
        kept.articles.add(article);
        if (restrictions.acrossSources()) {
          sources.add(sourceNames.computeIfAbsent(SourceName.of(article), name -> name));
        }
        surroundings.addKnown(made.get(i));
        keep(made.get(i));
      }
    }

    /**
     * Adds an article that was fingerprinted for another batch; there is no more of it than that.
     *
     * @return its number
     */
    public int add(Fingerprint made) {
      kept.articles.add(Article.of(made.path(), ""));
      take(made);
      return kept.articles.size() - 1;
    }

    private void take(Fingerprint made) {
      surroundings.add(made);
      watcher.accept(made);
      keep(made);
    }

    private void keep(Fingerprint made) {
      int number = placed.size();
      String source = restrictions.acrossSources() ? sources.get(number) : "";
      placed.add(new Texts.Placed(made.content(), made.path(), number, made.day(), source));
      kept.add(made);
      outlines.add(made.outline());
    }

    /** The batch of all articles that were added; to be closed by the caller. */
    public Batch build() {
      fingerprinting.finish();
      try (outlines) {
        Batch batch =
            new Batch(
                new Texts(placed, restrictions),
                restrictions,
                kept,
                outlines,
                surroundings,
                memory);
        built = true;
        return batch;
      }
    }

    /** Closes what no batch was made of. */
    @Override
    public void close() {
      if (!built) {
        outlines.close();
        kept.close();
      }
    }
  }
}
