package news.dedupe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import news.dedupe.report.Baseline.Accepted;

/** Writes the duplicates of a report as SARIF 2.1.0 (OASIS), a result each. */
final class SarifReport {

  /** Of 25,000 results that GitHub takes it shows so many. */
  private static final int MOST_SHOWN = 5_000;

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** What each relation means, for people. */
  private static final Map<String, String> MEANINGS =
      Map.of(
          "identical", "The article has the same main text as another.",
          "near-identical", "Most sentences of the article are the same as in another.",
          "rewrite", "The article reports the facts of another in other words.",
          "excerpt", "The article is a much shorter version of another.");

  private final JsonWriter json;

  /** Whether some results may be accepted; then all have to say whether they are. */
  private final boolean hasBaseline;

  private final FailOn failOn;

  private SarifReport(JsonWriter json, Parameters parameters) {
    this.json = json;
    this.hasBaseline = parameters.baseline().isPresent();
    this.failOn = parameters.failOn();
  }

  static void write(Report report, OutputStream out) throws IOException {
    new SarifReport(new JsonWriter(out), report.parameters()).write(report);
  }

  private void write(Report report) throws IOException {
    Duplicates duplicates = Duplicates.worst(report, duplicate -> true, MOST_SHOWN);
    json.object();
    json.name("$schema").text(SCHEMA);
    json.name("version").text("2.1.0");
    json.name("runs").array().object();
    tool();
    invocation(report, duplicates.omitted());
    json.name("columnKind").text("utf16CodeUnits");
    json.name("results").array();
    for (Duplicate duplicate : duplicates.worst()) {
      result(duplicate);
    }
    json.endArray();
    json.endObject().endArray().endObject();
    json.end();
  }

  private void tool() throws IOException {
    json.name("tool").object().name("driver").object();
    json.name("name").text("dedupe");
    json.name("version").text(Version.current());
    json.name("rules").array();
    for (String relation : FailOn.RELATIONS) {
      json.object();
      json.name("id").text(relation);
      message("shortDescription", MEANINGS.getOrDefault(relation, relation));
      json.name("defaultConfiguration").objectRow();
      json.name("level").text(level(relation)).endObject();
      json.endObject();
    }
    json.endArray().endObject().endObject();
  }

  private String level(String relation) {
    if (!failOn.includes(Optional.of(relation))) {
      return "note";
    }
    return Duplicate.isCopy(relation) ? "error" : "warning";
  }

  /** Counts what is not among the results. */
  private void invocation(Report report, int omitted) throws IOException {
    json.name("invocations").array().object();
    json.name("executionSuccessful").truth(true);
    json.name("toolExecutionNotifications").array();
    if (omitted > 0) {
      notification(omitted + " more duplicates are not among the results, which are the worst.");
    }
    if (report.summary().skipped() > 0) {
      notification(report.summary().skipped() + " inputs gave no article and were skipped.");
    }
    json.endArray().endObject().endArray();
  }

  private void notification(String text) throws IOException {
    json.object();
    json.name("level").text("warning");
    message("message", text);
    json.endObject();
  }

  private void result(Duplicate duplicate) throws IOException {
    json.object();
    json.name("ruleId").text(duplicate.relation());
    int rule = FailOn.RELATIONS.indexOf(duplicate.relation());
    if (rule >= 0) {
      json.name("ruleIndex").number(rule);
    }
    json.name("level").text(level(duplicate.relation()));
    json.name("rank").number(100 * duplicate.score(), 2);
    message("message", duplicate.message());
    json.name("locations").array();
    location(duplicate.article());
    json.endArray();
    json.name("relatedLocations").array();
    location(duplicate.of());
    json.endArray();
    json.name("partialFingerprints").objectRow();
    // of the texts alone, so that a result is known again when its file moves
    json.name("dedupe/v1").text(duplicate.article().content() + "/" + duplicate.of().content());
    json.endObject();
    if (hasBaseline) {
      suppressions(duplicate.accepted());
    }
    json.name("properties").objectRow();
    json.name("cluster").text(duplicate.cluster()).endObject();
    json.endObject();
  }

  private void suppressions(Optional<Accepted> accepted) throws IOException {
    json.name("suppressions").array();
    if (accepted.isPresent()) {
      json.objectRow();
      json.name("kind").text("external").name("status").text("accepted");
      if (accepted.get().reason().isPresent()) {
        json.name("justification").text(VisibleText.of(accepted.get().reason().get()));
      }
      json.endObject();
    }
    json.endArray();
  }

  private void location(Report.Entry article) throws IOException {
    Place place = Place.of(article);
    json.object();
    json.name("physicalLocation").object();
    json.name("artifactLocation").objectRow();
    json.name("uri").text(place.uri()).endObject();
    json.name("region").objectRow();
    json.name("startLine").number(place.line().orElse(1)).endObject();
    json.endObject();
    json.name("logicalLocations").array().objectRow();
    json.name("fullyQualifiedName").text(article.path()).endObject().endArray();
    json.endObject();
  }

  private void message(String name, String text) throws IOException {
    json.name(name).objectRow();
    json.name("text").text(text).endObject();
  }
}
