package news.dedupe.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import news.dedupe.match.Model;
import news.dedupe.match.ModelFile;
import news.dedupe.report.MalformedInput;

/** Reads the model of a run. */
final class ModelLoader {

  private ModelLoader() {}

  /**
   * The model of a file; without one the jar's, which is read in the background, for it takes as
   * long as a few articles.
   *
   * @throws IOException if the file cannot be read; {@link MalformedInput} where it is no model
   */
  static CompletableFuture<Model> load(Optional<Path> file, Executor background)
      throws IOException {
    return file.isPresent()
        ? CompletableFuture.completedFuture(read(file.get()))
        : CompletableFuture.supplyAsync(ModelFile::standard, background);
  }

  private static Model read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return ModelFile.read(in);
    } catch (JsonProcessingException e) {
      throw new MalformedInput(file.toString(), "not a model: " + e.getOriginalMessage());
    }
  }
}
