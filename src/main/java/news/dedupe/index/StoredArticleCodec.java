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

  /** Bytes that incompressible data may take beyond their own, and some more. */
  private static final int ROOM = 64;

  /** To make one takes longer than to use it. The fastest: others save a hundredth. */
  private static final ThreadLocal<Deflater> DEFLATERS =
      ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_SPEED, true));

  private static final ThreadLocal<Inflater> INFLATERS =
      ThreadLocal.withInitial(() -> new Inflater(true));

  private static final ArticleCodec ARTICLES = new ArticleCodec();
  private static final PackedDocumentCodec DOCUMENTS = new PackedDocumentCodec();

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
    Deflater deflater = DEFLATERS.get();
    deflater.reset();
    deflater.setInput(plain);
    deflater.finish();
    byte[] deflated = new byte[plain.length + plain.length / 100 + ROOM];
    return Arrays.copyOf(deflated, deflater.deflate(deflated));
  }

  private static byte[] inflated(int length, ByteBuffer record) {
    if (length < 0 || length > MOST) {
      throw new IllegalArgumentException("a record of an impossible length");
    }
    Inflater inflater = INFLATERS.get();
    inflater.reset();
    inflater.setInput(record);
    try {
      byte[] plain = new byte[length];
      if (inflater.inflate(plain) != length) {
        throw new IllegalArgumentException("a record that is cut off");
      }
      return plain;
    } catch (DataFormatException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
