package news.dedupe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dedupe.report.Report.Contribution;
import news.dedupe.report.Report.Entry;
import news.dedupe.report.Report.Evidence;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Verdict;

/**
 * The data of a story in a page. Members are numbered in their order, and so are texts, of which
 * equal ones are there once.
 *
 * @param verdicts on the incoming articles of a check, by path
 * @param texts each once
 * @param textOf by member, the number of its text, or -1
 */
record PageStory(
    Story story,
    List<Member> members,
    Map<String, Verdict> verdicts,
    List<PageText> texts,
    int[] textOf) {

  /** Takes what the story's lists read from a store, once. */
  static PageStory of(Story story, Map<String, Verdict> verdicts) {
    List<Member> members = List.copyOf(story.members());
    List<PageText> texts = new ArrayList<>();
    Map<String, List<Integer>> byContent = new HashMap<>();
    int[] textOf = new int[members.size()];
    for (int m = 0; m < textOf.length; m++) {
      Entry entry = members.get(m).entry();
      textOf[m] = -1;
      if (entry.text().isPresent()) {
        PageText text = PageText.of(entry.text().get());
        List<Integer> same = byContent.computeIfAbsent(entry.content(), c -> new ArrayList<>());
        textOf[m] =
            same.stream().filter(t -> texts.get(t).reads(text)).findFirst().orElse(texts.size());
        if (textOf[m] == texts.size()) {
          same.add(texts.size());
          texts.add(text);
        }
      }
    }
    return new PageStory(story, members, verdicts, texts, textOf);
  }

  /** What the list of stories and the time line show. */
  void writeSummary(OutputStream out) throws IOException {
    Map<String, Integer> numbers = numbers();
    JsonWriter json = JsonWriter.inPage(out);
    json.objectRow();
    json.name("id").text(story.id());
    json.optional("title", story.title());
    json.name("cohesion").probability(story.cohesion());
    json.name("members").array();
    for (int m = 0; m < textOf.length; m++) {
      member(json, members.get(m), textOf[m], numbers);
    }
    json.endArray();
    json.endObject();
    json.end();
  }

  /** An article without a headline is known by its first words. */
  private void member(JsonWriter json, Member member, int text, Map<String, Integer> numbers)
      throws IOException {
    Entry entry = member.entry();
    json.object();
    json.name("path").text(entry.path());
    json.optional("title", entry.title());
    if (entry.title().isEmpty() && text >= 0) {
      json.optional("lead", texts.get(text).lead());
    }
    json.optional("published", entry.published().map(LocalDate::toString));
    json.optional("publishedAsWritten", entry.publishedAsWritten());
    json.optional("source", entry.source());
    json.optional("url", entry.url());
    json.name("content").text(entry.content());
    json.name("relation").text(member.relation());
    json.name("score").probability(member.score());
    Verdict verdict = verdicts.get(entry.path());
    if (verdict != null) {
      json.name("incoming").truth(true);
      if (verdict.accepted().isPresent()) {
        json.name("accepted").text(verdict.accepted().get().reason().orElse(""));
      }
    }
    Integer from = member.derivedFrom().map(numbers::get).orElse(null);
    if (from != null) {
      json.name("from").number(from);
    }
    if (text >= 0) {
      json.name("text").number(text);
    }
    json.endObject();
  }

  /** What is shown of a story that is looked at. */
  void writeTexts(OutputStream out) throws IOException {
    JsonWriter json = JsonWriter.inPage(out);
    json.objectRow();
    json.name("texts").array();
    Map<Integer, Integer> words = sharedWords();
    for (PageText text : texts) {
      text.write(json, words);
    }
    json.endArray();
    json.name("evidence").array();
    Map<String, Integer> numbers = numbers();
    for (Evidence evidence : story.evidence()) {
      Integer a = numbers.get(evidence.a());
      Integer b = numbers.get(evidence.b());
      if (a != null && b != null) {
        evidence(json, evidence, a, b);
      }
    }
    json.endArray();
    json.endObject();
    json.end();
  }

  private static void evidence(JsonWriter json, Evidence evidence, int a, int b)
      throws IOException {
    json.object();
    json.name("a").number(a).name("b").number(b);
    json.name("score").probability(evidence.score());
    json.name("resemblance").probability(evidence.resemblance());
    json.name("containment").probability(evidence.containment());
    json.name("quotes").texts(evidence.sharedQuotes());
    json.name("numbers").texts(evidence.sharedNumbers());
    json.name("aligned").array();
    for (int[] pair : evidence.alignedSentences()) {
      json.array().number(pair[0]).number(pair[1]).endArray();
    }
    json.endArray();
    if (evidence.reason().isPresent()) {
      json.name("reason").text(evidence.reason().get().sentence());
      json.name("contributions").array();
      for (Contribution part : evidence.reason().get().contributions()) {
        json.array().text(part.features()).number(part.logOdds(), 2).endArray();
      }
      json.endArray();
    }
    json.endObject();
  }

  /** Words that two texts or more have, numbered; others can be in common with nothing. */
  private Map<Integer, Integer> sharedWords() {
    Set<Integer> seen = new HashSet<>();
    Map<Integer, Integer> shared = new HashMap<>();
    for (PageText text : texts) {
      for (int stem : text.stems()) {
        if (!seen.add(stem)) {
          shared.putIfAbsent(stem, shared.size());
        }
      }
    }
    return shared;
  }

  private Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int m = 0; m < members.size(); m++) {
      numbers.put(members.get(m).path(), m);
    }
    return numbers;
  }
}
