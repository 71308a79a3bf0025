package news.dedupe.batch;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.collect.IntCounts;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.fingerprint.Sketcher;
import news.dedupe.match.Profile;
import news.dedupe.report.Report.Entry;
import news.dedupe.text.Analyzer;
import news.dedupe.text.Document;
import news.dedupe.text.WordFrequencies;

/**
 * The articles of a run, fingerprinted. Articles of the same content are one <i>text</i>; texts are
 * numbered from 0 in an order that depends on their contents alone, not on dates or the order of
 * input.
 */
public final class Batch implements AutoCloseable {

  /** The day of a text that has none. */
  public static final int UNDATED = Integer.MIN_VALUE;

  /**
   * Profiles take this share of the memory: with more of them they outlive the young generation,
   * and the collector's work on them costs more than making a few again.
   */
  private static final int PROFILES_SHARE = 16;

  private final ArticleStore store;
  private final DocumentStore documents;
  private final SketchStore sketches;
  private final EntryStore entries;
  private final Analyzer analyzer;
  private final ProfileCache profiles;
  private final ProfileCache wholeProfiles;
  private final Idf rarity;
  private final Boilerplate boilerplate;
  private final long memory;

  /** The articles by text, then path: their numbers in the store, their paths. */
  private final int[] articles;

  private final String[] paths;

  /** The articles of text {@code t} are those from {@code first[t]} up to {@code first[t + 1]}. */
  private final int[] first;

  /** Of publication, by text; {@link #UNDATED} where it is not known. */
  private final int[] days;

  private Batch(Builder builder) {
    this.store = builder.store;
    this.documents = builder.documents;
    this.sketches = builder.sketches;
    this.entries = builder.entries;
    this.analyzer = builder.analyzer;
    List<Placed> placed = builder.placed;
    placed.sort(
        Comparator.comparingLong(Placed::content)
            .thenComparing(Placed::path)
            .thenComparingInt(Placed::number));
    articles = placed.stream().mapToInt(Placed::number).toArray();
    paths = placed.stream().map(Placed::path).toArray(String[]::new);
    int[] starts = new int[placed.size() + 1];
    int[] dayOf = new int[placed.size()];
    int texts = 0;
    for (int from = 0, to; from < placed.size(); from = to) {
      to = from + 1;
      while (to < placed.size() && placed.get(to).content == placed.get(from).content) {
        to++;
      }
      dayOf[texts] = day(placed.subList(from, to));
      starts[texts++] = from;
    }
    starts[texts] = placed.size();
    first = Arrays.copyOf(starts, texts + 1);
    days = Arrays.copyOf(dayOf, texts);
    memory = builder.memory;
    rarity = new Idf(builder.english, builder.counts, texts);
    try (OutlineStore outlines = builder.outlines) {
      boilerplate = Boilerplate.of(byText(outlines::get));
    }
    profiles = new ProfileCache(text -> made(text, boilerplate::without), memory / PROFILES_SHARE);
    wholeProfiles =
        new ProfileCache(text -> made(text, document -> document), memory / PROFILES_SHARE / 4);
  }

  /** The day that the source gives, or else the text itself. */
  private static Optional<LocalDate> day(Article article, Document document) {
    return article.published().flatMap(Published::day).or(document::day);
  }

  /** The day of a text, unless copies of it have different ones. */
  private static int day(List<Placed> copies) {
    int[] known =
        copies.stream()
            .mapToInt(Placed::day)
            .filter(day -> day != UNDATED)
            .distinct()
            .limit(2)
            .toArray();
    return known.length == 1 ? known[0] : UNDATED;
  }

  /** Bytes of heap for what is made of the articles. */
  public long memory() {
    return memory;
  }

  /** The number of articles. */
  public int articleCount() {
    return articles.length;
  }

  /** The number of texts. */
  public int textCount() {
    return first.length - 1;
  }

  /** The sketches of the texts, each read again when it is asked for. */
  public List<Sketch> sketches() {
    return byText(sketches::get);
  }

  /** The days of publication of the texts, from 1970-01-01; {@link #UNDATED} where not known. */
  public int[] days() {
    return days;
  }

  /** What there is of each text, by the number of its first article. */
  private <T> List<T> byText(IntFunction<T> ofArticle) {
    return new ReadList<>(textCount(), text -> ofArticle.apply(articles[first[text]]));
  }

  public Idf rarity() {
    return rarity;
  }

  /**
   * What a report says of an article, read again.
   *
   * @param copy its place among {@link #paths} of the text
   */
  public Entry entry(int text, int copy) {
    int place = first[text] + copy;
    return entries.get(articles[place], paths[place]);
  }

  /** The paths of the articles that have the given text, sorted. */
  public List<String> paths(int text) {
    return Arrays.asList(paths).subList(first[text], first[text + 1]);
  }

  /**
   * The text of an article.
   *
   * @param number what {@link Builder#add} gave for it
   */
  public int textOf(int number) {
    int at = 0;
    while (articles[at] != number) {
      at++;
    }
    int found = Arrays.binarySearch(first, at);
    // Between two beginnings is the text that has begun before.
    return found >= 0 ? found : -found - 2;
  }

  /** The first article that has the given text. */
  public Article article(int text) {
    return store.get(articles[first[text]]);
  }

  /** The given text, ready for comparison. Safe for many threads. */
  public Profile profile(int text) {
    return profiles.get(text);
  }

  /**
   * The same with the boilerplate: of many copies that each have errors of their own, all share the
   * few sentences without any, and hardly any two the rest.
   */
  public Profile wholeProfile(int text) {
    return wholeProfiles.get(text);
  }

  private Profile made(int text, UnaryOperator<Document> read) {
    Document document = documents.get(articles[first[text]]);
    Optional<LocalDate> day =
        days[text] == UNDATED ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(days[text]));
    return new Profile(read.apply(document), day, rarity);
  }

  /** The given text with its first sentence for a headline, where it has none. */
  public Profile headed(int text) {
    Profile profile = profile(text);
    return new Profile(profile.document().headed(), profile.day(), rarity);
  }

  /** An article that is not of this batch, ready for comparison by its weights. */
  public Profile profile(Article article) {
    Document document = analyzer.analyze(article);
    return profile(document, day(article, document));
  }

  private Profile profile(Document document, Optional<LocalDate> day) {
    return new Profile(boilerplate.without(document), day, rarity);
  }

  @Override
  public void close() {
    store.close();
    documents.close();
    sketches.close();
    entries.close();
  }

  private record Placed(long content, String path, int number, int day) {}

  /** Collects the articles of a batch and fingerprints them in the background, in a pool. */
  public static final class Builder implements AutoCloseable {

    /** Articles fingerprinted by one task. */
    private static final int CHUNK = 256;

    /** Characters after which a task has enough of fewer. */
    private static final int CHUNK_LENGTH = 1 << 20;

    /** Tasks under way before reading waits. */
    private static final int MAX_PENDING = 16;

    private final ForkJoinPool pool;
    private final long memory;
    private final ArticleStore store;
    private final DocumentStore documents;
    private final SketchStore sketches;
    private final OutlineStore outlines;
    private final Analyzer analyzer = new Analyzer();
    private final WordFrequencies english = WordFrequencies.english();
    private final Sketcher sketcher = new Sketcher(english);
    private final IntCounts counts = new IntCounts();
    private final Set<Long> seen = new HashSet<>();
    private final EntryStore entries;
    private final List<Placed> placed = new ArrayList<>();
    private final Queue<Task> pending = new ArrayDeque<>();
    private List<Article> chunk = new ArrayList<>();

    /** Characters of the articles in the chunk, and of those in tasks under way. */
    private long chunkLength;

    private long pendingLength;
    private boolean built;

    /**
     * @param pool does the work
     * @param memory bytes of heap for the articles and what is kept of them, and again for what is
     *     made of these; more goes to the temporary folder
     */
    public Builder(ForkJoinPool pool, long memory) {
      this.pool = pool;
      this.memory = memory;
      this.store = new ArticleStore(memory / 4);
      this.documents = new DocumentStore(memory / 4);
      this.sketches = new SketchStore(memory / 4);
      this.outlines = new OutlineStore(memory / 8);
      this.entries = new EntryStore(memory / 8);
    }

    /** Adds an article to the batch; gives its number, from 0 in the order of adding. */
    public int add(Article article) {
      store.add(article);
      chunk.add(article);
      chunkLength += article.text().length();
      if (chunk.size() == CHUNK || chunkLength >= CHUNK_LENGTH) {
        submit();
      }
      return store.size() - 1;
    }

    /** The batch of all articles that were added; to be closed by the caller. */
    public Batch build() {
      submit();
      while (!pending.isEmpty()) {
        collect();
      }
      Batch batch = new Batch(this);
      built = true;
      return batch;
    }

    /** Closes what no batch was made of. */
    @Override
    public void close() {
      if (!built) {
        store.close();
        documents.close();
        sketches.close();
        outlines.close();
        entries.close();
      }
    }

    private void submit() {
      List<Article> ready = chunk;
      chunk = new ArrayList<>();
      pending.add(
          new Task(pool.submit(() -> ready.stream().map(this::fingerprint).toList()), chunkLength));
      pendingLength += chunkLength;
      chunkLength = 0;
      // Long texts would fill a small memory before there are many tasks.
      while (pending.size() > MAX_PENDING || pendingLength > memory / 4) {
        collect();
      }
    }

    private Fingerprint fingerprint(Article article) {
      Document document = analyzer.analyze(article);
      int[] words = Sketcher.contentWords(document);
      return new Fingerprint(
          document.content(),
          article.path(),
          day(article, document).map(day -> (int) day.toEpochDay()).orElse(UNDATED),
          DocumentStore.encode(document),
          EntryStore.encode(article, document),
          sketcher.sketch(document, words),
          Outline.of(document),
          words);
    }

    private void collect() {
      Task oldest = pending.remove();
      pendingLength -= oldest.length;
      for (Fingerprint made : oldest.result.join()) {
        // Copies of one text count once, or they would make its words common.
        if (seen.add(made.content)) {
          for (int word : made.words) {
            counts.add(word, 1);
          }
        }
        placed.add(new Placed(made.content, made.path, placed.size(), made.day));
        documents.add(made.document);
        entries.add(made.entry);
        sketches.add(made.sketch);
        outlines.add(made.outline);
      }
    }

    /**
     * @param length characters of the articles
     */
    private record Task(ForkJoinTask<List<Fingerprint>> result, long length) {}

    private record Fingerprint(
        long content,
        String path,
        int day,
        byte[] document,
        byte[] entry,
        Sketch sketch,
        Outline outline,
        int[] words) {}
  }
}
