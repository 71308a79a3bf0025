package news.dedupe.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import news.dedupe.load.input.Reading;
import news.dedupe.report.Keep;
import news.dedupe.report.Restrictions;
import news.dedupe.report.ScoreRange;

/**
 * What a run goes by.
 *
 * @param threshold the minimum probability of a pair that counts as versions of one story, from
 *     {@link #LEAST_THRESHOLD} to {@link #GREATEST_THRESHOLD}
 * @param threads the most threads to work with, from 1
 * @param memory the most bytes of heap to work with, from 1
 * @param reading how input is read
 * @param strict whether the first broken input ends the run
 * @param model a match model in place of the jar's
 * @param restrictions which articles may be linked
 * @param detail what the report says of clusters
 * @param overrides files of labelled pairs, which the run honours
 */
public record Settings(
    double threshold,
    int threads,
    long memory,
    Reading reading,
    boolean strict,
    Optional<Path> model,
    Restrictions restrictions,
    Detail detail,
    List<Path> overrides) {

  /**
   * Where it is not said. The lowest at which held-out template series, short reports of other
   * newsrooms and pairs that readers called different were grouped in a few of a hundred cases.
   */
  public static final double THRESHOLD = 0.6;

  /** Nearer to 0 a report would round it to that, which decides nothing. */
  public static final double LEAST_THRESHOLD = 0.0001;

  /** The same for 1. */
  public static final double GREATEST_THRESHOLD = 1 - LEAST_THRESHOLD;

  public Settings {
    overrides = List.copyOf(overrides);
    if (!(threshold >= LEAST_THRESHOLD && threshold <= GREATEST_THRESHOLD)) {
      throw new IllegalArgumentException(
          "threshold from " + LEAST_THRESHOLD + " to " + GREATEST_THRESHOLD + ": " + threshold);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads from 1: " + threads);
    }
    if (memory < 1) {
      throw new IllegalArgumentException("bytes of memory from 1: " + memory);
    }
  }

  /** What holds where nothing else is asked for: the model in the jar, and all may be linked. */
  public static Settings standard(int threads, long memory) {
    return new Settings(
        THRESHOLD,
        threads,
        memory,
        Reading.standard(),
        false,
        Optional.empty(),
        Restrictions.none(),
        Detail.standard(),
        List.of());
  }

  /** The same with another threshold. */
  public Settings withThreshold(double threshold) {
    return new Settings(
        threshold, threads, memory, reading, strict, model, restrictions, detail, overrides);
  }

  /** The same with another number of threads. */
  public Settings withThreads(int threads) {
    return new Settings(
        threshold, threads, memory, reading, strict, model, restrictions, detail, overrides);
  }

  /** The same with other memory. */
  public Settings withMemory(long memory) {
    return new Settings(
        threshold, threads, memory, reading, strict, model, restrictions, detail, overrides);
  }

  /** The same, reading in another way. */
  public Settings withReading(Reading reading) {
    return new Settings(
        threshold, threads, memory, reading, strict, model, restrictions, detail, overrides);
  }

  /** The same, strict or not. */
  public Settings withStrict(boolean strict) {
    return new Settings(
        threshold, threads, memory, reading, strict, model, restrictions, detail, overrides);
  }

  /** The same with the model of a file, or with the jar's. */
  public Settings withModel(Optional<Path> model) {
    return new Settings(
        threshold, threads, memory, reading, strict, model, restrictions, detail, overrides);
  }

  /** The same with other restrictions of what is linked. */
  public Settings withRestrictions(Restrictions restrictions) {
    return new Settings(
        threshold, threads, memory, reading, strict, model, restrictions, detail, overrides);
  }

  /** The same, honouring the labels of some files. */
  public Settings withOverrides(List<Path> overrides) {
    return new Settings(
        threshold, threads, memory, reading, strict, model, restrictions, detail, overrides);
  }

  /** The same, with another rule for which member represents its cluster. */
  public Settings withKeep(Keep keep) {
    return with(detail.withKeep(keep));
  }

  /** The same, telling the wordings of a story apart or not. */
  public Settings withWordings(boolean wordings) {
    return with(detail.withWordings(wordings));
  }

  /** The same, with the texts in the report or without. */
  public Settings withTexts(boolean texts) {
    return with(detail.withTexts(texts));
  }

  /** The same, with the pairs in the report whose scores are in a range, or without any. */
  public Settings withPairs(Optional<ScoreRange> pairs) {
    return with(detail.withPairs(pairs));
  }

  private Settings with(Detail detail) {
    return new Settings(
        threshold, threads, memory, reading, strict, model, restrictions, detail, overrides);
  }
}
