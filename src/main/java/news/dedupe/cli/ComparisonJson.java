package news.dedupe.cli;

import java.io.IOException;
import java.io.OutputStream;
import news.dedupe.pipeline.Comparison;
import news.dedupe.report.Json;

/** Writes a comparison for programs. */
record ComparisonJson(Comparison comparison) implements Output.Content {

  /** The parts still add up to the whole within what a person would compare. */
  private static final int DECIMALS = 6;

  @Override
  public void writeTo(OutputStream out) throws IOException {
    Json json = new Json(out);
    json.object();
    json.name("a").text(comparison.a());
    json.name("b").text(comparison.b());
    json.name("versions").truth(comparison.versions());
    json.name("score").probability(comparison.score());
    json.name("logOdds").number(comparison.logOdds(), DECIMALS);
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
}
