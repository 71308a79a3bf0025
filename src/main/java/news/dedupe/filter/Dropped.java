package news.dedupe.filter;

import java.util.OptionalInt;

/**
 * An article that was dropped, and what it repeats.
 *
 * @param line where its record begins in the file, from 1
 * @param of the article that is kept in its place
 * @param relation to that: {@code identical}, {@code near-identical}, {@code rewrite} or {@code
 *     excerpt}
 * @param score the probability, 0 to 1, that it and its cluster's representative are versions
 * @param cluster the id of the cluster
 */
public record Dropped(
    String path, OptionalInt line, String of, String relation, double score, String cluster) {}
