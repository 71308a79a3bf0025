package news.dedupe.spark;

import news.dedupe.batch.Fingerprint;
import news.dedupe.batch.Outline;
import news.dedupe.fingerprint.Sketch;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;

/** A distinct text, with all that is asked of it later. A bean, for Spark makes and reads it. */
public final class Text {

  static final Encoder<Text> ENCODER = Encoders.bean(Text.class);

  private static final Outline NO_OUTLINE = new Outline(new long[0]);

  private int number;
  private long content;
  private String path = "";
  private int day;
  private long copies;
  private byte[] document = Packed.NOTHING;
  private byte[] entry = Packed.NOTHING;
  private byte[] sketch = Packed.NOTHING;
  private byte[] counts = Packed.NOTHING;
  private byte[] sentences = Packed.NOTHING;

  /** For Spark. */
  public Text() {}

  /** As the stages take it. */
  Fingerprint fingerprint(Sketch ofIt) {
    return new Fingerprint(content, path, day, document, entry, ofIt, NO_OUTLINE, new int[0]);
  }

  /** The number of the text among all, from 0, in the order of their contents. */
  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }

  /** The hash of the text. */
  public long getContent() {
    return content;
  }

  public void setContent(long content) {
    this.content = content;
  }

  /** The path of the first article that has the text. */
  public String getPath() {
    return path;
  }

  public void setPath(String path) {
    this.path = path;
  }

  /** The day of publication, where all copies that have one have the same. */
  public int getDay() {
    return day;
  }

  public void setDay(int day) {
    this.day = day;
  }

  /** How many articles have the text. */
  public long getCopies() {
    return copies;
  }

  public void setCopies(long copies) {
    this.copies = copies;
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

  /** The words that are not common, each with the number of texts that have it. */
  public byte[] getCounts() {
    return counts;
  }

  public void setCounts(byte[] counts) {
    this.counts = counts;
  }

  /** Sentences of many texts: the number of these, and of those where it is out of place. */
  public byte[] getSentences() {
    return sentences;
  }

  public void setSentences(byte[] sentences) {
    this.sentences = sentences;
  }
}
