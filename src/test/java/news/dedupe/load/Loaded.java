package news.dedupe.load;

import java.util.ArrayList;
import java.util.List;
import news.dedupe.article.Article;
import news.dedupe.article.Note;
import news.dedupe.article.Skipped;
import news.dedupe.load.input.LoadSummary;
import news.dedupe.load.input.Sink;

/** All that a loader hands on. */
public record Loaded(
    List<Article> articles, List<Skipped> skipped, List<Note> notes, LoadSummary summary) {

  int leftOut() {
    return summary.leftOutCount();
  }

  public static Loaded from(Loader loader, String... paths) {
    List<Article> articles = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    Sink sink =
        new Sink() {
          @Override
          public void article(Article article) {
            articles.add(article);
          }

          @Override
          public void skipped(Skipped reason) {
            skipped.add(reason);
          }

          @Override
          public void noted(Note note) {
            notes.add(note);
          }
        };
    try {
      return new Loaded(articles, skipped, notes, loader.load(List.of(paths), sink));
    } catch (MissingPathException missing) {
      throw new AssertionError(missing);
    }
  }

  public static Loaded from(String... paths) {
    return from(Loader.standard(), paths);
  }

  public List<String> paths() {
    return articles.stream().map(Article::path).toList();
  }

  public List<String> texts() {
    return articles.stream().map(Article::text).toList();
  }
}
