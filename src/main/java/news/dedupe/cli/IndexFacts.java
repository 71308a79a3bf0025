package news.dedupe.cli;

import java.io.IOException;
import java.io.OutputStream;
import news.dedupe.index.IndexedBy;
import news.dedupe.index.Snapshot;
import news.dedupe.report.JsonWriter;

/** Writes what there is to say of an index. */
record IndexFacts(Snapshot index) implements Output.Content {

  private static final int DECIMALS = 4;

  @Override
  public void writeTo(OutputStream out) throws IOException {
    IndexedBy by = index.by();
    JsonWriter json = new JsonWriter(out);
    json.object();
    json.name("articles").number(index.articles());
    json.name("texts").number(index.texts());
    json.name("stories").number(index.stories());
    json.name("batches").number(index.batch());
    json.name("bytes").number(index.bytes());
    json.name("format").number(by.format());
    json.name("analyzer").number(by.analyzer());
    json.name("sketcher").number(by.sketcher());
    json.name("model").text(by.model());
    json.name("threshold").number(by.threshold(), DECIMALS);
    json.endObject();
    json.end();
  }
}
