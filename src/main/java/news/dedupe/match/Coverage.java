package news.dedupe.match;

/**
 * How one text's sentences are covered by the other text: shares of their weight, from 0 to 1;
 * {@link Feature#UNKNOWN} where there is nothing to cover.
 *
 * @param covered what the best windows hold
 * @param wellCovered the sentences of which the best window holds much
 * @param uncopied the sentences that are not copied
 * @param uncopiedCovered what the best windows hold of these, topic words left out
 * @param uncopiedPlain the same of the words outside quotations
 * @param order the covered sentences whose best windows stand in the same order
 */
record Coverage(
    float covered,
    float wellCovered,
    float uncopied,
    float uncopiedCovered,
    float uncopiedPlain,
    float order) {}
