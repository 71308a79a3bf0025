package news.dedupe.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import news.dedupe.article.Skipped;
import news.dedupe.report.Report;
import news.dedupe.report.ReportFormat;
import news.dedupe.report.Style;

/** Makes pipelines that tell nobody what they do. */
public final class Runs {

  private Runs() {}

  public static Pipeline pipeline(int threads) {
    return pipeline(threads, 256 << 20, new ArrayList<>());
  }

  public static Pipeline pipeline(int threads, long memory, List<Skipped> told) {
    Settings settings = Settings.standard(threads, memory).withThreshold(0.5);
    Listener listener =
        new Listener() {
          @Override
          public void skipped(Skipped skipped) {
            told.add(skipped);
          }
        };
    return new Pipeline(settings, listener, InputStream.nullInputStream());
  }

  /** The report as it is written. */
  static String json(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportFormat.JSON.write(report, Style.plain(), out);
    return out.toString(UTF_8);
  }
}
