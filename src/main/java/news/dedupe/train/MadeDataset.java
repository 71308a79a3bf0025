package news.dedupe.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import news.dedupe.article.Article;
import news.dedupe.batch.Batch;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.Comparer;
import news.dedupe.match.Profile;
import news.dedupe.text.Analyzer;

/**
 * Pairs made of the passages of a dataset's versions, where it has no traps of its own: a digest
 * with one passage on the story, a text that copies background from another, pages that share what
 * stands below the article, be it a line or a gallery; the text as a template, on another occasion
 * with other names, numbers or subjects; copies of it misread by a scanner, cut off, and under a
 * lead of another version. A model is fitted to them and never scored on them.
 *
 * <p>A made article is in no batch: its pairs have numbers below 0 in place of two texts.
 */
final class MadeDataset implements Dataset {

  private static final int MAX_STORIES = 400;

  /** Sentences of a passage in a digest, and of what pages share. */
  private static final int PASSAGE = 3;

  private static final int DIGEST_STORIES = 5;

  /** Scanned newspapers have up to one wrong letter in so many, good scans one in more. */
  private static final int BADLY_MISREAD = 10;

  private static final int MISREAD = 25;

  /** A word in so many is wrong in a bad copy. */
  private static final int MISCOPIED = 12;

  private final String name;
  private final Batch batch;
  private final long before;
  private final Analyzer analyzer = new Analyzer();
  private final List<LabelledPair> pairs = new ArrayList<>();
  private final Map<Long, float[]> features = new HashMap<>();

  /** Two versions of a story, as sentences; {@code second} also as it is. */
  private record Story(List<String> first, List<String> second, Profile profile, int fold) {}

  /**
   * @param before how many pairs were made for other datasets
   */
  MadeDataset(StoryDataset dataset, Batch batch, long before) {
    this.name = dataset.name() + ", made";
    this.batch = batch;
    this.before = before;
    List<LabelledPair> versions =
        dataset.pairs().stream()
            .filter(pair -> pair.version() && pair.foldA() == pair.foldB())
            .toList();
    int count = Math.min(MAX_STORIES, versions.size());
    Map<Integer, List<Story>> byFold = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      LabelledPair pair = versions.get((int) ((long) i * versions.size() / count));
      byFold.computeIfAbsent(pair.foldA(), fold -> new ArrayList<>()).add(story(pair));
    }
    for (List<Story> stories : byFold.values()) {
      if (stories.size() >= DIGEST_STORIES) {
        IntStream.range(0, stories.size()).forEach(i -> make(stories, i));
      }
    }
  }

  private Story story(LabelledPair pair) {
    int first = IntPairs.first(pair.pair());
    int second = IntPairs.second(pair.pair());
    return new Story(
        analyzer.sentences(batch.article(first)),
        analyzer.sentences(batch.article(second)),
        batch.profile(second),
        pair.foldA());
  }

  private void make(List<Story> stories, int i) {
    Story story = stories.get(i);
    Story next = stories.get((i + 1) % stories.size());
    Story third = stories.get((i + 2) % stories.size());
    String paragraphs = i % 2 == 0 ? "\n\n" : " ";
    if (story.first.size() < 2 * PASSAGE || next.first.size() < 2 * PASSAGE) {
      return;
    }

    List<String> digest = new ArrayList<>();
    for (int k = 0; k < DIGEST_STORIES; k++) {
      List<String> sentences = stories.get((i + (k + i) % DIGEST_STORIES) % stories.size()).first;
      digest.addAll(sentences.subList(0, Math.min(PASSAGE, sentences.size())));
    }
    add(profile(digest, paragraphs), story.profile, false, story.fold);

    int quarter = Math.max(2, story.first.size() / 4);
    List<String> background = story.first.subList(quarter, 2 * quarter);
    List<String> followUp = new ArrayList<>(next.first);
    followUp.addAll(next.first.size() * 2 / 3, background);
    Profile copying = profile(followUp, paragraphs);
    add(copying, story.profile, false, story.fold);
    add(copying, next.profile, true, story.fold);

    addPages(
        story, next, third.first.subList(0, Math.min(PASSAGE + 1, third.first.size())), paragraphs);
    addPages(
        story,
        next,
        third.first.subList(0, Math.min(story.first.size(), third.first.size())),
        paragraphs);
    Profile text = profile(story.first, paragraphs);
    addOccasions(story, text, next.first, third.first, i, paragraphs);
    addCopies(story, text, i, paragraphs);
  }

  /** Two stories and two versions, on pages that share what stands below. */
  private void addPages(Story story, Story next, List<String> below, String paragraphs) {
    Profile page = profile(joined(story.first, below), paragraphs);
    add(page, profile(joined(next.first, below), paragraphs), false, story.fold);
    add(page, profile(joined(story.second, below), paragraphs), true, story.fold);
  }

  /** The text as a template: on another occasion all names or numbers, or the subject, change. */
  private void addOccasions(
      Story story,
      Profile occasion,
      List<String> next,
      List<String> third,
      int i,
      String paragraphs) {
    WordChanges words = new WordChanges(i);
    List<String> text = story.first;
    List<String> other = lessOne(words.withOtherNumbers(words.withNamesOf(next, text)), i);
    addOther(occasion, text, other, paragraphs, story.fold);
    if (i % 3 == 0) {
      List<String> renamed = lessOne(words.withSubjectOf(third, words.withNamesOf(third, text)), i);
      addOther(occasion, text, renamed, paragraphs, story.fold);
    } else if (i % 3 == 1) {
      List<String> figures = lessOne(words.withSubjectOf(third, words.withOtherNumbers(text)), i);
      addOther(occasion, text, figures, paragraphs, story.fold);
    }
  }

  /** Two of three lack a sentence: equal length must not give templates away. */
  private static List<String> lessOne(List<String> text, int i) {
    List<String> less = new ArrayList<>(text);
    if (i / 3 % 3 > 0) {
      less.remove(i % less.size());
    }
    return less;
  }

  private void addCopies(Story story, Profile copied, int i, String paragraphs) {
    List<String> text = story.first;
    WordChanges words = new WordChanges(i);
    List<String> badly = words.misread(text, i % 2 == 0 ? BADLY_MISREAD : 3 * BADLY_MISREAD);
    add(copied, profile(badly, paragraphs), true, story.fold);
    Profile once = profile(words.misread(text, MISREAD), paragraphs);
    add(once, profile(words.misread(text, MISREAD), paragraphs), true, story.fold);
    List<String> slips = words.miscopied(text, i % 2 == 0 ? MISCOPIED : 8 * MISCOPIED);
    add(copied, profile(slips, paragraphs), true, story.fold);
    List<String> cut = text.subList(0, Math.max(PASSAGE, text.size() * 7 / 10));
    add(copied, profile(cut, paragraphs), true, story.fold);
    List<String> led = new ArrayList<>(text);
    led.set(0, story.second.isEmpty() ? text.get(0) : story.second.get(0));
    add(copied, profile(led, paragraphs), true, story.fold);
  }

  private static List<String> joined(List<String> text, List<String> below) {
    List<String> joined = new ArrayList<>(text);
    joined.addAll(below);
    return joined;
  }

  private Profile profile(List<String> sentences, String paragraphs) {
    Article article = Article.of("made", String.join(paragraphs, sentences));
    return batch.profile(article);
  }

  /** Adds another occasion of a template, unless nothing of the text could be changed. */
  private void addOther(
      Profile occasion, List<String> text, List<String> other, String paragraphs, int fold) {
    if (!other.equals(text)) {
      add(occasion, profile(other, paragraphs), false, fold);
    }
  }

  private void add(Profile a, Profile b, boolean version, int fold) {
    long pair = -1 - before - pairs.size();
    pairs.add(new LabelledPair(pair, version, fold, fold));
    features.put(pair, new Comparer().features(a, b));
  }

  /** The features of each pair. */
  Map<Long, float[]> features() {
    return features;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<LabelledPair> pairs() {
    return List.copyOf(pairs);
  }
}
