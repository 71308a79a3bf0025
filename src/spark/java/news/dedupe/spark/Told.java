package news.dedupe.spark;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;

/** What a report says of a text in a story. A bean, for Spark. */
public final class Told {

  static final Encoder<Told> ENCODER = Encoders.bean(Told.class);

  private long content;
  private String cluster = "";
  private String representative = "";
  private String relation = "";
  private double score;
  private double cohesion;

  /** For Spark. */
  public Told() {}

  static Told of(
      long content,
      String cluster,
      String representative,
      String relation,
      double score,
      double cohesion) {
    Told told = new Told();
    told.content = content;
    told.cluster = cluster;
    told.representative = representative;
    told.relation = relation;
    told.score = score;
    told.cohesion = cohesion;
    return told;
  }

  public long getContent() {
    return content;
  }

  public void setContent(long content) {
    this.content = content;
  }

  public String getCluster() {
    return cluster;
  }

  public void setCluster(String cluster) {
    this.cluster = cluster;
  }

  public String getRepresentative() {
    return representative;
  }

  public void setRepresentative(String representative) {
    this.representative = representative;
  }

  /** Of its first article. */
  public String getRelation() {
    return relation;
  }

  public void setRelation(String relation) {
    this.relation = relation;
  }

  public double getScore() {
    return score;
  }

  public void setScore(double score) {
    this.score = score;
  }

  public double getCohesion() {
    return cohesion;
  }

  public void setCohesion(double cohesion) {
    this.cohesion = cohesion;
  }
}
