package news.dedupe.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dedupe.report.Report.Entry;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Verdict;

/**
 * Repeats that are known and accepted, so that a check does not fail for them. They are known by
 * content, wherever the articles lie.
 *
 * @param accepted as a file has them: by content, then by what is repeated
 */
public record Baseline(List<Accepted> accepted) {

  private static final int VERSION = 1;

  /** A million entries; a check of more has other worries. */
  private static final long MAX_BYTES = 1L << 28;

  private static final Set<String> KEYS =
      new LinkedHashSet<>(List.of("content", "of", "path", "repeats", "since", "reason"));

  private static final Comparator<Accepted> ORDER =
      Comparator.comparing(Accepted::content).thenComparing(entry -> entry.of().orElse(""));

  /**
   * A repeat that is accepted: that of an article whose cluster has another one of some content.
   * What an article is said to repeat may change as its cluster grows, so any member will do.
   *
   * @param content of the article, 16 hex digits
   * @param of the content of what it repeats; where there is none, whatever it repeats
   * @param path of the article when it was accepted, for people
   * @param repeats the path of what it repeats, for people
   * @param since when it was accepted
   * @param reason for people
   */
  public record Accepted(
      String content,
      Optional<String> of,
      Optional<String> path,
      Optional<String> repeats,
      Optional<LocalDate> since,
      Optional<String> reason) {}

  /**
   * An article that repeats others.
   *
   * @param cluster how often each content is in its cluster
   */
  private record Repeat(
      Verdict verdict, String content, String ofContent, Map<String, Integer> cluster) {

    boolean isMetBy(Accepted entry) {
      if (!entry.content().equals(content)) {
        return false;
      }
      int itself = entry.of().equals(Optional.of(content)) ? 1 : 0;
      return entry.of().map(of -> cluster.getOrDefault(of, 0) > itself).orElse(true);
    }
  }

  public Baseline {
    accepted = accepted.stream().sorted(ORDER).toList();
  }

  /** Nothing is accepted. */
  public static Baseline empty() {
    return new Baseline(List.of());
  }

  /**
   * Reads a file.
   *
   * @throws MalformedInput where it is no baseline
   * @throws IOException where it cannot be read
   */
  public static Baseline read(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw malformed(file, "larger than 256 MB");
    }
    JsonNode read;
    try {
      read = new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      throw new MalformedInput(
          file + line, "a baseline that is not JSON: " + e.getOriginalMessage());
    }
    if (!read.path("version").isInt() || !read.path("accepted").isArray()) {
      throw malformed(file, "no 'version' and list 'accepted'");
    }
    if (read.path("version").asInt() != VERSION) {
      throw malformed(
          file, "version " + read.path("version").asInt() + ", this program knows " + VERSION);
    }
    List<Accepted> accepted = new ArrayList<>();
    for (JsonNode entry : read.path("accepted")) {
      accepted.add(entry(file, entry, accepted.size() + 1));
    }
    return new Baseline(accepted);
  }

  private static Accepted entry(Path file, JsonNode entry, int number) throws MalformedInput {
    String where = "entry " + number + " of 'accepted'";
    for (Iterator<String> names = entry.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!KEYS.contains(name)) {
        throw malformed(file, where + " has '" + name + "'; known are " + String.join(", ", KEYS));
      }
      if (!entry.path(name).isTextual()) {
        throw malformed(file, where + ": '" + name + "' is no text");
      }
    }
    for (String key : List.of("content", "of")) {
      if (entry.has(key) && !Entry.isContent(entry.path(key).asText())) {
        throw malformed(file, where + ": '" + key + "' is not 16 hex digits");
      }
    }
    if (!entry.has("content")) {
      throw malformed(file, where + " has no 'content'");
    }
    return new Accepted(
        entry.path("content").asText(),
        text(entry, "of"),
        text(entry, "path"),
        text(entry, "repeats"),
        since(file, entry, where),
        text(entry, "reason"));
  }

  private static Optional<LocalDate> since(Path file, JsonNode entry, String where)
      throws MalformedInput {
    try {
      return text(entry, "since").map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw malformed(file, where + ": 'since' is no day such as 2025-03-04");
    }
  }

  /** What is empty is not there. */
  private static Optional<String> text(JsonNode entry, String key) {
    return Optional.of(entry.path(key).asText("")).filter(text -> !text.isEmpty());
  }

  private static MalformedInput malformed(Path file, String reason) {
    return new MalformedInput(file.toString(), "not a baseline: " + reason);
  }

  /** The report of a check, in which the verdicts on accepted repeats say so. */
  public Report apply(Report report) {
    Map<String, List<Accepted>> byContent = byContent();
    Map<String, Accepted> accepted = new HashMap<>();
    for (Repeat repeat : repeats(report)) {
      byContent.getOrDefault(repeat.content, List.of()).stream()
          .filter(repeat::isMetBy)
          .findFirst()
          .ifPresent(entry -> accepted.put(repeat.verdict.path(), entry));
    }
    return report.with(
        report.verdicts().orElse(List.of()).stream()
            .map(
                verdict -> {
                  Accepted entry = accepted.get(verdict.path());
                  return entry == null ? verdict : verdict.accepted(entry);
                })
            .toList(),
        report.parameters().withBaseline(hash()));
  }

  /** The entries that stand for a repeat of the report. */
  public Baseline met(Report report) {
    Map<String, List<Accepted>> byContent = byContent();
    Set<Accepted> met = new LinkedHashSet<>();
    for (Repeat repeat : repeats(report)) {
      byContent.getOrDefault(repeat.content, List.of()).stream()
          .filter(repeat::isMetBy)
          .forEach(met::add);
    }
    return new Baseline(List.copyOf(met));
  }

  /**
   * The entries that stand for the repeats of the report: those of this as they are, and new ones
   * of what would fail. Where input was skipped all of this stay, as the others may stand for what
   * is in it.
   *
   * @param today of the new ones
   */
  public Baseline updated(Report report, LocalDate today) {
    Map<String, List<Accepted>> byContent = byContent();
    boolean isWhole = report.summary().skipped() == 0;
    Set<Accepted> all = new LinkedHashSet<>(isWhole ? met(report).accepted : accepted);
    Set<String> added = new LinkedHashSet<>();
    for (Repeat repeat : repeats(report)) {
      boolean isKnown =
          byContent.getOrDefault(repeat.content, List.of()).stream().anyMatch(repeat::isMetBy);
      if (!isKnown
          && !report.isLetPass(repeat.verdict)
          && added.add(repeat.content + repeat.ofContent)) {
        all.add(
            new Accepted(
                repeat.content,
                Optional.of(repeat.ofContent),
                Optional.of(repeat.verdict.path()),
                repeat.verdict.of(),
                Optional.of(today),
                Optional.empty()));
      }
    }
    return new Baseline(List.copyOf(all));
  }

  private Map<String, List<Accepted>> byContent() {
    Map<String, List<Accepted>> byContent = new HashMap<>();
    for (Accepted entry : accepted) {
      byContent.computeIfAbsent(entry.content, content -> new ArrayList<>()).add(entry);
    }
    return byContent;
  }

  private static List<Repeat> repeats(Report report) {
    Verdicts verdicts = new Verdicts(report.verdicts().orElse(List.of()));
    List<Repeat> repeats = new ArrayList<>();
    for (Story story : report.clusters()) {
      Map<String, Integer> contents = new HashMap<>();
      Map<String, String> byPath = new HashMap<>();
      for (Member member : story.members()) {
        contents.merge(member.entry().content(), 1, Integer::sum);
        byPath.put(member.path(), member.entry().content());
      }
      byPath.forEach(
          (path, content) -> {
            Optional<Verdict> verdict = verdicts.of(path).filter(Verdict::duplicate);
            Optional<String> of = verdict.flatMap(Verdict::of).map(byPath::get);
            if (of.isPresent()) {
              repeats.add(new Repeat(verdict.get(), content, of.get(), contents));
            }
          });
    }
    repeats.sort(Comparator.comparing(repeat -> repeat.verdict.path()));
    return repeats;
  }

  private String hash() {
    return ShortHash.of(() -> accepted.stream().map(Accepted::toString).iterator());
  }

  /**
   * Writes it so that what changes is a line: an entry each.
   *
   * @throws IOException what the stream throws
   */
  public void write(OutputStream out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.object();
    json.name("version").number(VERSION);
    json.name("accepted").array();
    for (Accepted entry : accepted) {
      json.objectRow();
      json.name("content").text(entry.content);
      json.optional("of", entry.of);
      json.optional("path", entry.path);
      json.optional("repeats", entry.repeats);
      json.optional("since", entry.since.map(LocalDate::toString));
      json.name("reason").text(entry.reason.orElse("")); // to be filled in
      json.endObject();
    }
    json.endArray();
    json.endObject();
    json.end();
  }
}
