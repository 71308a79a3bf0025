package news.dedupe.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The path of one article as people write it: {@code file}, {@code file.jsonl#id} or {@code
 * news.zip#file.jsonl#id}.
 */
public record ArticlePath(String path) {

  /**
   * The file that the article is in: what stands before the {@code #}, unless that is of a name.
   */
  public String file() {
    String file = path;
    while (!file.equals("-") && file.contains("#") && Files.notExists(Path.of(file))) {
      file = file.substring(0, file.lastIndexOf('#'));
    }
    return file;
  }
}
