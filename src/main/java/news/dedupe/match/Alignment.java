package news.dedupe.match;

/**
 * Two sentences that say the same.
 *
 * @param a the number of the sentence in the first document
 * @param b in the second
 * @param coverage the weighted share of the first one's words that the second and its neighbour
 *     hold, 0 to 1
 */
public record Alignment(int a, int b, float coverage) {}
