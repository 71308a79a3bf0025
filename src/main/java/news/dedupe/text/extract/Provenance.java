package news.dedupe.text.extract;

import java.time.LocalDate;
import java.util.Optional;
import news.dedupe.text.token.Tokenizer;
import news.dedupe.text.token.Tokens;
import news.dedupe.text.token.Typography;

/**
 * Where a text says it is from.
 *
 * @param dateline at the head of its main text
 * @param credit the agency that it credits, lower-case: "reuters"
 * @param day of publication, where the head of the text gives it with its year
 * @param start where the main text begins, where something of its first block stands before it
 */
public record Provenance(
    Optional<Dateline> dateline,
    Optional<String> credit,
    Optional<LocalDate> day,
    Optional<Start> start) {

  /**
   * Where a main text begins.
   *
   * @param block the first of the main text
   * @param token the first behind dateline and agency
   */
  public record Start(int block, int token) {}

  /** The provenance of a text with this main text. */
  public static Provenance of(Tokens tokens, MainText main) {
    return new ProvenanceReader(tokens).read(main);
  }

  /** The agency that an author is, or writes for: "Reuters", "Jane Doe, AP". */
  public static Optional<String> agency(String author) {
    return new ProvenanceReader(Tokenizer.tokenize(Typography.plain(author))).agency();
  }
}
