package news.dedupe.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import news.dedupe.batch.CorpusCounts;
import news.dedupe.batch.Fingerprint;
import news.dedupe.collect.IntMap;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.match.Model;
import news.dedupe.match.ModelFile;
import news.dedupe.pipeline.CorpusPart;
import news.dedupe.pipeline.Settings;
import news.dedupe.text.WordFrequencies;
import org.apache.spark.broadcast.Broadcast;

/**
 * What was counted in all texts.
 *
 * @param texts how many there are
 * @param words in how many of them the most frequent words are; the others go with the texts
 */
record Counts(Limits limits, int texts, Broadcast<CommonCounts> words) implements Serializable {

  /** Of a process, made when it is first needed. */
  private static final class Standard {
    static final Model MODEL = ModelFile.standard();
  }

  static Model model() {
    return Standard.MODEL;
  }

  /** The weights of the words of a text. */
  Idf idf(Text text) {
    IntMap known = new IntMap();
    Packed.addTo(known, text.getCounts());
    return idf(Packed.weighed(text.getSketch()).sketch(), known);
  }

  /**
   * The weights of the terms of a sketch.
   *
   * @param others counts of those that are not common
   */
  Idf idf(Sketch sketch, IntMap others) {
    IntMap common = words.value().map();
    IntMap counts = new IntMap(sketch.terms().length);
    for (int term : sketch.terms()) {
      int count = others.get(term);
      counts.put(term, count > 0 ? count : common.get(term));
    }
    return new Idf(WordFrequencies.english(), counts, texts);
  }

  /**
   * Some texts as part of all.
   *
   * @param some distinct, by number
   * @param withSketches whether their sketches are needed
   */
  CorpusPart part(List<Text> some, boolean withSketches) {
    IntMap known = new IntMap();
    IntMap sentences = new IntMap();
    IntMap misplaced = new IntMap();
    for (Text text : some) {
      Packed.addTo(known, text.getCounts());
      int[] shared = Packed.ints(text.getSentences());
      for (int i = 0; i < shared.length; i += 3) {
        sentences.put(shared[i], shared[i + 1]);
        misplaced.put(shared[i], shared[i + 2]);
      }
    }
    long[] contents = some.stream().mapToLong(Text::getContent).toArray();
    int[] numbers = some.stream().mapToInt(Text::getNumber).toArray();
    List<Fingerprint> made =
        some.stream()
            .map(
                text ->
                    text.fingerprint(
                        withSketches ? Packed.weighed(text.getSketch()).sketch() : Sketch.NONE))
            .toList();
    return new CorpusPart(
        made,
        new CorpusCounts(
            texts,
            content -> numbers[Arrays.binarySearch(contents, content)],
            known,
            words.value().map(),
            sentences,
            misplaced),
        model(),
        Settings.standard(1, limits.memory()).withThreshold(limits.threshold()));
  }
}
