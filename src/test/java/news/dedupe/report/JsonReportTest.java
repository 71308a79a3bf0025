package news.dedupe.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  @Test
  void keysStandInAFixedOrderAndShortThingsOnOneLine() throws IOException {
    assertEquals(
        """
        {
          "schemaVersion": "2.1",
          "tool": {"name": "dedupe", "version": "unreleased"},
          "parameters": {
            "task": "check",
            "threshold": 0.25,
            "model": "00000000000000ab",
            "analyzer": 1,
            "within": 7,
            "acrossSources": true,
            "keep": "source=reuters.com,ap.org",
            "overrides": "00000000000000ac",
            "failOn": [
              "identical",
              "rewrite"
            ],
            "index": {"batch": 3, "articles": 40},
            "lookBack": 42,
            "pairs": "0.2..1",
            "maxArticle": 16777216,
            "maxExpansion": 250,
            "maxEntries": 10000000,
            "maxNesting": 500,
            "charset": "ISO-8859-1",
            "inputFormat": "xml",
            "textField": "body",
            "dateOrder": "mdy"
          },
          "summary": {"articles": 3, "clusters": 1, "duplicates": 1, "unique": 1, "skipped": 2},
          "new": [
            {"path": "new/a.jsonl#1", "duplicate": true, "cluster": "00c0ffee00c0ffee", "of": "old/ü \\"b\\".txt", "relation": "rewrite", "score": 0.9712},
            {"path": "new/c.txt", "duplicate": false}
          ],
          "clusters": [
            {
              "id": "00c0ffee00c0ffee",
              "joined": [
                "00c0ffee00c0fff0"
              ],
              "size": 2,
              "representative": "old/ü \\"b\\".txt",
              "title": "Tide ? turns",
              "cohesion": 0.0,
              "members": [
                {"path": "old/ü \\"b\\".txt", "title": "Tide ? turns", "published": "2025-03-04", "content": "0123456789abcdef", "relation": "original", "score": 1.0},
                {"path": "new/a.jsonl#1", "line": 17, "publishedAsWritten": "last\\u001B[2J week", "source": "Coastal Wire", "url": "https://wire.example/1", "content": "0123456789abcdee", "relation": "rewrite", "score": 0.9712, "override": true}
              ],
              "evidence": [
                {
                  "a": "old/ü \\"b\\".txt",
                  "b": "new/a.jsonl#1",
                  "score": 0.9712,
                  "resemblance": 0.05,
                  "containment": 0.3333,
                  "sharedQuotes": [
                    "“bloodbath”"
                  ],
                  "sharedNumbers": [],
                  "alignedSentences": [[0, 0], [3, 4]]
                }
              ],
              "evidenceOmitted": 11
            }
          ],
          "unique": [
            "new/c.txt"
          ],
          "uniqueArticles": [
            {"path": "new/c.txt", "content": "0123456789abcded"}
          ],
          "skipped": [
            {"path": "new/all.jsonl", "line": 17, "reason": "not JSON", "kind": "unreadable"},
            {"path": "new/all.jsonl", "line": 40, "count": 9, "reason": "and 9 more like these", "kind": "unreadable"},
            {"path": "new/d.txt", "reason": "a consent wall", "kind": "no-article"}
          ],
          "pairs": [
            {"score": 0.9712, "grouped": true, "titleA": "Tide ? turns", "a": "old/ü \\"b\\".txt", "b": "new/a.jsonl#1", "contentA": "0123456789abcdef", "contentB": "0123456789abcdee"},
            {"score": 0.25, "grouped": false, "titleA": "Tide ? turns", "a": "old/ü \\"b\\".txt", "b": "new/c.txt", "contentA": "0123456789abcdef", "contentB": "0123456789abcded"}
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
          "schemaVersion": "2.1",
          "tool": {"name": "dedupe", "version": "unreleased"},
          "parameters": {
            "task": "group",
            "threshold": 0.5,
            "model": "00000000000000aa",
            "analyzer": 1,
            "maxArticle": 16777216,
            "maxExpansion": 250,
            "maxEntries": 10000000,
            "maxNesting": 500
          },
          "summary": {"articles": 0, "clusters": 0, "duplicates": 0, "unique": 0, "skipped": 0},
          "clusters": [],
          "unique": [],
          "uniqueArticles": [],
          "skipped": []
        }
        """,
        write(Reports.EMPTY));
  }

  @Test
  void whatATerminalWouldObeyIsEscapedAndTheRestIsNot() throws IOException {
    String title = "\u001b[31m \u0007 \u007f \u009b2J \u202etxt \u2066 \u2028 \u061c \n é 東 \u200d";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonWriter json = new JsonWriter(out);
    json.text(title).end();
    assertEquals(
        "\"\\u001B[31m \\u0007 \\u007F \\u009B2J \\u202Etxt \\u2066 \\u2028 \\u061C \\n é 東 \u200d\"\n",
        out.toString(UTF_8));
    assertEquals(title, new ObjectMapper().readValue(out.toByteArray(), String.class));
  }

  private static String write(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportFormat.JSON.write(report, Style.plain(), out);
    return out.toString(UTF_8);
  }
}
