package news.dedupe.filter;

import java.util.Optional;
import java.util.OptionalLong;
import news.dedupe.article.Article;
import news.dedupe.article.Note;
import news.dedupe.article.Skipped;
import news.dedupe.load.MissingPathException;
import news.dedupe.load.input.LoadSummary;
import news.dedupe.load.input.Places;
import news.dedupe.load.input.Sink;
import news.dedupe.pipeline.Source;

/** A source that notes where its records stand. */
record Noting(Source source, Recorder recorder) implements Source {

  @Override
  public LoadSummary read(Sink sink) throws MissingPathException {
    LoadSummary summary = source.read(new NotingSink(sink, recorder));
    recorder.endFile();
    return summary;
  }

  @Override
  public OptionalLong size() throws MissingPathException {
    return source.size();
  }

  /** Hands on all but the places. */
  private record NotingSink(Sink sink, Recorder recorder) implements Sink {

    @Override
    public Optional<Places> places() {
      return Optional.of(recorder);
    }

    @Override
    public void article(Article article) {
      recorder.article(article.path());
      sink.article(article);
    }

    @Override
    public void skipped(Skipped skipped) {
      sink.skipped(skipped);
    }

    @Override
    public void noted(Note note) {
      sink.noted(note);
    }

    @Override
    public void consumed(long bytes) {
      sink.consumed(bytes);
    }
  }
}
