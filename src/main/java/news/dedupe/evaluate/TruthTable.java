package news.dedupe.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import news.dedupe.report.MalformedInput;

/**
 * Articles of which it is known which story they belong to.
 *
 * @param articles in the order of the file
 */
public record TruthTable(List<Labelled> articles) {

  /**
   * An article of the table.
   *
   * @param name its {@link ArticleName}
   * @param story articles of equal stories are versions of one dispatch; it reads as a {@link
   *     StoryLabel}
   * @param kind what sort of version it is, {@code o} the dispatch, {@code i} an independent report
   */
  public record Labelled(String name, String story, String kind) {

    /** The parts of {@link #story}. */
    public StoryLabel label() {
      return StoryLabel.of(story);
    }
  }

  /** The articles whose names are among some. */
  public TruthTable among(Set<String> names) {
    return new TruthTable(articles.stream().filter(a -> names.contains(a.name())).toList());
  }

  /**
   * Reads tab-separated values with the columns {@code file}, {@code story} and {@code kind}.
   *
   * @throws MalformedInput naming file and line, where it is not such a table
   */
  public static TruthTable read(Path file) throws IOException {
    return new TruthTable(
        Table.read(file, List.of("file", "story", "kind")).stream()
            .map(row -> new Labelled(ArticleName.of(row.get(0)), row.get(1), row.get(2)))
            .toList());
  }
}
