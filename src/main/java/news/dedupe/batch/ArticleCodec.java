package news.dedupe.batch;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.store.Codec;
import news.dedupe.store.FieldReader;
import news.dedupe.store.FieldWriter;

/** An article as it was read. */
public final class ArticleCodec implements Codec<Article> {

  /** Lines are counted from 1. */
  static final int NO_LINE = 0;

  /** Bytes of all but the text, of most articles. */
  private static final int FIXED = 512;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public byte[] encode(Article article) {
    FieldWriter out = new FieldWriter(FIXED + article.text().length());
    out.putText(article.path()).putInt(article.line().orElse(NO_LINE)).putText(article.text());
    out.putText(article.title());
    out.putText(article.published().map(Published::asWritten));
    out.putDay(article.published().flatMap(Published::day));
    out.putText(article.source()).putText(article.author());
    out.putText(article.url()).putText(article.language());
    return out.bytes();
  }

  @Override
  public Article decode(ByteBuffer record) {
    FieldReader in = new FieldReader(record);
    return new Article(
        in.getText(),
        line(in),
        in.getText(),
        in.getOptionalText(),
        published(in),
        in.getOptionalText(),
        in.getOptionalText(),
        in.getOptionalText(),
        in.getOptionalText());
  }

  static OptionalInt line(FieldReader in) {
    int line = in.getInt();
    return line == NO_LINE ? OptionalInt.empty() : OptionalInt.of(line);
  }

  private static Optional<Published> published(FieldReader in) {
    Optional<String> asWritten = in.getOptionalText();
    Optional<LocalDate> day = in.getDay();
    return asWritten.map(text -> new Published(text, day));
  }
}
