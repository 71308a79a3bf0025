package news.dedupe.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import news.dedupe.evaluate.ArticleName;

/** Which articles a report puts together: the number of the cluster of each, by name. */
final class Grouped {

  private final Map<String, Integer> clusters = new HashMap<>();

  /** Reads a report of any size, piece by piece. */
  static Grouped read(Path report) throws IOException {
    Grouped grouped = new Grouped();
    try (JsonParser parser = new JsonFactory().createParser(report.toFile())) {
      parser.nextToken();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        if (name.equals("clusters")) {
          for (int cluster = 0; parser.nextToken() == JsonToken.START_OBJECT; cluster++) {
            grouped.readCluster(parser, cluster);
          }
        } else {
          parser.skipChildren();
        }
      }
    }
    return grouped;
  }

  private void readCluster(JsonParser parser, int cluster) throws IOException {
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      if (!name.equals("members")) {
        parser.skipChildren();
        continue;
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
          parser.nextToken();
          if (key.equals("path")) {
            clusters.put(ArticleName.of(parser.getText()), cluster);
          } else {
            parser.skipChildren();
          }
        }
      }
    }
  }

  /** The number of an article's cluster, from 0; negative where it is on its own. */
  int cluster(String article) {
    return clusters.getOrDefault(article, -1);
  }
}
