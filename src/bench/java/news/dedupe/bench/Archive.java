package news.dedupe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

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

  /** Apart from the numbers of stories and families. */
  private static final long VERSION_SEEDS = 1L << 41;

  private static final long OTHER_SEEDS = 1L << 42;

  private final Shape shape;
  private final Newsroom newsroom;
  private final Rewriter rewriter;
  private final Page page;
  private final List<Site> sites = new ArrayList<>();
  private final List<Sentence> gallery;
  private final int[] stories;

  /** Whether an article is the first of its story. */
  private final boolean[] first;

  Archive(Shape shape, Vocabulary vocabulary) {
    this.shape = shape;
    newsroom = new Newsroom(vocabulary, shape.seed(), shape.articles(), shape.oneTopic());
    rewriter = new Rewriter(vocabulary, newsroom);
    page = new Page(vocabulary);
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
   * Writes all articles and what story each tells.
   *
   * @param buried lines to be written as they are, at random places among the others
   */
  void write(OutputStream out, Writer truth, List<byte[]> buried) throws IOException {
    truth.write("file\tstory\tkind\n");
    for (int line : shuffled(stories.length + buried.size())) {
      if (line >= stories.length) {
        out.write(buried.get(line - stories.length));
        out.write('\n');
        continue;
      }
      write(line);
      page.writeTo(out);
      truth.write("n%d\ts%d\t%s\n".formatted(line, stories[line], kind(line)));
    }
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

  private void write(int article) {
    SplittableRandom random = newsroom.random(VERSION_SEEDS + article);
    Story story = newsroom.story(stories[article]);
    boolean isOriginal = first[article] || isCopy(article);
    Site site = sites.get(Newsroom.skewed(random, sites.size()));
    List<Sentence> sentences = isOriginal ? story.facts() : rewriter.rewrite(story, random);
    page.add("{\"id\":\"n").add(Integer.toString(article));
    page.add("\",\"source\":\"").add(site.name());
    page.add("\",\"published\":\"").add(FIRST_DAY.plusDays(story.day()).toString());
    page.add("\",\"title\":\"");
    page.add(title(sentences.get(0)));
    page.add("\",\"text\":\"");
    site.top().forEach(this::paragraph);
    if (!isCopy(article) && random.nextInt(3) == 0) {
      paragraph(site.captions().get(random.nextInt(site.captions().size())));
    }
    body(sentences, story, isOriginal);
    if (shape.oneGallery()) {
      int shown = MIN_SHOWN + random.nextInt(GALLERY - MIN_SHOWN + 1);
      gallery.subList(0, shown).forEach(this::paragraph);
    }
    site.bottom().forEach(this::paragraph);
    page.add("\"}\n");
  }

  private void body(List<Sentence> sentences, Story story, boolean isOriginal) {
    for (int s = 0; s < sentences.size(); s++) {
      page.add(sentences.get(s));
      page.add(s % 2 == 1 || s == sentences.size() - 1 ? "\\n\\n" : " ");
    }
    if (isOriginal) {
      for (Sentence[] paragraph : story.background()) {
        Arrays.stream(paragraph)
            .forEach(
                sentence -> {
                  page.add(sentence);
                  page.add(" ");
                });
        page.add("\\n\\n");
      }
    }
  }

  private void paragraph(Sentence sentence) {
    page.add(sentence);
    page.add("\\n\\n");
  }

  private void paragraph(String line) {
    page.add(line.getBytes(UTF_8)).add("\\n\\n");
  }

  /** The first words of a lead. */
  private static Sentence title(Sentence lead) {
    int[] tokens = Arrays.copyOf(lead.tokens(), Math.min(9, lead.tokens().length));
    return new Sentence(tokens, false);
  }
}
