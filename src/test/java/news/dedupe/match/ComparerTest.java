package news.dedupe.match;

import static news.dedupe.match.Feature.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import news.dedupe.collect.IntMap;
import news.dedupe.fingerprint.Idf;
import news.dedupe.text.Document;
import news.dedupe.text.WordFrequencies;
import news.dedupe.text.extract.Quantity;
import news.dedupe.text.token.Mark;
import org.junit.jupiter.api.Test;

class ComparerTest {

  /** Measured in words, numbers or days, not as a share. */
  private static final Set<Feature> AMOUNTS =
      EnumSet.of(
          Feature.NUMBERS_FEWER,
          Feature.NAMES_FEWER,
          Feature.NAMES_LACKED,
          Feature.SLOTS,
          Feature.LENGTH_SHORTER,
          Feature.LENGTH_LONGER,
          Feature.DAYS_APART);

  /** How much of the sentences the other text covers. */
  private static final Set<Feature> COVERAGE =
      EnumSet.of(
          Feature.COVERED_MAX,
          Feature.COVERED_MIN,
          Feature.WELL_COVERED_MAX,
          Feature.WELL_COVERED_MIN);

  private static final String DISPATCH =
      """
      The container harbour at Vellmouth reopened on Tuesday, eleven days after a gantry crane \
      toppled onto the quay and killed two dockers.
      Harbour master Ines Cardoso said 14 of the 18 berths were in use again and that the backlog \
      of 23 ships would be cleared within a week.
      "We owe it to the men we lost to find out why a machine inspected in January failed in \
      February," she told reporters beside the wreck.
      Investigators have sent the main bolts to a laboratory and expect a first report in April.
      The union called a strike on the day after the accident and wants the three other machines \
      of the same make taken down.
      """;

  private static final String RETELLING =
      """
      Ships are moving again in Vellmouth, where two dockers died under a falling gantry crane \
      eleven days ago, after the container port opened its gates on Tuesday.
      Of 18 berths 14 are working, according to Ines Cardoso, the harbour master, who wants the \
      23 waiting ships cleared within the week.
      A laboratory is examining bolts from the wreck and investigators hope to report in April.
      """;

  private static final String BACKGROUND =
      """
      Vellmouth handles a third of the country's fruit imports and has been run by a public trust \
      since the private operator went bankrupt during the long drought.
      A similar collapse injured nine people at the northern terminal in Osterley, where the courts \
      later fined the maker for skipping inspections of welded joints.
      """;

  private static final String OTHER =
      """
      Residents collected signatures against beer halls beneath painted ceilings while local \
      choirs sang every Thursday evening until owners finally gave up.
      Mayor Tobias Lindqvist admitted selling Victorian reading rooms had been mistaken, promising \
      pupils shelves before schools return next September.
      """;

  private final Comparer comparer = new Comparer();

  @Test
  void whichOfTwoArticlesComesFirstDoesNotMatter() {
    List<Profile> fiction = new ArrayList<>();
    Articles.stories("wire").values().forEach(fiction::addAll);
    for (List<Profile> batch : List.of(Articles.seeds(), fiction)) {
      for (int i = 0; i < batch.size(); i++) {
        for (int j = i + 1; j < batch.size(); j++) {
          assertSymmetric(batch.get(i), batch.get(j));
        }
      }
    }
  }

  @Property(tries = 500, seed = "20251124")
  void whichOfTwoRandomTextsComesFirstDoesNotMatter(
      @ForAll("profiles") Profile a, @ForAll("profiles") Profile b) {
    assertSymmetric(a, b);
  }

  @Property(tries = 500, seed = "20251124")
  void featuresAreSharesOrUnknown(@ForAll("profiles") Profile a, @ForAll("profiles") Profile b) {
    float[] features = comparer.features(a, b);
    for (int f = 0; f < features.length; f++) {
      float value = features[f];
      float most = AMOUNTS.contains(Feature.at(f)) ? Float.MAX_VALUE : 1;
      assertTrue(
          value == UNKNOWN || (value >= 0 && value <= most), Feature.at(f).key() + " is " + value);
    }
    assertTrue(value(features, Feature.NUMBERS_FEWER) <= 8);
    assertTrue(value(features, Feature.DAYS_APART) <= 60);
    assertTrue(value(features, Feature.NAMES_FEWER) <= 16);
    assertTrue(value(features, Feature.NAMES_LACKED) <= 100);
    assertTrue(value(features, Feature.SLOTS) <= 16);
  }

  /** The working arrays of earlier comparisons leave nothing behind. */
  @Property(tries = 200, seed = "20251124")
  void whatWasComparedBeforeDoesNotMatter(
      @ForAll("profiles") Profile before,
      @ForAll("profiles") Profile a,
      @ForAll("profiles") Profile b) {
    comparer.features(before, a);
    comparer.compare(b, before);
    assertArrayEquals(new Comparer().features(a, b), comparer.features(a, b));
  }

  @Property(tries = 300, seed = "20251124")
  void aTextIsCoveredByItself(@ForAll("profiles") Profile text) {
    float[] features = comparer.features(text, text);
    for (Feature feature : COVERAGE) {
      float value = value(features, feature);
      assertTrue(value == UNKNOWN || value > 1 - 1e-5, feature.key() + " is " + value);
    }
    assertEquals(text.length() == 0 ? 0 : 1, value(features, Feature.LENGTH_RATIO));
  }

  @Test
  void identicalTextsShareEverything() {
    for (Profile article : Articles.seeds()) {
      float[] features = comparer.features(article, article);
      for (Feature feature :
          List.of(
              Feature.TRIGRAMS_JACCARD,
              Feature.COVERED_MIN,
              Feature.WELL_COVERED_MIN,
              Feature.LEAD_FOUND_MIN,
              Feature.LEADS_SHARED_MIN,
              Feature.RAREST_FOUND_MIN,
              Feature.ORDER_MIN)) {
        assertEquals(1, value(features, feature), 1e-5, feature.key());
      }
      assertEquals(0, value(features, Feature.UNCOPIED_MAX));
    }
  }

  @Test
  void textsWithoutACommonWordShareNothing() {
    List<Profile> two = Articles.of(DISPATCH, OTHER);
    float[] features = comparer.features(two.get(0), two.get(1));
    for (Feature feature :
        List.of(
            Feature.TRIGRAMS_JACCARD,
            Feature.COVERED_MAX,
            Feature.WELL_COVERED_MAX,
            Feature.UNCOPIED_COVERED_MAX,
            Feature.LEAD_FOUND_MAX,
            Feature.RAREST_FOUND_MAX,
            Feature.NAMES_FOUND_MAX)) {
      assertEquals(0, value(features, feature), feature.key());
    }
    assertEquals(1, value(features, Feature.UNCOPIED_MIN));
    assertEquals(List.of(), comparer.compare(two.get(0), two.get(1)).aligned());
  }

  /**
   * A follow-up that pastes two paragraphs in looks more alike, but not in what it does not copy.
   */
  @Test
  void copiedBackgroundIsNoEvidence() {
    List<Profile> texts = Articles.of(DISPATCH, OTHER, DISPATCH + BACKGROUND, OTHER + BACKGROUND);
    float[] without = comparer.features(texts.get(0), texts.get(1));
    float[] with = comparer.features(texts.get(2), texts.get(3));
    assertTrue(value(with, Feature.COVERED_MAX) > value(without, Feature.COVERED_MAX) + 0.2);
    assertTrue(value(with, Feature.TRIGRAMS_JACCARD) > 0.2);
    for (Feature feature :
        List.of(
            Feature.UNCOPIED_COVERED_MAX,
            Feature.UNCOPIED_COVERED_MIN,
            Feature.UNCOPIED_PLAIN_COVERED_MAX)) {
      assertTrue(
          value(with, feature) <= value(without, feature) + 0.1,
          feature.key() + " from " + value(without, feature) + " to " + value(with, feature));
    }
    assertTrue(value(with, Feature.UNCOPIED_MAX) < 1);
  }

  @Test
  void aRetellingIsCoveredWithoutBeingCopied() {
    List<Profile> texts = Articles.of(DISPATCH, RETELLING, OTHER);
    float[] retold = comparer.features(texts.get(0), texts.get(1));
    float[] other = comparer.features(texts.get(0), texts.get(2));
    assertEquals(1, value(retold, Feature.UNCOPIED_MIN));
    assertTrue(value(retold, Feature.UNCOPIED_COVERED_MAX) > 0.5);
    assertTrue(value(other, Feature.UNCOPIED_COVERED_MAX) < 0.1);
    assertTrue(value(retold, Feature.NUMBERS_FOUND_MAX) == 1);
    assertTrue(value(retold, Feature.NAMES_FOUND_MAX) == 1);
  }

  @Test
  void sentencesAreAlignedWithThoseThatSayTheSame() {
    List<Profile> texts = Articles.of(DISPATCH, RETELLING);
    List<Alignment> aligned = comparer.compare(texts.get(1), texts.get(0)).aligned();
    assertEquals(
        List.of(List.of(0, 0), List.of(1, 1), List.of(2, 3)),
        aligned.stream().map(pair -> List.of(pair.a(), pair.b())).toList());
    aligned.forEach(pair -> assertTrue(pair.coverage() >= 0.4 && pair.coverage() <= 1));
  }

  @Test
  void quotedWordsAreMeasuredApart() {
    List<Profile> texts =
        Articles.of(
            DISPATCH,
            OTHER
                + DISPATCH.lines().filter(line -> line.startsWith("\"")).findFirst().orElseThrow());
    float[] features = comparer.features(texts.get(0), texts.get(1));
    assertEquals(1, value(features, Feature.BOTH_QUOTE));
    assertEquals(1, value(features, Feature.QUOTED_TRIGRAMS_CONTAINED));
    assertTrue(value(features, Feature.PLAIN_TRIGRAMS_CONTAINED) < 0.15);
  }

  @Property(seed = "20251124")
  void daysApartAreCounted(
      @ForAll("days") Optional<LocalDate> a, @ForAll("days") Optional<LocalDate> b) {
    Idf idf = new Idf(WordFrequencies.english(), new IntMap(), 2);
    Document text = Articles.of(DISPATCH).get(0).document();
    float[] features = comparer.features(new Profile(text, a, idf), new Profile(text, b, idf));
    float expected =
        a.isPresent() && b.isPresent()
            ? Math.min(60, Math.abs(a.get().toEpochDay() - b.get().toEpochDay()))
            : UNKNOWN;
    assertEquals(expected, value(features, Feature.DAYS_APART));
  }

  /** Of the two days that one names, the other names one. */
  @Test
  void daysOfTheYearAreFoundOrNot() {
    List<Profile> texts =
        Articles.of(
            "The council of Tarrowby met on March 4 and will vote on the tram on June 17.",
            "A vote on the tram is due on June 17, the mayor of Tarrowby told the council.",
            "The mayor of Tarrowby wants a vote on the tram soon, the council was told.");
    float[] features = comparer.features(texts.get(0), texts.get(1));
    assertEquals(1, value(features, Feature.DATES_FOUND_MAX));
    assertEquals(0.5f, value(features, Feature.DATES_FOUND_MIN));
    float[] undated = comparer.features(texts.get(0), texts.get(2));
    assertEquals(UNKNOWN, value(undated, Feature.DATES_FOUND_MAX));
  }

  @Test
  void weekdaysAreComparedInTheLeadAndInTheWhole() {
    List<Profile> texts =
        Articles.of(
            "The tram stopped on Monday and runs again since Tuesday, the operator said.",
            "On Tuesday the tram ran again, and on Friday it will be free, the operator said.",
            "The tram stopped on Monday, and nobody knows until when, the operator said.",
            "The tram has stopped, and nobody knows until when, the operator said.");
    float[] shifted = comparer.features(texts.get(0), texts.get(1));
    assertEquals(0, value(shifted, Feature.LEAD_WEEKDAY));
    assertEquals(1 / 3f, value(shifted, Feature.WEEKDAYS_JACCARD));
    float[] shorter = comparer.features(texts.get(0), texts.get(2));
    assertEquals(1, value(shorter, Feature.LEAD_WEEKDAY));
    assertEquals(1 / 2f, value(shorter, Feature.WEEKDAYS_JACCARD));
    float[] unnamed = comparer.features(texts.get(0), texts.get(3));
    assertEquals(UNKNOWN, value(unnamed, Feature.LEAD_WEEKDAY));
    assertEquals(UNKNOWN, value(unnamed, Feature.WEEKDAYS_JACCARD));
  }

  @Provide
  Arbitrary<Optional<LocalDate>> days() {
    return Arbitraries.longs().between(20_000, 20_200).map(LocalDate::ofEpochDay).optional(0.8);
  }

  /** Texts of few different words, so that they have much in common, with all marks and parts. */
  @Provide
  Arbitrary<Profile> profiles() {
    Arbitrary<int[]> stems = Arbitraries.integers().between(1, 40).array(int[].class).ofMaxSize(90);
    Arbitrary<byte[]> marks =
        Arbitraries.of((byte) 0, (byte) 0, Mark.STOP, Mark.QUOTED, Mark.NAME)
            .array(byte[].class)
            .ofSize(90);
    Arbitrary<int[]> lengths = Arbitraries.integers().between(1, 14).array(int[].class).ofSize(90);
    Arbitrary<int[]> title = Arbitraries.integers().between(1, 40).array(int[].class).ofMaxSize(6);
    Arbitrary<List<Double>> numbers =
        Arbitraries.of(3.0, 14.0, 23.0, 23.2, 100.0).list().ofMaxSize(10);
    return Combinators.combine(stems, marks, lengths, title, numbers, days())
        .as(
            (words, kinds, sentences, heading, values, day) ->
                new Profile(
                    document(words, kinds, sentences, heading, values),
                    day,
                    new Idf(WordFrequencies.english(), new IntMap(), 2)))
        .withoutEdgeCases();
  }

  private static Document document(
      int[] stems, byte[] marks, int[] lengths, int[] title, List<Double> values) {
    IntStream.Builder ends = IntStream.builder().add(0);
    int end = 0;
    for (int s = 0; end < stems.length; s++) {
      end = Math.min(stems.length, end + lengths[s]);
      ends.add(end);
    }
    int[] names =
        IntStream.range(0, stems.length)
            .filter(t -> (marks[t] & Mark.NAME) != 0)
            .map(t -> stems[t])
            .distinct()
            .sorted()
            .toArray();
    List<Quantity> numbers = new ArrayList<>();
    for (int n = 0; n < Math.min(values.size(), stems.length); n++) {
      int token = n * stems.length / values.size();
      numbers.add(new Quantity(values.get(n), Quantity.Unit.COUNT, token));
    }
    return new Document(
        stems,
        Arrays.copyOf(marks, stems.length),
        ends.build().toArray(),
        title,
        names,
        numbers,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  private void assertSymmetric(Profile a, Profile b) {
    float[] there = comparer.features(a, b);
    float[] back = comparer.features(b, a);
    for (int f = 0; f < there.length; f++) {
      assertEquals(there[f], back[f], Feature.at(f).key());
    }
  }

  private static float value(float[] features, Feature feature) {
    return features[feature.place()];
  }
}
