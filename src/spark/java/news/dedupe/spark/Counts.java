package news.dedupe.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.dedupe.batch.Batch;
import news.dedupe.batch.Boilerplate;
import news.dedupe.batch.CorpusCounts;
import news.dedupe.batch.Fingerprint;
import news.dedupe.collect.IntMap;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.match.Model;
import news.dedupe.match.ModelFile;
import news.dedupe.match.Profile;
import news.dedupe.pipeline.CorpusPart;
import news.dedupe.pipeline.Settings;
import news.dedupe.text.Document;
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

  /**
   * The weights of the words of a text.
   *
   * @param others keys and counts of those that are not common
   */
  Idf idf(byte[] others) {
    return words.value().idf(texts).with(Packed.map(others));
  }

  /** A text, ready for comparison. */
  Profile profile(Text text) {
    Document document = DistinctTexts.document(text.getDocument());
    return new Profile(
        boilerplate(text).map(of -> of.without(document)).orElse(document),
        text.getDay() == Batch.UNDATED
            ? Optional.empty()
            : Optional.of(LocalDate.ofEpochDay(text.getDay())),
        idf(text.getCounts()));
  }

  /** What is known of sentences of the text that many have. */
  private static Optional<Boilerplate> boilerplate(Text text) {
    if (text.getSentences().length == 0) {
      return Optional.empty();
    }
    IntMap sentences = new IntMap();
    IntMap misplaced = new IntMap();
    addShared(text, sentences, misplaced);
    return Optional.of(Boilerplate.counted(sentences, misplaced));
  }

  private static void addShared(Text text, IntMap sentences, IntMap misplaced) {
    int[] shared = Packed.ints(text.getSentences());
    for (int i = 0; i < shared.length; i += 3) {
      sentences.put(shared[i], shared[i + 1]);
      misplaced.put(shared[i], shared[i + 2]);
    }
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
      addShared(text, sentences, misplaced);
    }
    long[] contents = some.stream().mapToLong(Text::getContent).toArray();
    int[] numbers = some.stream().mapToInt(Text::getNumber).toArray();
    List<Fingerprint> made =
        some.stream()
            .map(
                text ->
                    text.fingerprint(withSketches ? Packed.sketch(text.getSketch()) : Sketch.NONE))
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
