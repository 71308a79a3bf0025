package news.dedupe.pipeline;

import java.util.OptionalLong;
import news.dedupe.load.MissingPathException;
import news.dedupe.load.input.LoadSummary;
import news.dedupe.load.input.Sink;

/** Where the articles of a run come from. */
public interface Source {

  /**
   * Hands every article to the sink, in the caller's thread.
   *
   * @return what was left out
   * @throws MissingPathException if it names a path that is not there
   */
  LoadSummary read(Sink sink) throws MissingPathException;

  /**
   * How much there is to read, in the units of {@link Sink#consumed}; nothing where that is not
   * known.
   *
   * @throws MissingPathException if it names a path that is not there
   */
  OptionalLong size() throws MissingPathException;
}
