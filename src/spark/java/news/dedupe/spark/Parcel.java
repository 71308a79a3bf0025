package news.dedupe.spark;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;

/** What travels between tasks: something about a key. A bean, for Spark makes and reads it. */
public final class Parcel {

  /** Of beans, which Spark reads and writes without boxes. */
  static final Encoder<Parcel> ENCODER = Encoders.bean(Parcel.class);

  private long key;
  private int tag;
  private long other;
  private byte[] bytes = Packed.NOTHING;

  /** For Spark. */
  public Parcel() {}

  /**
   * What is said of a key.
   *
   * @param tag what sort of thing it is, where there are several
   * @param other the other number that it is about, such as the second text of a pair
   */
  static Parcel of(long key, int tag, long other, byte[] bytes) {
    Parcel parcel = new Parcel();
    parcel.key = key;
    parcel.tag = tag;
    parcel.other = other;
    parcel.bytes = bytes;
    return parcel;
  }

  static Parcel of(long key, long other) {
    return of(key, 0, other, Packed.NOTHING);
  }

  public long getKey() {
    return key;
  }

  public void setKey(long key) {
    this.key = key;
  }

  public int getTag() {
    return tag;
  }

  public void setTag(int tag) {
    this.tag = tag;
  }

  public long getOther() {
    return other;
  }

  public void setOther(long other) {
    this.other = other;
  }

  public byte[] getBytes() {
    return bytes;
  }

  public void setBytes(byte[] bytes) {
    this.bytes = bytes;
  }
}
