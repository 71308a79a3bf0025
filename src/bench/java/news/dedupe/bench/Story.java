package news.dedupe.bench;

import java.util.List;

/**
 * A dispatch.
 *
 * @param facts the sentences of its own
 * @param background paragraphs it has from its family
 * @param day of publication, from the first day of the archive
 */
record Story(Family family, List<Sentence> facts, List<List<Sentence>> background, int day) {}
