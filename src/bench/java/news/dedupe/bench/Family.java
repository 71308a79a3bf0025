package news.dedupe.bench;

import java.util.List;

/**
 * What the articles on one subject share.
 *
 * @param topic words that come together, the most used first
 * @param cast names, the most used first
 * @param background paragraphs that are copied from article to article
 */
record Family(int[] topic, int[] cast, List<List<Sentence>> background) {}
