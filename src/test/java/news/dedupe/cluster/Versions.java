package news.dedupe.cluster;

import java.time.LocalDate;
import java.util.Optional;
import news.dedupe.article.Article;
import news.dedupe.collect.IntMap;
import news.dedupe.fingerprint.Idf;
import news.dedupe.match.Profile;
import news.dedupe.text.Analyzer;
import news.dedupe.text.WordFrequencies;

/** Makes profiles of invented texts. */
final class Versions {

  static final String STORY =
      """
      The container harbour at Vellmouth reopened on Tuesday, eleven days after a gantry crane \
      toppled onto the quay and killed two dockers.
      Harbour master Ines Cardoso said most of the berths were in use again and the backlog of \
      ships would be cleared within a week.
      Investigators have sent the main bolts to a laboratory and expect a first report in April.
      """;

  static final Idf RARITY = new Idf(WordFrequencies.english(), new IntMap(), 1);

  private Versions() {}

  static Profile of(String text) {
    return of(text, Optional.empty());
  }

  static Profile of(String text, String day) {
    return of(text, Optional.of(LocalDate.parse(day)));
  }

  private static Profile of(String text, Optional<LocalDate> day) {
    return new Profile(new Analyzer().analyze(Article.of("a.txt", text)), day, RARITY);
  }
}
