package news.dedupe.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class JunitReportTest {

  @Test
  void duplicatesFailAndWhatWasNotReadIsSkipped() throws Exception {
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
        <testsuite name="dedupe" tests="5" failures="1" errors="0" skipped="3">
        <testcase classname="dedupe" name="new/a.jsonl#1"><failure type="rewrite" message="rewrite of old/ü &quot;b&quot;.txt">score 0.9712</failure></testcase>
        <testcase classname="dedupe" name="new/c.txt"/>
        <testcase classname="dedupe" name="new/all.jsonl:17"><skipped message="not JSON"/></testcase>
        <testcase classname="dedupe" name="new/all.jsonl:40"><skipped message="and 9 more like these"/></testcase>
        <testcase classname="dedupe" name="new/d.txt"><skipped message="a consent wall"/></testcase>
        </testsuite>
        </testsuites>
        """,
        Reports.written(ReportFormat.JUNIT, Reports.FULL));
  }

  @Test
  void theCountsAreThoseOfTheCases() throws Exception {
    for (Report report :
        List.of(Reports.FULL, Reports.EMPTY, Reports.large(40, "excerpt"), Reports.called("x"))) {
      Element suite = suite(report);
      assertEquals(suite.getAttribute("tests"), count(suite, "testcase"));
      assertEquals(suite.getAttribute("failures"), count(suite, "failure"));
      assertEquals(suite.getAttribute("skipped"), count(suite, "skipped"));
    }
  }

  /** XML has no form for some characters, and a parser refuses all of a file that has one. */
  @Test
  void anyNameGivesWellFormedXml() throws Exception {
    StringBuilder all = new StringBuilder(Reports.HOSTILE);
    for (char c = 0; c < 0xFFFF; c++) {
      all.append(c);
    }
    all.append('\uFFFF');
    for (String name : List.of(Reports.HOSTILE, all.toString())) {
      Element suite = suite(Reports.called(name));
      assertEquals("1", count(suite, "failure"));
      String path = ((Element) suite.getElementsByTagName("testcase").item(1)).getAttribute("name");
      assertTrue(path.startsWith("b/=1+1,\"x\"\\n::error::%0A\\u001b[31m"), path);
      assertTrue(path.contains("\\ufffe\\ud83d]]><b>&"), path);
    }
  }

  private static Element suite(Report report) throws Exception {
    return (Element)
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    Reports.written(ReportFormat.JUNIT, report).getBytes(UTF_8)))
            .getElementsByTagName("testsuite")
            .item(0);
  }

  private static String count(Element suite, String name) {
    return String.valueOf(suite.getElementsByTagName(name).getLength());
  }
}
