package news.dedupe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.dedupe.load.page.MainContent;
import news.dedupe.load.page.PageBlocks;
import news.dedupe.load.page.StructuredData;
import news.dedupe.load.page.WordIterator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A page whose article is known.
 *
 * @param labels the share of each block's text that is in the article
 */
record GoldPage(
    String set,
    String site,
    Document document,
    PageBlocks blocks,
    String title,
    String body,
    Map<Integer, Integer> words,
    float[] labels) {

  /** The pages in the folders of {@code folder}, in the order of their names. */
  static List<GoldPage> all(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    return files.parallelStream().map(GoldPage::read).toList();
  }

  private static GoldPage read(Path file) {
    String name = file.getFileName().toString();
    String page = name.substring(0, name.length() - ".html".length());
    try {
      Document document = parse(file);
      String gold = Files.readString(file.resolveSibling(page + ".txt"), UTF_8);
      PageBlocks blocks = PageBlocks.of(document.body());
      return new GoldPage(
          file.getName(file.getNameCount() - 2).toString(),
          page.split("~", 2)[0],
          document,
          blocks,
          MainContent.title(document),
          StructuredData.of(document).body().orElse(""),
          counts(gold),
          new BlockLabels(blocks, gold).labels());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document parse(Path file) throws IOException {
    try {
      return Jsoup.parse(Files.readString(file, UTF_8));
    } catch (CharacterCodingException notUtf8) {
      return Jsoup.parse(file.toFile());
    }
  }

  private static Map<Integer, Integer> counts(String text) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (WordIterator words = new WordIterator(text); words.next(); ) {
      counts.merge(words.hash(), 1, Integer::sum);
    }
    return counts;
  }

  /** Whether a block is more of the article than not. */
  boolean isArticle(int block) {
    return labels[block] > 0.5;
  }

  /** The text of the blocks of the article. */
  String labelled() {
    StringBuilder text = new StringBuilder();
    for (int b = 0; b < blocks.size(); b++) {
      if (isArticle(b)) {
        text.append(blocks.text(b)).append('\n');
      }
    }
    return text.toString();
  }

  /** The F1 of the words of a text against those of the article, each as often as it stands. */
  double f1(String text) {
    int common = 0;
    int size = words.values().stream().mapToInt(n -> n).sum();
    for (Map.Entry<Integer, Integer> word : counts(text).entrySet()) {
      common += Math.min(word.getValue(), words.getOrDefault(word.getKey(), 0));
      size += word.getValue();
    }
    return size == 0 ? 1 : 2.0 * common / size;
  }
}
