package news.dedupe.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import news.dedupe.article.Skipped;
import news.dedupe.load.format.Format;
import news.dedupe.load.input.Attempt;
import news.dedupe.load.input.Failure;
import news.dedupe.load.input.Input;
import news.dedupe.load.input.Reading;
import news.dedupe.load.input.RecordReader;
import news.dedupe.load.input.Sink;
import news.dedupe.load.input.Tally;
import news.dedupe.load.unpack.Archive;
import news.dedupe.load.unpack.Compression;
import news.dedupe.load.unpack.Content;
import news.dedupe.load.unpack.DamagedException;
import news.dedupe.load.unpack.Expansion;
import news.dedupe.load.unpack.Foreign;

/** Reads files through whatever packs them, and hands each to the reader of its format. */
final class Unpacker {

  private final Reading reading;
  private final OuterSink sink;
  private final Tally tally;
  private final Function<Input, RecordReader> formats;

  /** One of a file that was named. */
  Unpacker(Reading reading, Sink sink) {
    this(reading, sink, new Tally(reading), Format::of);
  }

  /**
   * @param tally counts what of archives is left out
   * @param formats gives what reads a file
   */
  Unpacker(Reading reading, Sink sink, Tally tally, Function<Input, RecordReader> formats) {
    this.reading = reading;
    this.sink = new OuterSink(sink);
    this.tally = tally;
    this.formats = formats;
  }

  /** Reads one file; failures of the stream go to the sink. */
  void read(String path, InputStream file) {
    Expansion expansion = new Expansion(reading.limits().expansion(), reading.limits().entries());
    try {
      read(path, expansion.packed(file), expansion, 0);
    } catch (OuterSink.FailedException failure) {
      throw failure.error();
    }
    sink.end(path);
  }

  /**
   * @param depth how many layers and archives have been unpacked to get here
   */
  private void read(String path, InputStream stream, Expansion expansion, int depth) {
    try {
      Attempt.at(
          () -> unpack(path, Content.of(stream), expansion, depth),
          reason -> sink.skipped(Skipped.unreadable(path, reason)));
    } catch (IOException failure) {
      sink.skipped(Skipped.unreadable(path, Failure.reason(failure)));
    }
  }

  private void unpack(String path, Content content, Expansion expansion, int depth)
      throws IOException {
    Optional<Compression> compression = Compression.of(content.head());
    Optional<String> foreign =
        compression.isPresent() ? Optional.empty() : Foreign.advice(content.head(), path);
    if (foreign.isPresent()) {
      sink.skipped(Skipped.unreadable(path, foreign.get()));
      return;
    }
    Optional<Archive.Type> archive = Archive.Type.of(content.head());
    if (depth == reading.limits().nesting() && (compression.isPresent() || archive.isPresent())) {
      throw new DamagedException("packed more than " + depth + " times; --max-nesting allows more");
    }
    if (compression.isPresent()) {
      try (InputStream unpacked = expansion.unpacked(compression.get().unpack(content.stream()))) {
        unpack(path, Content.of(unpacked), expansion, depth + 1);
      }
    } else if (archive.isPresent()) {
      try (Archive files = new Archive(archive.get(), content.stream(), expansion)) {
        entries(path, files, expansion, depth + 1);
      }
    } else {
      Input input = new Input(path, content, reading, expansion, sink, tally);
      RecordReader format = formats.apply(input);
      sink.places().ifPresent(places -> places.file(path, format.label()));
      format.read(input);
    }
  }

  private void entries(String path, Archive archive, Expansion expansion, int depth)
      throws IOException {
    sink.places().ifPresent(places -> places.archive(path));
    boolean isEmpty = true;
    for (Optional<Archive.Entry> next = archive.next(); next.isPresent(); next = archive.next()) {
      isEmpty = false;
      Archive.Entry entry = next.get();
      String name = path + "#" + entry.name();
      boolean isHidden = Walk.isHidden(entry.path());
      if (isHidden) {
        continue;
      }
      if (!reading.selection().takes(path + "#" + entry.path(), Format::isKnown, tally)) {
        tally.leftOut(entry.path());
      } else if (!entry.isReadable()) {
        sink.skipped(
            Skipped.unreadable(name, "encrypted, or packed in an uncommon way; unpack it first"));
      } else {
        read(name, archive.content(), expansion, depth);
        if (expansion.isSpent()) {
          return; // has been reported
        }
      }
    }
    archive.repeats(path).ifPresent(sink::noted);
    if (isEmpty) {
      sink.skipped(Skipped.unreadable(path, "an archive without files"));
    }
  }
}
