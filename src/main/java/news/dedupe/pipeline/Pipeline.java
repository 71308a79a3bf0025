package news.dedupe.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.dedupe.load.MissingPathException;
import news.dedupe.load.PlaceholderPaths;
import news.dedupe.load.Skipped;
import news.dedupe.pipeline.Comparison.AlignedPair;
import news.dedupe.pipeline.Comparison.Contribution;
import news.dedupe.report.Report;
import news.dedupe.report.Report.Evidence;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.NewArticle;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Summary;

/** Stands in for the pipeline: groups files of equal bytes. */
public final class Pipeline {

  private final Settings settings;
  private final Listener listener;
  private final InputStream stdin;

  /** Is told of what happens while it does. */
  public interface Listener {

    /** Input gave no article. */
    void skipped(Skipped skipped);

    /** So many files of walked folders are of types that are not read. */
    void leftOut(int files);

    /** A stage has done so much of its work; {@code total} is 0 where it is not known. */
    void stage(String name, long done, long total);

    /** A figure for those who want to know. */
    void stat(String name, String value);
  }

  public Pipeline(Settings settings, Listener listener, InputStream stdin) {
    this.settings = settings;
    this.listener = listener;
    this.stdin = stdin;
  }

  /** Groups the articles below the paths. */
  public Report group(List<String> paths) throws MissingPathException, IOException {
    return report(read(paths), Optional.empty());
  }

  /** Judges new articles against older ones and each other. */
  public Report check(List<String> against, List<String> fresh)
      throws MissingPathException, IOException {
    Map<String, String> older = read(against);
    Map<String, String> newer = read(fresh);
    Map<String, String> all = new TreeMap<>(older);
    all.putAll(newer);
    Report grouped = report(all, Optional.empty());
    List<NewArticle> news = new ArrayList<>();
    for (String path : newer.keySet()) {
      Optional<Story> story =
          grouped.clusters().stream()
              .filter(s -> s.members().stream().anyMatch(m -> m.path().equals(path)))
              .findFirst();
      Optional<String> of =
          story.flatMap(
              s ->
                  s.members().stream()
                      .map(Member::path)
                      .filter(p -> older.containsKey(p) || p.compareTo(path) < 0)
                      .filter(p -> !p.equals(path))
                      .findFirst());
      news.add(
          new NewArticle(
              path,
              of.isPresent(),
              story.filter(s -> of.isPresent()).map(Story::id),
              of,
              of.map(p -> "identical"),
              of.isPresent() ? 1 : 0));
    }
    return report(all, Optional.of(news));
  }

  /** Compares two articles, with the frequencies of a batch. */
  public Comparison compare(String a, String b, List<String> in)
      throws MissingPathException, IOException {
    Map<String, String> texts = read(List.of(a, b));
    var unused = read(in);
    boolean same = new ArrayList<>(texts.values()).stream().distinct().count() == 1;
    double logOdds = same ? 3.5 : -1.5;
    return new Comparison(
        a,
        b,
        1 / (1 + Math.exp(-logOdds)),
        logOdds,
        List.of(
            new Contribution("base", 1, -2),
            new Contribution("same bytes", same ? 1 : 0, logOdds + 2)),
        List.of(
            new AlignedPair(
                0, 0, texts.getOrDefault(a, ""), texts.getOrDefault(b, ""), same ? 1 : 0.25)),
        List.of(),
        List.of(),
        same);
  }

  private Map<String, String> read(List<String> paths) throws MissingPathException, IOException {
    Map<String, String> texts = new TreeMap<>();
    List<String> files = PlaceholderPaths.walk(paths);
    for (String path : files) {
      byte[] bytes = path.equals("-") ? stdin.readAllBytes() : Files.readAllBytes(Path.of(path));
      if (bytes.length == 0) {
        listener.skipped(new Skipped(path, OptionalInt.empty(), "empty", Skipped.Kind.UNREADABLE));
        skipped.add(new Skipped(path, OptionalInt.empty(), "empty", Skipped.Kind.UNREADABLE));
      } else {
        texts.put(path, new String(bytes, ISO_8859_1));
      }
      listener.stage("load", texts.size(), files.size());
    }
    return texts;
  }

  private final List<Skipped> skipped = new ArrayList<>();

  private Report report(Map<String, String> texts, Optional<List<NewArticle>> news) {
    Map<String, List<String>> byText = new HashMap<>();
    texts.forEach((path, text) -> byText.computeIfAbsent(text, t -> new ArrayList<>()).add(path));
    List<Story> stories =
        byText.entrySet().stream()
            .filter(entry -> entry.getValue().size() > 1)
            .map(entry -> story(entry.getKey(), entry.getValue()))
            .toList();
    List<String> unique =
        byText.values().stream().filter(p -> p.size() == 1).flatMap(List::stream).sorted().toList();
    int members = stories.stream().mapToInt(s -> s.members().size()).sum();
    return new Report(
        Map.of("threshold", settings.threshold()),
        new Summary(
            texts.size(), stories.size(), members - stories.size(), unique.size(), skipped.size()),
        news,
        stories,
        unique,
        List.copyOf(skipped));
  }

  private static Story story(String text, List<String> paths) {
    List<Member> members =
        Stream.concat(
                Stream.of(new Member(paths.get(0), "original", 1)),
                paths.stream().skip(1).map(path -> new Member(path, "identical", 1)))
            .toList();
    return new Story(
        String.format("%016x", text.hashCode()),
        paths.get(0),
        Optional.empty(),
        1,
        members,
        List.of(
            new Evidence(paths.get(0), paths.get(1), 1, 1, 1, List.of(), List.of(), List.of())));
  }
}
