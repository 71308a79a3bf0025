package news.dedupe.spark;

import org.apache.spark.sql.Row;

/** Texts of rows that have more columns. */
final class Rows {

  private Rows() {}

  static Text text(Row row) {
    Text text = new Text();
    text.setNumber(row.<Integer>getAs("number"));
    text.setContent(row.<Long>getAs("content"));
    text.setPath(row.getAs("path"));
    text.setDay(row.<Integer>getAs("day"));
    text.setCopies(row.<Long>getAs("copies"));
    text.setDocument(row.getAs("document"));
    text.setEntry(row.getAs("entry"));
    text.setSketch(row.getAs("sketch"));
    text.setCounts(row.getAs("counts"));
    text.setSentences(row.getAs("sentences"));
    return text;
  }
}
