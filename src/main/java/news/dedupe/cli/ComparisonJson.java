package news.dedupe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.pipeline.Comparison;
import news.dedupe.pipeline.Comparison.Side;
import news.dedupe.report.JsonWriter;

/** Writes a comparison for programs. */
record ComparisonJson(Comparison comparison) implements Output.Content {

  /** The parts still add up to the whole within what a person would compare. */
  private static final int DECIMALS = 6;

  @Override
  public void writeTo(OutputStream out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.object();
    json.name("a").text(comparison.a().article().path());
    json.name("b").text(comparison.b().article().path());
    json.name("sources").array();
    source(json, comparison.a());
    source(json, comparison.b());
    json.endArray();
    json.name("frequencies").text(comparison.inBatch() ? "batch" : "pair");
    json.name("versions").truth(comparison.versions());
    if (!comparison.keptApartBy().isEmpty()) {
      json.name("keptApartBy")
          .texts(comparison.keptApartBy().stream().map(Comparison.KeptApart::option).toList());
    }
    json.name("identical").truth(comparison.identical());
    json.name("score").probability(comparison.score());
    if (comparison.logOdds().isPresent()) {
      json.name("logOdds").number(comparison.logOdds().getAsDouble(), DECIMALS);
    }
    json.name("contributions").array();
    for (Comparison.Contribution part : comparison.contributions()) {
      json.objectRow();
      json.name("feature").text(part.feature());
      json.name("value").number(part.value(), DECIMALS);
      json.name("logOdds").number(part.logOdds(), DECIMALS);
      json.endObject();
    }
    json.endArray();
    json.name("alignedSentences").array();
    for (Comparison.AlignedPair pair : comparison.aligned()) {
      json.object();
      json.name("a").number(pair.a());
      json.name("b").number(pair.b());
      json.name("coverage").probability(pair.coverage());
      json.name("sentenceA").text(pair.sentenceA());
      json.name("sentenceB").text(pair.sentenceB());
      json.endObject();
    }
    json.endArray();
    json.name("sharedQuotes").texts(comparison.sharedQuotes());
    json.name("sharedNumbers").texts(comparison.sharedNumbers());
    json.endObject();
    json.end();
  }

  /**
   * What was read of an article beside its text, under the names that readers of JSON know; the day
   * that counts; and where another of the same text is compared, its path.
   */
  private static void source(JsonWriter json, Side side) throws IOException {
    Article article = side.article();
    json.objectRow();
    json.optional("title", article.title());
    json.optional("published", article.published().map(Published::asWritten));
    json.optional("source", article.source());
    json.optional("author", article.author());
    json.optional("url", article.url());
    json.optional("day", side.day().map(LocalDate::toString));
    if (!side.comparedAs().equals(article.path())) {
      json.name("comparedAs").text(side.comparedAs());
    }
    json.endObject();
  }
}
