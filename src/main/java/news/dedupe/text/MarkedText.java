package news.dedupe.text;

import java.util.BitSet;
import java.util.List;

/**
 * The text of an article as it was analysed: typography plain, each paragraph with its passages in
 * order. The sentences among them are numbered through as in {@link Document#sentences}.
 *
 * @param paragraphs none of them empty
 */
public record MarkedText(List<List<Passage>> paragraphs) {

  /** The same where these sentences are what many otherwise dissimilar articles have. */
  public MarkedText withShared(BitSet sentences) {
    int[] number = {0};
    return sentences.isEmpty()
        ? this
        : new MarkedText(
            paragraphs.stream()
                .map(
                    passages ->
                        passages.stream()
                            .map(
                                passage ->
                                    passage.kind().isSentence() && sentences.get(number[0]++)
                                        ? passage.as(Passage.Kind.SHARED)
                                        : passage)
                            .toList())
                .toList());
  }
}
