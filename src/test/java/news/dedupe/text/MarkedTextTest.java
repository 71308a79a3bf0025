package news.dedupe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import news.dedupe.article.Article;
import news.dedupe.text.Passage.Kind;
import org.junit.jupiter.api.Test;

/** Texts as people see them, with what is compared of them. */
class MarkedTextTest {

  private static final String DISPATCH =
      """
      Ferry runs aground off Bergen

      By Ida Solberg

      OSLO, April 14 (Reuters) - A ferry with 93 people aboard ran aground off Bergen on Monday, \
      the coast guard said. "The wind was stronger than we thought," the captain told reporters.

      Divers will inspect the hull of the Fjordlys before it is towed 1,200 miles to Stavanger.

      (Reporting by Ida Solberg; Editing by Per Dahl)
      """;

  private final Analyzer analyzer = new Analyzer();

  @Test
  void passagesAreTheTextInItsOrder() {
    assertEquals(
        List.of(
            "HEADLINE Ferry runs aground off Bergen",
            "BOILERPLATE By Ida Solberg",
            "BOILERPLATE OSLO, April 14 (Reuters) -",
            "SENTENCE A ferry with 93 people aboard ran aground off Bergen on Monday, the coast"
                + " guard said.",
            "SENTENCE \"The wind was stronger than we thought,\" the captain told reporters.",
            "SENTENCE Divers will inspect the hull of the Fjordlys before it is towed 1,200 miles"
                + " to Stavanger.",
            "BOILERPLATE (Reporting by Ida Solberg; Editing by Per Dahl)"),
        passages(DISPATCH).map(passage -> passage.kind() + " " + passage.text()).toList());
  }

  @Test
  void quotationsAndNumbersAreSpansOfTheirPassage() {
    assertEquals(
        List.of("The wind was stronger than we thought"), spans(DISPATCH, Passage::quotations));
    assertEquals(List.of("93", "1,200"), spans(DISPATCH, Passage::numbers));
  }

  @Test
  void sentencesAreThoseOfTheDocument() throws IOException {
    for (String folder : List.of("seeds", "testdata/wire/articles")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.sorted().toList()) {
          Article article = Article.of("a", Files.readString(file));
          assertEquals(
              analyzer.sentences(article),
              passages(article.text())
                  .filter(p -> p.kind().isSentence())
                  .map(Passage::text)
                  .toList(),
              file.toString());
        }
      }
    }
  }

  @Property(seed = "1", tries = 200)
  void anyTextIsCutIntoPassagesWithSpansInThem(
      @ForAll @StringLength(max = 300) @CharRange(from = ' ', to = '~') String text) {
    passages(text.replace('~', '\n').replace('|', '\u201c'))
        .forEach(
            passage -> {
              assertTrue(!passage.text().isBlank());
              for (int[] span : passage.numbers()) {
                assertTrue(span[0] >= 0 && span[0] < span[1] && span[1] <= passage.text().length());
              }
            });
  }

  @Test
  void whatIsNotComparedAnyMoreIsBeyond() {
    String text = "The mayor opened the bridge over the river in the morning.\n".repeat(200);
    List<Kind> kinds = passages(text).map(Passage::kind).distinct().toList();
    assertEquals(List.of(Kind.SENTENCE, Kind.BEYOND), kinds);
  }

  @Test
  void sharedSentencesAreStillCounted() {
    BitSet second = new BitSet();
    second.set(1);
    assertEquals(
        List.of(Kind.SENTENCE, Kind.SHARED, Kind.SENTENCE),
        analyzer.marked(Article.of("a", DISPATCH)).withShared(second).paragraphs().stream()
            .flatMap(List::stream)
            .map(Passage::kind)
            .filter(Kind::isSentence)
            .toList());
  }

  private Stream<Passage> passages(String text) {
    return analyzer.marked(Article.of("a", text)).paragraphs().stream().flatMap(List::stream);
  }

  private List<String> spans(String text, Function<Passage, List<int[]>> spans) {
    return passages(text)
        .flatMap(
            passage ->
                spans.apply(passage).stream()
                    .map(span -> passage.text().substring(span[0], span[1])))
        .collect(Collectors.toList());
  }
}
