package news.dedupe.batch;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import news.dedupe.fingerprint.Idf;
import news.dedupe.match.Profile;
import news.dedupe.text.Document;

/** The texts of a batch, ready for comparison. Safe for many threads. */
final class Profiles {

  /**
   * Profiles take this share of the memory: with more of them they outlive the young generation,
   * and the collector's work on them costs more than making a few again.
   */
  private static final int SHARE = 16;

  private final IntFunction<Document> documents;
  private final int[] days;
  private final Idf idf;
  private final Boilerplate boilerplate;
  private final ProfileCache plain;
  private final ProfileCache whole;

  /**
   * @param documents of the texts, read each time that one is asked for
   * @param days of the texts, {@link Batch#UNDATED} where not known
   * @param memory bytes of heap, of which a part is taken
   */
  Profiles(
      IntFunction<Document> documents, int[] days, Idf idf, Boilerplate boilerplate, long memory) {
    this.documents = documents;
    this.days = days;
    this.idf = idf;
    this.boilerplate = boilerplate;
    plain = new ProfileCache(text -> made(text, boilerplate::without), memory / SHARE);
    whole = new ProfileCache(text -> made(text, document -> document), memory / SHARE / 4);
  }

  /** The profile of a text without boilerplate. */
  Profile of(int text) {
    return plain.get(text);
  }

  /** The profile of a text with its boilerplate. */
  Profile whole(int text) {
    return whole.get(text);
  }

  /** The sentences of a text that are boilerplate of the batch. */
  BitSet sharedSentences(int text) {
    return boilerplate.in(documents.apply(text));
  }

  /** The profile of a text with its first sentence for a headline, where it has none. */
  Profile withHeadline(int text) {
    Profile profile = of(text);
    return new Profile(profile.document().withHeadline(), profile.day(), idf);
  }

  /** The profile of a document that is not of the batch. */
  Profile of(Document document, Optional<LocalDate> day) {
    return new Profile(boilerplate.without(document), day, idf);
  }

  private Profile made(int text, UnaryOperator<Document> read) {
    Optional<LocalDate> day =
        days[text] == Batch.UNDATED
            ? Optional.empty()
            : Optional.of(LocalDate.ofEpochDay(days[text]));
    return new Profile(read.apply(documents.apply(text)), day, idf);
  }
}
