package news.dedupe.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReportWriterTest {

  @Test
  void keysStandInAFixedOrderAndShortThingsOnOneLine() throws IOException {
    assertEquals(
        """
        {
          "schemaVersion": "1.1",
          "tool": {"name": "dedupe", "version": "unreleased"},
          "parameters": {"articles": 3, "model": "jar", "strict": true, "threshold": 0.5},
          "summary": {"articles": 3, "clusters": 1, "duplicates": 1, "unique": 1, "skipped": 2},
          "new": [
            {"path": "new/a.txt", "duplicate": true, "cluster": "00c0ffee00c0ffee", "of": "old/ü \\"b\\".txt", "relation": "rewrite", "score": 0.9712},
            {"path": "new/c.txt", "duplicate": false}
          ],
          "clusters": [
            {
              "id": "00c0ffee00c0ffee",
              "size": 2,
              "representative": "old/ü \\"b\\".txt",
              "title": "Tide ? turns",
              "cohesion": 0.0,
              "members": [
                {"path": "old/ü \\"b\\".txt", "relation": "original", "score": 1.0},
                {"path": "new/a.txt", "relation": "rewrite", "score": 0.9712}
              ],
              "evidence": [
                {
                  "a": "old/ü \\"b\\".txt",
                  "b": "new/a.txt",
                  "score": 0.9712,
                  "resemblance": 0.05,
                  "containment": 0.3333,
                  "sharedQuotes": [
                    "“bloodbath”"
                  ],
                  "sharedNumbers": [],
                  "alignedSentences": [[0, 0], [3, 4]]
                }
              ]
            }
          ],
          "unique": [
            "new/c.txt"
          ],
          "skipped": [
            {"path": "new/all.jsonl", "line": 17, "reason": "not JSON", "kind": "unreadable"},
            {"path": "new/all.jsonl", "line": 40, "count": 9, "reason": "and 9 more like these", "kind": "unreadable"},
            {"path": "new/d.txt", "reason": "a consent wall", "kind": "no-article"}
          ]
        }
        """,
        write(Reports.FULL));
  }

  @Test
  void withoutACheckThereIsNoListOfNewArticles() throws IOException {
    assertEquals(
        """
        {
          "schemaVersion": "1.1",
          "tool": {"name": "dedupe", "version": "unreleased"},
          "parameters": {"threshold": 0.5},
          "summary": {"articles": 0, "clusters": 0, "duplicates": 0, "unique": 0, "skipped": 0},
          "clusters": [],
          "unique": [],
          "skipped": []
        }
        """,
        write(Reports.EMPTY));
  }

  private static String write(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWriter.write(report, out);
    return out.toString(UTF_8);
  }
}
