package news.dedupe.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.functions;

/**
 * All texts, and what was counted of them.
 *
 * @param texts without their counts and sentences
 * @param sketches a parcel for each text: its number, its weighed sketch and the counts of its
 *     words that are not common
 * @param rare a parcel for each text that has such words: its number and their counts
 * @param sentences a parcel for each text with sentences of many texts: its number, and of each
 *     sentence its hash, how many texts have it, and in how many of them it is out of place
 */
record Corpus(
    Dataset<Text> texts,
    Dataset<Parcel> sketches,
    Dataset<Parcel> rare,
    Dataset<Parcel> sentences,
    Counts counts) {

  /** Some of the texts with their counts and sentences. */
  Dataset<Text> whole(Dataset<Text> some) {
    return with(with(some, rare, "counts"), sentences, "sentences");
  }

  private static Dataset<Text> with(Dataset<Text> texts, Dataset<Parcel> bytes, String column) {
    return texts
        .join(
            bytes.select(functions.col("key").cast("int").as("number"), functions.col("bytes")),
            new String[] {"number"},
            "left_outer")
        .withColumn(column, functions.coalesce(functions.col("bytes"), functions.col(column)))
        .drop("bytes")
        .as(Text.ENCODER);
  }
}
