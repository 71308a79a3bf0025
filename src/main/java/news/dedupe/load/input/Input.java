package news.dedupe.load.input;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.article.Note;
import news.dedupe.article.Skipped;
import news.dedupe.load.unpack.Content;
import news.dedupe.load.unpack.Expansion;

/**
 * What a reader reads, and where it hands what it finds.
 *
 * @param path the name of the file, or of the archive's entry
 * @param expansion counts what is unpacked on the way
 * @param tally notes which options found something
 */
public record Input(
    String path, Content content, Reading reading, Expansion expansion, Sink sink, Tally tally) {

  /** The most bytes that one article may have. */
  public int maxArticleBytes() {
    return reading.limits().articleBytes();
  }

  /** All bytes of one article; where there are none, or too many, that is reported instead. */
  public Optional<byte[]> article() throws IOException {
    byte[] bytes = content.stream().readNBytes(maxArticleBytes());
    if (bytes.length == 0) {
      skip("empty file");
      return Optional.empty();
    }
    if (content.stream().read() >= 0) {
      skip("longer than " + maxArticleBytes() + " bytes; --max-article allows more");
      return Optional.empty();
    }
    return Optional.of(bytes);
  }

  public void skip(String reason) {
    sink.skipped(Skipped.unreadable(path, reason));
  }

  /** Tells what was odd, if anything was. */
  public void note(Optional<String> flaw) {
    flaw.ifPresent(text -> sink.noted(new Note(path, OptionalInt.empty(), text)));
  }
}
