package news.dedupe.batch;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.function.LongToIntFunction;
import news.dedupe.collect.IntMap;
import news.dedupe.fingerprint.Idf;
import news.dedupe.text.WordFrequencies;

/** What the words and sentences of a batch are weighed by: its own texts, and a background. */
final class Surroundings {

  private final Background background;

  /** Contents of the batch that the background does not know. */
  private final Set<Long> added = new HashSet<>();

  private final Set<Long> known = new HashSet<>();

  /** In how many of the added contents each word of the batch occurs. */
  private final IntMap counts = new IntMap();

  Surroundings(Background background) {
    this.background = background;
  }

  /**
   * Takes an article. Copies of one text count once, or they would make its words common; what is
   * counted in the background is not counted again.
   */
  void add(Fingerprint made) {
    if (!added.contains(made.content()) && !known.contains(made.content())) {
      if (background.has(made.content())) {
        addKnown(made);
      } else {
        added.add(made.content());
        count(made, 1);
      }
    }
  }

  /** Takes an article of the background. */
  void addKnown(Fingerprint made) {
    if (known.add(made.content())) {
      count(made, 0);
    }
  }

  private void count(Fingerprint made, int texts) {
    for (int word : made.words()) {
      counts.add(word, texts);
    }
  }

  /** The weights of the batch's words. */
  Idf idf() {
    background.textsWithWords(counts.keys()).forEach(counts::add);
    return new Idf(WordFrequencies.english(), counts, background.texts() + added.size());
  }

  /** The number of each text by its content, where it is not the batch that gives it. */
  Optional<LongToIntFunction> numbering() {
    return background.numbering();
  }

  /**
   * The boilerplate of the batch.
   *
   * @param outlines of its contents
   * @param content of the outline at a place
   */
  Boilerplate boilerplate(List<Outline> outlines, IntToLongFunction content) {
    if (background.boilerplate().isPresent()) {
      return background.boilerplate().get();
    }
    if (known.isEmpty()) {
      return Boilerplate.of(outlines);
    }
    BitSet isKnown = new BitSet();
    for (int place = 0; place < outlines.size(); place++) {
      isKnown.set(place, known.contains(content.applyAsLong(place)));
    }
    return Boilerplate.of(outlines, background, isKnown);
  }
}
