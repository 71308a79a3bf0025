package news.dedupe.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.article.Skipped;
import news.dedupe.collect.IntMap;
import news.dedupe.evaluate.TruthTable;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketcher;
import news.dedupe.load.Loader;
import news.dedupe.load.MissingPathException;
import news.dedupe.load.input.Sink;
import news.dedupe.text.Analyzer;
import news.dedupe.text.Document;
import news.dedupe.text.WordFrequencies;

/** Real articles and the fiction of the test data, ready for comparison. */
final class Articles {

  private Articles() {}

  /** The five rewrites of one dispatch. */
  static List<Profile> seeds() {
    return profiles(documents(Path.of("seeds")));
  }

  /** The test data's articles by story, all as one batch. */
  static Map<String, List<Profile>> stories(String folder) {
    List<Path> files = files(Path.of("testdata", folder, "articles"));
    List<Profile> profiles = profiles(files.stream().map(Articles::read).toList());
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      places.put(files.get(i).getFileName().toString().replace(".txt", ""), i);
    }
    Map<String, List<Profile>> stories = new HashMap<>();
    try {
      for (TruthTable.Labelled article :
          TruthTable.read(Path.of("testdata", folder, "truth.tsv")).articles()) {
        stories
            .computeIfAbsent(article.story(), story -> new ArrayList<>())
            .add(profiles.get(places.get(article.name())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stories;
  }

  /** Texts as a batch of their own. */
  static List<Profile> of(String... texts) {
    return profiles(
        Arrays.stream(texts)
            .map(text -> new Analyzer().analyze(Article.of("a.txt", text)))
            .toList());
  }

  /** Articles of several newsrooms, with their headlines and dates. */
  static List<Profile> newsroom() {
    List<Article> articles = load(Path.of("testdata", "newsroom", "articles.jsonl.gz"));
    List<Document> documents = articles.stream().map(new Analyzer()::analyze).toList();
    Idf idf = idf(documents);
    return IntStream.range(0, articles.size())
        .mapToObj(
            i ->
                new Profile(
                    documents.get(i), articles.get(i).published().flatMap(Published::day), idf))
        .toList();
  }

  /** A batch of documents. */
  static List<Profile> profiles(List<Document> documents) {
    Idf idf = idf(documents);
    return documents.stream()
        .map(document -> new Profile(document, Optional.empty(), idf))
        .toList();
  }

  private static Idf idf(List<Document> documents) {
    IntMap counts = new IntMap();
    for (Document document : documents) {
      for (int word : Sketcher.terms(document)) {
        counts.add(word, 1);
      }
    }
    return new Idf(WordFrequencies.english(), counts, documents.size());
  }

  private static List<Document> documents(Path folder) {
    return files(folder).stream().map(Articles::read).toList();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document read(Path file) {
    return new Analyzer().analyze(load(file).get(0));
  }

  private static List<Article> load(Path file) {
    List<Article> read = new ArrayList<>();
    Sink sink =
        new Sink() {
          @Override
          public void article(Article article) {
            read.add(article);
          }

          @Override
          public void skipped(Skipped skipped) {
            throw new IllegalArgumentException(skipped.toString());
          }
        };
    try {
      Loader.standard().load(List.of(file.toString()), sink);
    } catch (MissingPathException e) {
      throw new IllegalArgumentException(e);
    }
    return read;
  }
}
