package news.dedupe.pipeline;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.Loader;
import news.dedupe.load.MissingPathException;
import news.dedupe.load.input.Sink;
import news.dedupe.report.MalformedInput;

/** An article that is looked for in a batch, where its path may be written otherwise. */
final class SoughtArticle {

  private final Article article;

  /** Its file, what stands behind that in its path, and the last part of both. */
  private final String file;

  private final String rest;
  private final String name;

  private OptionalInt number = OptionalInt.empty();

  private SoughtArticle(Article article, String file) {
    String path = article.path();
    this.article = article;
    rest = path.startsWith(file) ? path.substring(file.length()) : "";
    int end = path.length() - rest.length();
    this.file = normal(path.substring(0, end));
    name = path.substring(path.lastIndexOf('/', end - 1) + 1);
  }

  /**
   * Reads the one article at a path.
   *
   * @throws MissingPathException if there is none
   * @throws MalformedInput if there are more
   */
  static SoughtArticle read(ArticlePath path, Loader loader, Listener listener)
      throws MissingPathException, MalformedInput {
    String file = path.file();
    boolean whole = file.equals(path.path());
    List<Article> found = new ArrayList<>();
    loader.load(
        List.of(file),
        new Sink() {
          @Override
          public void article(Article article) {
            if (found.size() < 2 && (whole || article.path().equals(path.path()))) {
              found.add(article);
            }
          }

          @Override
          public void skipped(Skipped skip) {
            if (whole || skip.path().equals(path.path())) {
              listener.skipped(skip);
            }
          }
        });
    if (found.isEmpty()) {
      throw MissingPathException.noArticle(path.path());
    }
    if (found.size() > 1) {
      throw new MalformedInput(
          path.path(), "more than one article; name one, such as " + found.get(0).path());
    }
    return new SoughtArticle(found.get(0), file);
  }

  /** The article as it was read. */
  Article article() {
    return article;
  }

  /** The number in the batch of the first article that is this one. */
  OptionalInt number() {
    return number;
  }

  /**
   * Looks whether an article of the batch is this one.
   *
   * @param numberOfOther its number in the batch
   */
  void look(Article other, int numberOfOther) {
    String path = other.path();
    if (number.isEmpty()
        && path.endsWith(name)
        && normal(path.substring(0, path.length() - rest.length())).equals(file)) {
      number = OptionalInt.of(numberOfOther);
    }
  }

  private static String normal(String file) {
    try {
      return Path.of(file).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException noFile) {
      return file;
    }
  }
}
