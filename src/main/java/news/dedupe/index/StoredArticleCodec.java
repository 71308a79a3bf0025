package news.dedupe.index;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import news.dedupe.article.Article;
import news.dedupe.batch.ArticleCodec;
import news.dedupe.store.Codec;
import news.dedupe.store.FieldWriter;
import news.dedupe.text.DocumentCodec;

/**
 * The story and the day of adding; the length of the rest, and this deflated: the article without
 * its text, its length before it, and the document.
 */
final class StoredArticleCodec implements Codec<StoredArticle> {

  /** Bytes of story, day and length. */
  private static final int HEAD = Long.BYTES + 3 * Integer.BYTES;

  /**
   * No document of the {@link news.dedupe.text.Analyzer} takes as much: a length above is damage.
   */
  private static final int MOST = 1 << 26;

  private static final ArticleCodec ARTICLES = new ArticleCodec();
  private static final DocumentCodec DOCUMENTS = new DocumentCodec();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public byte[] encode(StoredArticle stored) {
    byte[] article = ARTICLES.encode(stored.article());
    byte[] document = DOCUMENTS.encode(stored.document());
    FieldWriter plain = new FieldWriter(Integer.BYTES + article.length + document.length);
    byte[] rest = plain.putInt(article.length).putBytes(article).putBytes(document).bytes();
    byte[] deflated = deflated(rest);
    FieldWriter out = new FieldWriter(HEAD + deflated.length);
    out.putLong(stored.story().id()).putInt(stored.story().batch());
    out.putInt((int) stored.added().toEpochDay()).putInt(rest.length).putBytes(deflated);
    return out.bytes();
  }

  @Override
  public StoredArticle decode(ByteBuffer record) {
    StoryKey story = new StoryKey(record.getLong(), record.getInt());
    LocalDate added = LocalDate.ofEpochDay(record.getInt());
    ByteBuffer rest = ByteBuffer.wrap(inflated(record.getInt(), record)).order(ORDER);
    int length = rest.getInt();
    Article article = ARTICLES.decode(rest.slice(Integer.BYTES, length).order(ORDER));
    rest.position(Integer.BYTES + length);
    return new StoredArticle(article, DOCUMENTS.decode(rest.slice().order(ORDER)), story, added);
  }

  /** The story alone, which is read far more often. */
  static StoryKey story(ByteBuffer record) {
    return new StoryKey(record.getLong(), record.getInt());
  }

  private static byte[] deflated(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      byte[] deflated = new byte[plain.length + plain.length / 100 + 64];
      int length = deflater.deflate(deflated);
      return Arrays.copyOf(deflated, length);
    } finally {
      deflater.end();
    }
  }

  private static byte[] inflated(int length, ByteBuffer record) {
    if (length < 0 || length > MOST) {
      throw new IllegalArgumentException("a record of an impossible length");
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(record);
      byte[] plain = new byte[length];
      if (inflater.inflate(plain) != length) {
        throw new IllegalArgumentException("a record that is cut off");
      }
      return plain;
    } catch (DataFormatException e) {
      throw new IllegalArgumentException(e);
    } finally {
      inflater.end();
    }
  }
}
