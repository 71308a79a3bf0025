package news.dedupe.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads from a report which articles it puts together.
 *
 * <p>Other programs' reports will do where they have the lists {@code clusters}, {@code unique} and
 * {@code skipped}; an article is an object with a {@code path} or the path alone.
 */
public final class ReportReader {

  private final String name;

  private ReportReader(String name) {
    this.name = name;
  }

  /**
   * Reads to the end of the stream.
   *
   * @param name what to call the report in messages
   * @throws MalformedInput where it is no report, or one of a version that is not known here
   */
  public static Grouping read(InputStream in, String name) throws IOException {
    return new ReportReader(name).read(in);
  }

  private Grouping read(InputStream in) throws IOException {
    JsonNode report = parse(in);
    String version = report.path("schemaVersion").asText(ReportJson.SCHEMA_VERSION);
    if (!version.startsWith("1.") && !version.startsWith("2.")) {
      throw new MalformedInput(name, "a report of version " + version + ", not 1 or 2");
    }
    List<List<String>> clusters = new ArrayList<>();
    for (JsonNode cluster : list(report, "clusters")) {
      clusters.add(paths(list(cluster, "members")));
    }
    List<String> others = new ArrayList<>(paths(list(report, "unique")));
    others.addAll(paths(list(report, "skipped")));
    return new Grouping(List.copyOf(clusters), List.copyOf(others));
  }

  private JsonNode parse(InputStream in) throws IOException {
    try {
      return new ObjectMapper().readTree(in);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      throw new MalformedInput(name + line, "not JSON: " + e.getOriginalMessage());
    }
  }

  private JsonNode list(JsonNode holder, String key) throws MalformedInput {
    JsonNode list = holder.path(key);
    if (!list.isArray()) {
      throw new MalformedInput(name, "not a report: no list '" + key + "'");
    }
    return list;
  }

  private List<String> paths(JsonNode articles) throws MalformedInput {
    List<String> paths = new ArrayList<>();
    for (JsonNode article : articles) {
      JsonNode path = article.isObject() ? article.path("path") : article;
      if (!path.isTextual()) {
        throw new MalformedInput(name, "not a report: an article without a path");
      }
      paths.add(path.asText());
    }
    return List.copyOf(paths);
  }
}
