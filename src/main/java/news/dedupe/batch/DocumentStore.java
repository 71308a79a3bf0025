package news.dedupe.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.store.Spool;
import news.dedupe.text.Document;
import news.dedupe.text.extract.Dateline;
import news.dedupe.text.extract.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the documents of a run, for to read one again takes a small part of the time of its
 * analysis. Numbered and read as an {@link ArticleStore} is.
 */
final class DocumentStore implements AutoCloseable {

  private static final List<Quantity.Unit> UNITS = List.of(Quantity.Unit.values());
  private static final OptionalInt NO_MONTH_DAY = OptionalInt.empty();
  private static final int ABSENT = -1;

  /** A day is a number of days from 1970 on, or before. */
  private static final int NO_DAY = Integer.MIN_VALUE;

  /** Bytes of what every document has, and of a number. */
  private static final int FIXED = Long.BYTES + 11 * Integer.BYTES;

  private static final int NUMBER = Double.BYTES + Byte.BYTES + Integer.BYTES;

  private final Spool spool;

  /**
   * @param limit bytes of documents held in memory; what is beyond goes to the temporary folder
   */
  DocumentStore(long limit) {
    spool = Spool.read(limit);
  }

  /** Adds what {@link #encode} made, which many threads may do at once. */
  void add(byte[] encoded) {
    spool.add(encoded);
  }

  Document get(int number) {
    ByteBuffer in = spool.get(number);
    long content = in.getLong();
    int[] stems = readInts(in);
    byte[] marks = new byte[stems.length];
    in.get(marks);
    int[] sentences = readInts(in);
    int[] title = readInts(in);
    int[] names = readInts(in);
    List<Quantity> numbers = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      numbers.add(new Quantity(in.getDouble(), UNITS.get(in.get()), in.getInt()));
    }
    Optional<String> headline = readString(in);
    Optional<String> place = readString(in);
    Optional<String> credit = readString(in);
    Optional<String> byline = readString(in);
    int monthDay = in.getInt();
    Optional<Dateline> dateline =
        place.map(
            p -> new Dateline(p, monthDay == ABSENT ? NO_MONTH_DAY : OptionalInt.of(monthDay)));
    int day = in.getInt();
    return new Document(
        stems,
        marks,
        sentences,
        title,
        names,
        List.copyOf(numbers),
        headline,
        dateline,
        credit,
        byline,
        day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day)),
        content);
  }

  /** What {@link #add} takes. */
  static byte[] encode(Document document) {
    byte @Nullable [] headline = bytes(document.headline());
    byte @Nullable [] place = bytes(document.dateline().map(Dateline::place));
    byte @Nullable [] credit = bytes(document.credit());
    byte @Nullable [] byline = bytes(document.byline());
    int strings = length(headline) + length(place) + length(credit) + length(byline);
    int ints =
        document.length()
            + document.sentences().length
            + document.title().length
            + document.names().length;
    int room =
        FIXED
            + document.length()
            + Integer.BYTES * ints
            + NUMBER * document.numbers().size()
            + strings;
    ByteBuffer out = ByteBuffer.allocate(room).order(ByteOrder.nativeOrder());
    out.putLong(document.content());
    write(out, document.stems());
    out.put(document.marks());
    write(out, document.sentences());
    write(out, document.title());
    write(out, document.names());
    out.putInt(document.numbers().size());
    for (Quantity number : document.numbers()) {
      out.putDouble(number.value()).put((byte) UNITS.indexOf(number.unit()));
      out.putInt(number.token());
    }
    write(out, headline);
    write(out, place);
    write(out, credit);
    write(out, byline);
    out.putInt(document.dateline().map(Dateline::monthDay).orElse(NO_MONTH_DAY).orElse(ABSENT));
    out.putInt(document.day().map(day -> (int) day.toEpochDay()).orElse(NO_DAY));
    return out.array();
  }

  private static byte @Nullable [] bytes(Optional<String> string) {
    return string.isPresent() ? string.get().getBytes(UTF_8) : null;
  }

  private static int length(byte @Nullable [] string) {
    return string == null ? 0 : string.length;
  }

  private static void write(ByteBuffer out, int[] values) {
    out.putInt(values.length);
    out.asIntBuffer().put(values);
    out.position(out.position() + Integer.BYTES * values.length);
  }

  private static int[] readInts(ByteBuffer in) {
    int[] values = new int[in.getInt()];
    in.asIntBuffer().get(values);
    in.position(in.position() + Integer.BYTES * values.length);
    return values;
  }

  private static void write(ByteBuffer out, byte @Nullable [] string) {
    out.putInt(string == null ? ABSENT : string.length);
    if (string != null) {
      out.put(string);
    }
  }

  private static Optional<String> readString(ByteBuffer in) {
    int length = in.getInt();
    if (length == ABSENT) {
      return Optional.empty();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return Optional.of(new String(bytes, UTF_8));
  }

  @Override
  public void close() {
    spool.close();
  }
}
