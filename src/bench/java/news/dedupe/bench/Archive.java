package news.dedupe.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * An archive of articles in random order, of which some are versions of planted stories.
 *
 * <p>Article {@code i} tells story {@code stories[i]}; the first article of a story is the dispatch
 * itself, those that follow are put in other words, or copies.
 */
final class Archive {

  private static final int SITES = 300;
  private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);

  /** Captions of a gallery, and how many of them an article shows at least. */
  private static final int GALLERY = 14;

  private static final int MIN_SHOWN = 9;

  /** Articles made in one go, and how many such goes before all are written. */
  private static final int CHUNK = 256;

  private static final int WAVE = 64;

  /** Words of a title. */
  private static final int TITLE = 9;

  /** Apart from the numbers of stories and families. */
  private static final long VERSION_SEEDS = 1L << 41;

  private static final long OTHER_SEEDS = 1L << 42;

  private final Shape shape;
  private final Vocabulary vocabulary;
  private final Newsroom newsroom;
  private final Rewriter rewriter;
  private final List<Site> sites = new ArrayList<>();
  private final List<Sentence> gallery;
  private final int[] stories;

  /** Whether an article is the first of its story. */
  private final boolean[] first;

  Archive(Shape shape, Vocabulary vocabulary) {
    this.shape = shape;
    this.vocabulary = vocabulary;
    newsroom = new Newsroom(vocabulary, shape.seed(), shape.articles(), shape.oneTopic());
    rewriter = new Rewriter(vocabulary, newsroom);
    SplittableRandom random = newsroom.random(OTHER_SEEDS);
    for (int s = 0; s < SITES; s++) {
      sites.add(Site.of(random, newsroom));
    }
    gallery = newsroom.captions(random, GALLERY);
    stories = new int[shape.articles()];
    first = new boolean[shape.articles()];
    plant(random);
  }

  private void plant(SplittableRandom random) {
    int article = 0;
    int story = 0;
    while (article < stories.length) {
      int versions = versions(story, stories.length - article, random);
      boolean isPlanted = article < shape.planted() || story == 0;
      first[article] = true;
      Arrays.fill(stories, article, article + (isPlanted ? versions : 1), story++);
      article += isPlanted ? versions : 1;
    }
  }

  /** The first story is the large one, where there is one. */
  private int versions(int story, int most, SplittableRandom random) {
    int wanted = story == 0 && shape.large() > 0 ? shape.large() : 2 + Newsroom.skewed(random, 9);
    return Math.min(most, wanted);
  }

  /**
   * Writes all articles and what story each tells. Works on all processors.
   *
   * @param buried lines to be written as they are, at random places among the others
   */
  void write(OutputStream out, Writer truth, List<byte[]> buried) throws IOException {
    truth.write("file\tstory\tkind\n");
    int[] order = shuffled(stories.length + buried.size());
    int chunks = (order.length + CHUNK - 1) / CHUNK;
    for (int wave = 0; wave < chunks; wave += WAVE) {
      List<Page> pages =
          IntStream.range(wave, Math.min(chunks, wave + WAVE))
              .parallel()
              .mapToObj(chunk -> pages(order, chunk * CHUNK, buried))
              .toList();
      for (Page page : pages) {
        page.writeTo(out);
      }
    }
    for (int line : order) {
      if (line < stories.length) {
        truth.write("n" + line + "\ts" + stories[line] + "\t" + kind(line) + "\n");
      }
    }
  }

  private Page pages(int[] order, int from, List<byte[]> buried) {
    Page page = new Page(vocabulary);
    for (int i = from; i < Math.min(order.length, from + CHUNK); i++) {
      if (order[i] < stories.length) {
        write(order[i], page);
      } else {
        page.add(buried.get(order[i] - stories.length)).add("\n");
      }
    }
    return page;
  }

  private String kind(int article) {
    if (first[article]) {
      return "o";
    }
    return isCopy(article) ? "n" : "r1";
  }

  private boolean isCopy(int article) {
    return shape.copies() > 0 && stories[article] == 0;
  }

  private int[] shuffled(int size) {
    SplittableRandom random = newsroom.random(OTHER_SEEDS + 1);
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  private void write(int article, Page page) {
    SplittableRandom random = newsroom.random(VERSION_SEEDS + article);
    Story story = newsroom.story(stories[article]);
    boolean isOriginal = first[article] || isCopy(article);
    Site site = sites.get(Newsroom.skewed(random, sites.size()));
    List<Sentence> sentences = isOriginal ? story.facts() : rewriter.rewrite(story, random);
    page.add("{\"id\":\"n").add(Integer.toString(article));
    page.add("\",\"source\":\"").add(site.name());
    page.add("\",\"published\":\"").add(FIRST_DAY.plusDays(story.day()).toString());
    page.add("\",\"title\":\"");
    page.title(sentences.get(0), TITLE);
    page.add("\",\"text\":\"");
    site.top().forEach(page::line);
    if (!isCopy(article) && random.nextInt(3) == 0) {
      page.paragraph(site.captions().get(random.nextInt(site.captions().size())));
    }
    for (int s = 0; s < sentences.size(); s += 2) {
      page.paragraph(sentences.subList(s, Math.min(s + 2, sentences.size())));
    }
    if (isOriginal) {
      story.background().forEach(page::paragraph);
    }
    if (shape.oneGallery()) {
      int shown = MIN_SHOWN + random.nextInt(GALLERY - MIN_SHOWN + 1);
      gallery.subList(0, shown).forEach(page::paragraph);
    }
    site.bottom().forEach(page::line);
    page.add("\"}\n");
  }
}
