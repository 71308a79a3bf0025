package news.dedupe.text;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.store.Codec;
import news.dedupe.store.FieldReader;
import news.dedupe.store.FieldWriter;
import news.dedupe.text.extract.Dateline;
import news.dedupe.text.extract.Quantity;

/** A document: to read it again takes a small part of the time of its analysis. */
public final class DocumentCodec implements Codec<Document> {

  /** A unit is written as its place here, whatever the order in which they are declared. */
  private static final List<Quantity.Unit> UNITS =
      List.of(Quantity.Unit.COUNT, Quantity.Unit.SHARE, Quantity.Unit.MONEY, Quantity.Unit.DAY);

  private static final int NO_MONTH_DAY = -1;

  /** Bytes of what every document has, and most of the few strings. */
  private static final int FIXED = 256;

  private static final int NUMBER = Double.BYTES + Byte.BYTES + Integer.BYTES;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public byte[] encode(Document document) {
    FieldWriter out = new FieldWriter(expected(document));
    out.putLong(document.content());
    out.putInts(document.stems()).putBytes(document.marks());
    out.putInts(document.sentences()).putInts(document.title()).putInts(document.names());
    out.putInt(document.numbers().size());
    for (Quantity number : document.numbers()) {
      out.putDouble(number.value()).putByte(UNITS.indexOf(number.unit())).putInt(number.token());
    }
    out.putText(document.headline());
    out.putText(document.dateline().map(Dateline::place));
    out.putInt(document.dateline().map(DocumentCodec::monthDay).orElse(NO_MONTH_DAY));
    out.putText(document.credit()).putText(document.byline()).putDay(document.day());
    return out.bytes();
  }

  private static int expected(Document document) {
    int ints =
        document.length()
            + document.sentences().length
            + document.title().length
            + document.names().length;
    return FIXED
        + document.length()
        + Integer.BYTES * ints
        + NUMBER * document.numbers().size()
        + document.headline().map(String::length).orElse(0);
  }

  private static int monthDay(Dateline dateline) {
    return dateline.monthDay().orElse(NO_MONTH_DAY);
  }

  @Override
  public Document decode(ByteBuffer record) {
    FieldReader in = new FieldReader(record);
    long content = in.getLong();
    int[] stems = in.getInts();
    byte[] marks = in.getBytes(stems.length);
    int[] sentences = in.getInts();
    int[] title = in.getInts();
    int[] names = in.getInts();
    List<Quantity> numbers = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      numbers.add(new Quantity(in.getDouble(), UNITS.get(in.getByte()), in.getInt()));
    }
    return new Document(
        stems,
        marks,
        sentences,
        title,
        names,
        List.copyOf(numbers),
        in.getOptionalText(),
        dateline(in),
        in.getOptionalText(),
        in.getOptionalText(),
        in.getDay(),
        content);
  }

  private static Optional<Dateline> dateline(FieldReader in) {
    Optional<String> place = in.getOptionalText();
    int monthDay = in.getInt();
    OptionalInt day = monthDay == NO_MONTH_DAY ? OptionalInt.empty() : OptionalInt.of(monthDay);
    return place.map(p -> new Dateline(p, day));
  }
}
