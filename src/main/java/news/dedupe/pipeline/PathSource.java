package news.dedupe.pipeline;

import java.util.List;
import java.util.OptionalLong;
import news.dedupe.load.Loader;
import news.dedupe.load.MissingPathException;
import news.dedupe.load.input.LoadSummary;
import news.dedupe.load.input.Sink;

/**
 * Articles of files, folders and archives.
 *
 * @param paths as {@link Loader#load} takes them
 */
public record PathSource(Loader loader, List<String> paths) implements Source {

  @Override
  public LoadSummary read(Sink sink) throws MissingPathException {
    return loader.load(paths, sink);
  }

  @Override
  public OptionalLong size() throws MissingPathException {
    return loader.size(paths);
  }
}
