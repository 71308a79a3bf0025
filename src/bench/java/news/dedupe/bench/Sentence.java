package news.dedupe.bench;

/**
 * A sentence.
 *
 * @param tokens in order, each a {@link Token}
 * @param quoted whether someone says it
 */
record Sentence(int[] tokens, boolean quoted) {}
