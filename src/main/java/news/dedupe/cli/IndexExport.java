package news.dedupe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.cli.Job.Ending;
import news.dedupe.index.Snapshot;
import news.dedupe.pipeline.Listener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the articles of an index. */
@Command(
    name = "export",
    header = "Print the articles of an index, one JSON object a line.",
    customSynopsis = "dedupe index export [OPTIONS] INDEX",
    description = {
      "",
      "The fields are those of 'dedupe extract', and the story: the id of the cluster in reports."
    })
final class IndexExport implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private IndexReading index = new IndexReading();

  IndexExport(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return index.run(
        terminal,
        (messages, output) -> {
          try (Snapshot open = Snapshot.open(index.path())) {
            output.write(out -> print(open, messages, out));
          }
          return Ending.of(messages.found(0, false));
        });
  }

  private static void print(Snapshot index, Listener listener, OutputStream out)
      throws IOException {
    JsonRows lines = new JsonRows(out);
    for (int number = 0; number < index.end(); number++) {
      if (!index.has(number)) {
        continue;
      }
      Optional<Article> article = index.soundArticle(number);
      if (article.isEmpty() || !index.isSound(number)) {
        String reason = "article " + number + " is damaged";
        listener.skipped(Skipped.unreadable(index.path().toString(), reason));
        continue;
      }
      String story = index.story(number).hex();
      lines.write(
          json -> {
            json.name("story").text(story);
            ArticleFields.read(article.get(), json);
          });
    }
    lines.end();
  }
}
