package news.dedupe.spark;

import news.dedupe.store.FieldReader;
import news.dedupe.store.FieldWriter;

/** A text as it travels to where others need it. */
final class TextCodec {

  /** Bytes of all but what was made of it. */
  private static final int FIXED = 128;

  private TextCodec() {}

  /** With what comparisons need, and the sketch where that is asked for. */
  static byte[] encode(Text text, boolean withSketch) {
    FieldWriter out = new FieldWriter(FIXED + text.getDocument().length + text.getEntry().length);
    out.putInt(text.getNumber()).putLong(text.getContent()).putText(text.getPath());
    out.putInt(text.getDay()).putLong(text.getCopies());
    put(out, text.getDocument());
    put(out, text.getEntry());
    put(out, withSketch ? text.getSketch() : Packed.NOTHING);
    put(out, text.getCounts());
    put(out, text.getSentences());
    return out.bytes();
  }

  static Text decode(byte[] bytes) {
    FieldReader in = new FieldReader(Packed.buffer(bytes));
    Text text = new Text();
    text.setNumber(in.getInt());
    text.setContent(in.getLong());
    text.setPath(in.getText());
    text.setDay(in.getInt());
    text.setCopies(in.getLong());
    text.setDocument(in.getBytes(in.getInt()));
    text.setEntry(in.getBytes(in.getInt()));
    text.setSketch(in.getBytes(in.getInt()));
    text.setCounts(in.getBytes(in.getInt()));
    text.setSentences(in.getBytes(in.getInt()));
    return text;
  }

  private static void put(FieldWriter out, byte[] bytes) {
    out.putInt(bytes.length).putBytes(bytes);
  }
}
