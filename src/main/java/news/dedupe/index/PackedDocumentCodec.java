package news.dedupe.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.collect.IntList;
import news.dedupe.collect.IntMap;
import news.dedupe.store.Codec;
import news.dedupe.store.FieldReader;
import news.dedupe.store.FieldWriter;
import news.dedupe.text.Document;
import news.dedupe.text.WordFrequencies;
import news.dedupe.text.extract.Dateline;
import news.dedupe.text.extract.Quantity;

/**
 * A document in few bytes, which compress well: words of ordinary English are written as their
 * ranks in it, others as their places among those of the document; of all the upper bytes first. A
 * name is written as the place of its word.
 */
final class PackedDocumentCodec implements Codec<Document> {

  private static final int NO_MONTH_DAY = -1;

  /** In place of the place of a name that is no word of the text. */
  private static final int ELSEWHERE = 0xFFFF;

  /** Bytes of most documents. */
  private static final int EXPECTED = 1 << 11;

  private static final List<Quantity.Unit> UNITS =
      List.of(Quantity.Unit.COUNT, Quantity.Unit.SHARE, Quantity.Unit.MONEY, Quantity.Unit.DAY);

  private final WordFrequencies english = WordFrequencies.english();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public byte[] encode(Document document) {
    FieldWriter out = new FieldWriter(EXPECTED);
    out.putLong(document.content());
    putStems(document, out);
    out.putBytes(document.marks());
    int[] sentences = document.sentences();
    out.putChar(sentences.length - 1);
    for (int s = 1; s < sentences.length; s++) {
      out.putChar(sentences[s] - sentences[s - 1]);
    }
    putNames(document, out);
    out.putInt(document.numbers().size());
    for (Quantity number : document.numbers()) {
      out.putDouble(number.value()).putByte(UNITS.indexOf(number.unit())).putInt(number.token());
    }
    out.putText(document.headline());
    out.putText(document.dateline().map(Dateline::place));
    OptionalInt monthDay = document.dateline().map(Dateline::monthDay).orElse(OptionalInt.empty());
    out.putInt(monthDay.orElse(NO_MONTH_DAY));
    out.putText(document.credit()).putText(document.byline()).putDay(document.day());
    return out.bytes();
  }

  private void putStems(Document document, FieldWriter out) {
    int[] stems = IntList.of(document.stems(), document.title()).toArray();
    int[] codes = new int[stems.length];
    IntList others = new IntList(16);
    IntMap places = new IntMap(16);
    for (int t = 0; t < stems.length; t++) {
      int rank = english.rank(stems[t]);
      if (rank < 0) {
        if (places.get(stems[t]) == 0) {
          others.add(stems[t]);
          places.put(stems[t], others.size());
        }
        codes[t] = english.size() + places.get(stems[t]) - 1;
      } else {
        codes[t] = rank;
      }
    }
    out.putInts(others.toArray()).putInt(document.length()).putInt(document.title().length);
    byte[] planes = new byte[3 * codes.length];
    for (int t = 0; t < codes.length; t++) {
      planes[t] = (byte) (codes[t] >>> 16);
      planes[codes.length + t] = (byte) (codes[t] >>> 8);
      planes[2 * codes.length + t] = (byte) codes[t];
    }
    out.putBytes(planes);
  }

  private static void putNames(Document document, FieldWriter out) {
    IntMap places = new IntMap(document.length());
    for (int t = Math.min(document.length(), ELSEWHERE); t > 0; t--) {
      places.put(document.stems()[t - 1], t);
    }
    IntList elsewhere = new IntList(4);
    out.putChar(document.names().length);
    for (int name : document.names()) {
      int place = places.get(name) - 1;
      out.putChar(place < 0 ? ELSEWHERE : place);
      if (place < 0) {
        elsewhere.add(name);
      }
    }
    out.putInts(elsewhere.toArray());
  }

  @Override
  public Document decode(ByteBuffer record) {
    FieldReader in = new FieldReader(record);
    long content = in.getLong();
    int[] others = in.getInts();
    int length = in.getInt();
    int title = in.getInt();
    int[] both = stems(in, others, length + title);
    int[] stems = Arrays.copyOf(both, length);
    byte[] marks = in.getBytes(stems.length);
    int[] sentences = new int[in.getChar() + 1];
    for (int s = 1; s < sentences.length; s++) {
      sentences[s] = sentences[s - 1] + in.getChar();
    }
    int[] names = names(in, stems);
    List<Quantity> numbers = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      numbers.add(new Quantity(in.getDouble(), UNITS.get(in.getByte()), in.getInt()));
    }
    Optional<String> headline = in.getOptionalText();
    Optional<String> place = in.getOptionalText();
    int monthDay = in.getInt();
    OptionalInt day = monthDay == NO_MONTH_DAY ? OptionalInt.empty() : OptionalInt.of(monthDay);
    return new Document(
        stems,
        marks,
        sentences,
        Arrays.copyOfRange(both, stems.length, both.length),
        names,
        List.copyOf(numbers),
        headline,
        place.map(at -> new Dateline(at, day)),
        in.getOptionalText(),
        in.getOptionalText(),
        in.getDay(),
        content);
  }

  private int[] stems(FieldReader in, int[] others, int count) {
    byte[] planes = in.getBytes(3 * count);
    int[] stems = new int[count];
    for (int t = 0; t < count; t++) {
      int code =
          (planes[t] & 0xFF) << 16
              | (planes[count + t] & 0xFF) << 8
              | (planes[2 * count + t] & 0xFF);
      stems[t] = code < english.size() ? english.stem(code) : others[code - english.size()];
    }
    return stems;
  }

  private static int[] names(FieldReader in, int[] stems) {
    int[] places = new int[in.getChar()];
    for (int n = 0; n < places.length; n++) {
      places[n] = in.getChar();
    }
    int[] elsewhere = in.getInts();
    int taken = 0;
    int[] names = new int[places.length];
    for (int n = 0; n < names.length; n++) {
      names[n] = places[n] == ELSEWHERE ? elsewhere[taken++] : stems[places[n]];
    }
    return names;
  }
}
