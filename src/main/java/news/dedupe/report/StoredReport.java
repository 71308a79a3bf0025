package news.dedupe.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.article.Skipped;
import news.dedupe.load.input.Reading;
import news.dedupe.report.Baseline.Accepted;
import news.dedupe.report.Parameters.Task;
import news.dedupe.report.Report.Contribution;
import news.dedupe.report.Report.Entry;
import news.dedupe.report.Report.Evidence;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.Reason;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Summary;
import news.dedupe.report.Report.Verdict;
import news.dedupe.text.MarkedText;
import news.dedupe.text.Passage;

/**
 * Reads back a report that was written as JSON, to be written in another format: all but how its
 * input was read, which other formats do not say.
 */
public final class StoredReport {

  private final String name;
  private final List<Story> clusters = new ArrayList<>();
  private final List<Entry> unique = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  /** What is no list, by its key. */
  private final Map<String, JsonNode> head = new HashMap<>();

  private boolean isCheck;

  private StoredReport(String name) {
    this.name = name;
  }

  /**
   * Reads to the end of the stream.
   *
   * @param name what to call the report in messages
   * @throws MalformedInput where it is no report, or one of a version that is not known here
   */
  public static Report read(InputStream in, String name) throws IOException {
    StoredReport stored = new StoredReport(name);
    try (JsonParser json = new ObjectMapper().createParser(in)) {
      stored.read(json);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      throw new MalformedInput(name + line, "not JSON: " + e.getOriginalMessage());
    }
    return stored.report();
  }

  /** One entry of a list after the other: a report is larger as a tree than as records. */
  private void read(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw malformed("no object");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      if (json.nextToken() != JsonToken.START_ARRAY) {
        head.put(key, json.readValueAsTree());
        continue;
      }
      isCheck |= key.equals("new");
      while (json.nextToken() != JsonToken.END_ARRAY) {
        JsonNode entry = json.readValueAsTree();
        switch (key) {
          case "clusters" -> clusters.add(story(entry));
          case "uniqueArticles" -> unique.add(entry(entry));
          case "skipped" -> skipped.add(skipped(entry));
          case "new" -> verdicts.add(verdict(entry));
          default -> {} // the paths in 'unique' are in 'uniqueArticles' as well
        }
      }
    }
  }

  private Report report() throws MalformedInput {
    String version = head("schemaVersion").asText();
    if (!version.startsWith("2.")) {
      throw malformed("schemaVersion '" + version + "', not 2; make the report again");
    }
    JsonNode parameters = head("parameters");
    JsonNode summary = head("summary");
    return new Report(
        new Parameters(
            isCheck ? Task.CHECK : Task.GROUP,
            parameters.path("threshold").asDouble(),
            parameters.path("model").asText(),
            parameters.path("analyzer").asInt(),
            Restrictions.none(),
            Keep.original(),
            Reading.standard(),
            parameters.path("withText").asBoolean(),
            Optional.empty(),
            optional(parameters, "overrides"),
            optional(parameters, "baseline"),
            failOn(parameters.path("failOn")),
            Optional.empty()),
        new Summary(
            summary.path("articles").asInt(),
            clusters.size(),
            summary.path("duplicates").asInt(),
            summary.path("unique").asInt(),
            summary.path("skipped").asInt()),
        isCheck ? Optional.of(List.copyOf(verdicts)) : Optional.empty(),
        List.copyOf(clusters),
        unique.stream().map(Entry::path).toList(),
        List.copyOf(unique),
        List.copyOf(skipped),
        Optional.empty(),
        () -> {});
  }

  private FailOn failOn(JsonNode relations) throws MalformedInput {
    try {
      return relations.isMissingNode() ? FailOn.all() : new FailOn(texts(relations));
    } catch (IllegalArgumentException e) {
      throw malformed("'failOn' has what is no relation of repeats");
    }
  }

  private JsonNode head(String key) throws MalformedInput {
    JsonNode value = head.get(key);
    if (value == null) {
      throw malformed("no '" + key + "'");
    }
    return value;
  }

  private Story story(JsonNode story) throws MalformedInput {
    List<Member> members = new ArrayList<>();
    for (JsonNode member : list(story, "members")) {
      members.add(
          new Member(
              entry(member),
              required(member, "relation"),
              member.path("score").asDouble(),
              optional(member, "derivedFrom"),
              0, // neither wording nor rank is written
              0,
              member.path("override").asBoolean()));
    }
    if (members.isEmpty()) {
      throw malformed("a cluster without members");
    }
    List<Evidence> evidence = new ArrayList<>();
    for (JsonNode pair : list(story, "evidence")) {
      evidence.add(evidence(pair));
    }
    return new Story(
        required(story, "id"),
        texts(story.path("joined")),
        required(story, "representative"),
        optional(story, "title"),
        story.path("cohesion").asDouble(),
        List.copyOf(members),
        List.copyOf(evidence),
        story.path("evidenceOmitted").asInt());
  }

  private Entry entry(JsonNode article) throws MalformedInput {
    Entry entry =
        new Entry(
            required(article, "path"),
            line(article),
            optional(article, "title"),
            day(article, "published"),
            optional(article, "publishedAsWritten"),
            optional(article, "source"),
            optional(article, "url"),
            required(article, "content"));
    return article.has("text") ? entry.with(text(article)) : entry;
  }

  private Optional<LocalDate> day(JsonNode article, String key) throws MalformedInput {
    try {
      return optional(article, key).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw malformed("'" + key + "' is no day");
    }
  }

  private MarkedText text(JsonNode article) throws MalformedInput {
    List<List<Passage>> paragraphs = new ArrayList<>();
    for (JsonNode paragraph : list(article, "text")) {
      List<Passage> passages = new ArrayList<>();
      for (JsonNode passage : paragraph) {
        String text = required(passage, "text");
        passages.add(
            new Passage(
                kind(passage),
                text,
                spans(passage.path("quotations"), text.length()),
                spans(passage.path("numbers"), text.length())));
      }
      paragraphs.add(List.copyOf(passages));
    }
    return new MarkedText(List.copyOf(paragraphs));
  }

  private Passage.Kind kind(JsonNode passage) throws MalformedInput {
    String kind = required(passage, "kind");
    return Arrays.stream(Passage.Kind.values())
        .filter(known -> ReportJson.key(known).equals(kind))
        .findFirst()
        .orElseThrow(() -> malformed("a passage of an unknown kind"));
  }

  /** Spans in order, within a text of some length. */
  private List<int[]> spans(JsonNode spans, int length) throws MalformedInput {
    List<int[]> read = pairs(spans);
    int end = 0;
    for (int[] span : read) {
      if (span[0] < end || span[1] <= span[0] || span[1] > length) {
        throw malformed("a mark outside of its text");
      }
      end = span[1];
    }
    return read;
  }

  private List<int[]> pairs(JsonNode pairs) throws MalformedInput {
    List<int[]> read = new ArrayList<>();
    for (JsonNode pair : pairs) {
      if (pair.size() != 2 || !pair.path(0).canConvertToInt() || !pair.path(1).canConvertToInt()) {
        throw malformed("a pair that is not two numbers");
      }
      read.add(new int[] {pair.path(0).asInt(), pair.path(1).asInt()});
    }
    return List.copyOf(read);
  }

  private Evidence evidence(JsonNode pair) throws MalformedInput {
    Optional<String> reason = optional(pair, "reason");
    List<Contribution> contributions = new ArrayList<>();
    for (JsonNode part : pair.path("contributions")) {
      contributions.add(
          new Contribution(required(part, "features"), part.path("logOdds").asDouble()));
    }
    return new Evidence(
        required(pair, "a"),
        required(pair, "b"),
        pair.path("score").asDouble(),
        pair.path("resemblance").asDouble(),
        pair.path("containment").asDouble(),
        texts(pair.path("sharedQuotes")),
        texts(pair.path("sharedNumbers")),
        pairs(pair.path("alignedSentences")),
        reason.map(sentence -> new Reason(sentence, List.copyOf(contributions))));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return List.copyOf(texts);
  }

  private Skipped skipped(JsonNode input) throws MalformedInput {
    boolean isRead = input.path("kind").asText().equals("no-article");
    return new Skipped(
        required(input, "path"),
        line(input),
        required(input, "reason"),
        isRead ? Skipped.Kind.NO_ARTICLE : Skipped.Kind.UNREADABLE,
        input.path("count").asInt(1));
  }

  private Verdict verdict(JsonNode article) throws MalformedInput {
    return new Verdict(
        required(article, "path"),
        article.path("duplicate").asBoolean(),
        optional(article, "cluster"),
        optional(article, "of"),
        optional(article, "relation"),
        article.path("score").asDouble(),
        article.has("accepted")
            ? Optional.of(accepted(article.path("accepted")))
            : Optional.empty());
  }

  /** The entry of a baseline, as far as a report has it. */
  private Accepted accepted(JsonNode entry) throws MalformedInput {
    return new Accepted(
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        day(entry, "since"),
        optional(entry, "reason"));
  }

  private static OptionalInt line(JsonNode article) {
    return article.has("line") ? OptionalInt.of(article.path("line").asInt()) : OptionalInt.empty();
  }

  private JsonNode list(JsonNode holder, String key) throws MalformedInput {
    JsonNode list = holder.path(key);
    if (!list.isArray()) {
      throw malformed("no list '" + key + "'");
    }
    return list;
  }

  private String required(JsonNode holder, String key) throws MalformedInput {
    return optional(holder, key).orElseThrow(() -> malformed("something without '" + key + "'"));
  }

  private static Optional<String> optional(JsonNode holder, String key) {
    JsonNode value = holder.path(key);
    return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
  }

  private MalformedInput malformed(String what) {
    return new MalformedInput(name, "not a report that can be rendered: " + what);
  }
}
