package news.dedupe.load;

import java.util.ArrayList;
import java.util.List;

/** All that a loader hands on. */
record Loaded(
    List<Article> articles, List<Skipped> skipped, List<Note> notes, LoadSummary summary) {

  int leftOut() {
    return summary.leftOutCount();
  }

  static Loaded from(Loader loader, String... paths) {
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

  static Loaded from(String... paths) {
    return from(Loader.standard(), paths);
  }

  List<String> paths() {
    return articles.stream().map(Article::path).toList();
  }

  List<String> texts() {
    return articles.stream().map(Article::text).toList();
  }
}
