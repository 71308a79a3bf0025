package news.dedupe.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads files through whatever packs them, and hands each to the reader of its format. */
final class Unpacker {

  private final Reading reading;
  private final Sink sink;
  private final Tally tally;

  /** One of a file that was named. */
  Unpacker(Reading reading, Sink sink) {
    this(reading, sink, new Tally(reading));
  }

  /**
   * @param tally is told what of archives is left out
   */
  Unpacker(Reading reading, Sink sink, Tally tally) {
    this.reading = reading;
    this.sink = sink;
    this.tally = tally;
  }

  /** Reads one file; failures of the stream are told to the sink. */
  void read(String path, InputStream file) {
    Expansion expansion = new Expansion(reading.limits().expansion());
    read(path, expansion.packed(file), expansion, 0);
  }

  private void read(String path, InputStream stream, Expansion expansion, int depth) {
    try {
      Content content = Content.of(stream);
      int layers = depth;
      for (Optional<Compression> packed = Compression.of(content.head());
          packed.isPresent();
          packed = Compression.of(content.head())) {
        requireDepth(++layers);
        content = Content.of(expansion.unpacked(packed.get().unpack(content.stream())));
      }
      Optional<String> foreign = Foreign.advice(content.head(), path);
      if (foreign.isPresent()) {
        sink.skipped(Skipped.unreadable(path, foreign.get()));
        return;
      }
      Optional<Archive.Type> archive = Archive.Type.of(content.head());
      if (archive.isPresent()) {
        requireDepth(++layers);
        entries(path, new Archive(archive.get(), content.stream()), expansion, layers);
      } else {
        read(new Input(path, content, reading, sink, tally));
      }
    } catch (IOException failure) {
      sink.skipped(Skipped.unreadable(path, Failure.reason(failure)));
    }
  }

  private void requireDepth(int layers) throws IOException {
    if (layers > reading.limits().nesting()) {
      throw new DamagedException(
          "packed more than " + reading.limits().nesting() + " times; --max-nesting allows more");
    }
  }

  private void entries(String path, Archive archive, Expansion expansion, int depth)
      throws IOException {
    int count = 0;
    for (Optional<Archive.Entry> next = archive.next(); next.isPresent(); next = archive.next()) {
      if (++count > reading.limits().entries()) {
        throw new DamagedException(
            "more than "
                + reading.limits().entries()
                + " entries; the first are kept, --max-entries allows more");
      }
      Archive.Entry entry = next.get();
      String name = path + "#" + entry.name();
      boolean isHidden = Walk.isHidden(entry.path());
      if (isHidden) {
        continue;
      }
      if (!reading.selection().takes(path + "#" + entry.path(), tally)) {
        tally.leftOut(entry.path());
      } else if (!entry.isReadable()) {
        sink.skipped(
            Skipped.unreadable(name, "encrypted, or packed in an uncommon way; unpack it first"));
      } else {
        read(name, expansion.unpacked(archive.content()), expansion, depth);
      }
    }
    archive.tellRepeats(path, sink);
    if (count == 0) {
      sink.skipped(Skipped.unreadable(path, "an archive without files"));
    }
  }

  private static void read(Input input) throws IOException {
    switch (Format.of(input)) {
      case PLAIN_TEXT -> new PlainText(input).read();
      case HTML -> new Html(input).read();
      case JSON -> new Json(input).read();
      case MARKDOWN -> new Markdown(input).read();
      case CSV -> new Csv(input).read();
      case XML -> new Xml(input).read();
      case WARC -> new Warc(input).read();
      case JSON_LINES -> new JsonLines(input).read();
    }
  }
}
