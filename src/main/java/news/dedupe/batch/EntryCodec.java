package news.dedupe.batch;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import news.dedupe.report.Report.Entry;
import news.dedupe.store.Codec;
import news.dedupe.store.FieldReader;
import news.dedupe.store.FieldWriter;

/** What a report says of an article. */
public final class EntryCodec implements Codec<Entry> {

  /** Bytes of most entries. */
  private static final int EXPECTED = 512;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public byte[] encode(Entry entry) {
    FieldWriter out = new FieldWriter(EXPECTED);
    out.putText(entry.path()).putInt(entry.line().orElse(ArticleCodec.NO_LINE));
    out.putText(entry.title()).putDay(entry.published()).putText(entry.publishedAsWritten());
    out.putText(entry.source()).putText(entry.url());
    out.putLong(HexFormat.fromHexDigitsToLong(entry.content()));
    return out.bytes();
  }

  @Override
  public Entry decode(ByteBuffer record) {
    FieldReader in = new FieldReader(record);
    return new Entry(
        in.getText(),
        ArticleCodec.line(in),
        in.getOptionalText(),
        in.getDay(),
        in.getOptionalText(),
        in.getOptionalText(),
        in.getOptionalText(),
        HexFormat.of().toHexDigits(in.getLong()));
  }
}
