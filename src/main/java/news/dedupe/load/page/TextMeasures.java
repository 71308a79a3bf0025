package news.dedupe.load.page;

import static news.dedupe.load.page.BlockFeature.BODY_SHARE;
import static news.dedupe.load.page.BlockFeature.BOLD_SHARE;
import static news.dedupe.load.page.BlockFeature.CAPITAL_SHARE;
import static news.dedupe.load.page.BlockFeature.COMMAS;
import static news.dedupe.load.page.BlockFeature.ENDING;
import static news.dedupe.load.page.BlockFeature.HIDDEN;
import static news.dedupe.load.page.BlockFeature.LENGTH;
import static news.dedupe.load.page.BlockFeature.LEVEL;
import static news.dedupe.load.page.BlockFeature.LINK_SHARE;
import static news.dedupe.load.page.BlockFeature.OFFSET;
import static news.dedupe.load.page.BlockFeature.PICTURES;
import static news.dedupe.load.page.BlockFeature.PLACE;
import static news.dedupe.load.page.BlockFeature.REPEATS;
import static news.dedupe.load.page.BlockFeature.SINCE_TITLE;
import static news.dedupe.load.page.BlockFeature.STOPS;
import static news.dedupe.load.page.BlockFeature.TAG;
import static news.dedupe.load.page.BlockFeature.TAGS;
import static news.dedupe.load.page.BlockFeature.TITLE_COVER;
import static news.dedupe.load.page.BlockFeature.TITLE_SHARE;
import static news.dedupe.load.page.BlockFeature.WORDS_LEAST;
import static news.dedupe.load.page.BlockFeature.WORDS_MEAN;
import static news.dedupe.load.page.BlockRows.share;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Measures the text of each block by itself. */
final class TextMeasures {

  /** Longer blocks repeat no title. */
  private static final int MAX_TITLE_WORDS = 40;

  /** Less likeness to the title, from 0 to 1 or of an h1 to 2, is by chance. */
  private static final double MIN_TITLE_MATCH = 0.4;

  /** Stands for "no block is like the title": farther away than pages have blocks. */
  private static final int NO_TITLE = -1000;

  /** A shorter text for machines is a summary. */
  private static final int MIN_BODY = 200;

  private final BlockRows rows;
  private final PageBlocks page;

  TextMeasures(BlockRows rows) {
    this.rows = rows;
    this.page = rows.page;
  }

  void measure(WordWeights weights, String title, String body) {
    Map<String, Integer> times = new HashMap<>();
    page.texts.forEach(text -> times.merge(text, 1, Integer::sum));
    Set<Integer> titleWords = new HashSet<>();
    for (WordIterator words = new WordIterator(title); words.next(); ) {
      titleWords.add(words.hash());
    }
    Set<Integer> bodyTrigrams = body.length() < MIN_BODY ? Set.of() : trigrams(body);
    for (int b = 0; b < rows.count; b++) {
      characters(b);
      rows.set(b, REPEATS, times.getOrDefault(page.texts.get(b), 1));
      words(b, weights, titleWords, bodyTrigrams);
    }
    sinceTitle();
  }

  private void characters(int b) {
    int letters = page.letters[b];
    rows.set(b, LENGTH, letters);
    rows.set(b, LINK_SHARE, share(page.linked[b], letters));
    rows.set(b, BOLD_SHARE, share(page.bold[b], letters));
    rows.set(b, CAPITAL_SHARE, share(page.capitals[b], letters));
    rows.set(b, COMMAS, page.commas[b]);
    rows.set(b, STOPS, page.stops[b]);
    rows.set(b, TAGS, page.tags[b]);
    rows.set(b, ENDING, ending(page.texts.get(b)));
    rows.set(b, PICTURES, page.pictures[b]);
    rows.set(b, HIDDEN, page.elements.hidden[page.element[b]] ? 1 : 0);
    int box = page.elements.box(page.element[b]);
    rows.set(b, TAG, page.elements.tag[box].place());
    rows.set(b, LEVEL, page.elements.level[box]);
    rows.set(b, PLACE, share(b, rows.count));
    rows.set(b, OFFSET, share(rows.lettersTo[b], rows.lettersTo[rows.count]));
  }

  private static int ending(String text) {
    char last = text.charAt(text.length() - 1);
    if (PageBlocks.isStop(last)) {
      return 3;
    }
    if ("\"”»“’'」』)）]".indexOf(last) >= 0) {
      return text.length() > 1 && PageBlocks.isStop(text.charAt(text.length() - 2)) ? 3 : 2;
    }
    return last == ':' || last == '：' ? 1 : 0;
  }

  private void words(int b, WordWeights weights, Set<Integer> title, Set<Integer> bodyTrigrams) {
    int seen = 0;
    int known = 0;
    double sum = 0;
    float least = 0;
    int inTitle = 0;
    int inBody = 0;
    int first = 0;
    int second = 0;
    for (WordIterator words = new WordIterator(page.texts.get(b)); words.next(); seen++) {
      int hash = words.hash();
      float weight = weights.ofHash(hash);
      if (weight != 0) {
        known++;
        sum += weight;
        least = Math.min(least, weight);
      }
      inTitle += seen < MAX_TITLE_WORDS && title.contains(hash) ? 1 : 0;
      inBody += seen >= 2 && bodyTrigrams.contains(trigram(first, second, hash)) ? 1 : 0;
      first = second;
      second = hash;
    }
    // One more than there are: few words are no evidence.
    rows.set(b, WORDS_MEAN, sum / (known + 1));
    rows.set(b, WORDS_LEAST, least);
    rows.set(b, TITLE_SHARE, seen > MAX_TITLE_WORDS ? 0 : share(inTitle, seen));
    rows.set(
        b, TITLE_COVER, seen > MAX_TITLE_WORDS ? 0 : Math.min(1, share(inTitle, title.size())));
    rows.set(b, BODY_SHARE, bodyTrigrams.isEmpty() ? -1 : seen < 3 ? 0 : share(inBody, seen - 2.0));
  }

  private static Set<Integer> trigrams(String text) {
    Set<Integer> trigrams = new HashSet<>();
    int first = 0;
    int second = 0;
    int seen = 0;
    for (WordIterator words = new WordIterator(text); words.next(); seen++) {
      if (seen >= 2) {
        trigrams.add(trigram(first, second, words.hash()));
      }
      first = second;
      second = words.hash();
    }
    return trigrams;
  }

  private static int trigram(int first, int second, int third) {
    return (first * 31 + second) * 31 + third;
  }

  private void sinceTitle() {
    int at = -1;
    double best = 0;
    for (int b = 0; b < rows.count; b++) {
      double match = rows.get(b, TITLE_SHARE) * rows.get(b, TITLE_COVER);
      match *= rows.get(b, LEVEL) == 1 ? 2 : 1;
      if (match > best) {
        best = match;
        at = b;
      }
    }
    for (int b = 0; b < rows.count; b++) {
      rows.set(b, SINCE_TITLE, best < MIN_TITLE_MATCH ? NO_TITLE : b - at);
    }
  }
}
