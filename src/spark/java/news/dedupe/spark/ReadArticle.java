package news.dedupe.spark;

import news.dedupe.batch.Fingerprint;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;

/** What was made of a row: an article, or a reason why it is none. A bean, for Spark. */
public final class ReadArticle {

  static final Encoder<ReadArticle> ENCODER = Encoders.bean(ReadArticle.class);

  private String path = "";
  private String reason = "";
  private String record = "";
  private long hash;
  private long content;
  private int day;
  private byte[] document = Packed.NOTHING;
  private byte[] entry = Packed.NOTHING;
  private byte[] sketch = Packed.NOTHING;

  /** For Spark. */
  public ReadArticle() {}

  static ReadArticle of(Fingerprint made) {
    ReadArticle article = new ReadArticle();
    article.path = made.path();
    article.content = made.content();
    article.day = made.day();
    article.document = made.document();
    article.entry = made.entry();
    article.sketch = Packed.sketch(made.sketch());
    return article;
  }

  static ReadArticle skipped(String reason) {
    ReadArticle article = new ReadArticle();
    article.reason = reason;
    return article;
  }

  public String getPath() {
    return path;
  }

  public void setPath(String path) {
    this.path = path;
  }

  /** Why the row is no article; empty where it is one. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  /** The beginning of a row that is broken, else empty. */
  public String getRecord() {
    return record;
  }

  public void setRecord(String record) {
    this.record = record;
  }

  /** Of the whole row, which tells it from others of its path. */
  public long getHash() {
    return hash;
  }

  public void setHash(long hash) {
    this.hash = hash;
  }

  public long getContent() {
    return content;
  }

  public void setContent(long content) {
    this.content = content;
  }

  public int getDay() {
    return day;
  }

  public void setDay(int day) {
    this.day = day;
  }

  public byte[] getDocument() {
    return document;
  }

  public void setDocument(byte[] document) {
    this.document = document;
  }

  public byte[] getEntry() {
    return entry;
  }

  public void setEntry(byte[] entry) {
    this.entry = entry;
  }

  public byte[] getSketch() {
    return sketch;
  }

  public void setSketch(byte[] sketch) {
    this.sketch = sketch;
  }
}
