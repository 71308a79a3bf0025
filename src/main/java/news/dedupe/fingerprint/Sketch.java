package news.dedupe.fingerprint;

/**
 * A small sample of an article's shingles, by which articles that share some are found.
 *
 * @param words distinct stem hashes, those rare in ordinary English first
 * @param runs the smallest hashes of runs of three words, sorted
 */
public record Sketch(int[] words, int[] runs) {}
