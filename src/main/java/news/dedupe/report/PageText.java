package news.dedupe.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dedupe.text.MarkedText;
import news.dedupe.text.Passage;
import news.dedupe.text.token.Lexicon;
import news.dedupe.text.token.Tokenizer;
import news.dedupe.text.token.Tokens;

/**
 * A text, cut where it is longer than anybody reads.
 *
 * @param words by paragraph and passage: of each word of content the first and the end character,
 *     and the stem
 */
record PageText(List<List<Passage>> paragraphs, List<List<int[]>> words) {

  /** Characters of a text, and of a passage: twenty times the length of a long article's. */
  private static final int MAX_LENGTH = 200_000;

  private static final int MAX_PASSAGE = 20_000;

  /** About as long as a headline. */
  private static final int MAX_LEAD = 100;

  static PageText of(MarkedText text) {
    List<List<Passage>> paragraphs = new ArrayList<>();
    int left = MAX_LENGTH;
    for (List<Passage> paragraph : text.paragraphs()) {
      List<Passage> passages = new ArrayList<>();
      for (Passage passage : paragraph) {
        Passage shown = cut(passage, Math.max(1, Math.min(left, MAX_PASSAGE)));
        left -= shown.text().length();
        passages.add(shown);
      }
      paragraphs.add(passages);
      if (left <= 0) {
        break;
      }
    }
    return new PageText(
        paragraphs,
        paragraphs.stream().map(p -> p.stream().map(PageText::words).toList()).toList());
  }

  private static Passage cut(Passage passage, int most) {
    return passage.text().length() <= most
        ? passage
        : new Passage(
            passage.kind(),
            cut(passage.text(), most),
            passage.quotations().stream().filter(span -> span[1] < most).toList(),
            passage.numbers().stream().filter(span -> span[1] < most).toList());
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean isHalf = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, isHalf ? most - 1 : most) + " …";
  }

  private static int[] words(Passage passage) {
    if (passage.kind() != Passage.Kind.SENTENCE) {
      return new int[0];
    }
    Tokens tokens = Tokenizer.tokenize(passage.text().toCharArray());
    int[] words = new int[3 * tokens.size];
    int size = 0;
    for (int t = 0; t < tokens.size; t++) {
      if (!tokens.is(t, Lexicon.STOP | Lexicon.BOILERPLATE)) {
        words[size++] = tokens.from[t];
        words[size++] = tokens.to[t];
        words[size++] = tokens.stems[t];
      }
    }
    return Arrays.copyOf(words, size);
  }

  /** The first sentence, or the beginning of it. */
  Optional<String> lead() {
    return paragraphs.stream()
        .flatMap(List::stream)
        .filter(passage -> passage.kind() == Passage.Kind.SENTENCE)
        .findFirst()
        .map(Passage::text)
        .map(
            text -> {
              int space = text.length() <= MAX_LEAD ? -1 : text.lastIndexOf(' ', MAX_LEAD);
              return space < 0 ? cut(text, MAX_LEAD) : text.substring(0, space) + "…";
            });
  }

  /** The distinct stems. */
  Set<Integer> stems() {
    Set<Integer> stems = new HashSet<>();
    for (List<int[]> passages : words) {
      for (int[] passage : passages) {
        for (int i = 2; i < passage.length; i += 3) {
          stems.add(passage[i]);
        }
      }
    }
    return stems;
  }

  /** Whether another text reads the same. */
  boolean reads(PageText other) {
    return kindsAndTexts().equals(other.kindsAndTexts());
  }

  private List<List<String>> kindsAndTexts() {
    return paragraphs.stream()
        .map(passages -> passages.stream().map(p -> p.kind() + p.text()).toList())
        .toList();
  }

  void write(JsonWriter json, Map<Integer, Integer> numbers) throws IOException {
    json.array();
    for (int p = 0; p < paragraphs.size(); p++) {
      json.array();
      for (int i = 0; i < paragraphs.get(p).size(); i++) {
        passage(json, paragraphs.get(p).get(i), words.get(p).get(i), numbers);
      }
      json.endArray();
    }
    json.endArray();
  }

  private static void passage(
      JsonWriter json, Passage passage, int[] words, Map<Integer, Integer> numbers)
      throws IOException {
    json.object();
    if (passage.kind() != Passage.Kind.SENTENCE) {
      json.name("kind").text(ReportJson.key(passage.kind()));
    }
    json.name("text").text(passage.text());
    spans(json, "quotations", passage.quotations());
    spans(json, "numbers", passage.numbers());
    if (words.length > 0) {
      json.name("length").number(words.length / 3).name("words").array();
      int at = 0;
      for (int i = 0; i < words.length; i += 3) {
        Integer number = numbers.get(words[i + 2]);
        if (number != null) {
          json.number(words[i] - at).number(words[i + 1] - words[i]).number(number);
          at = words[i + 1];
        }
      }
      json.endArray();
    }
    json.endObject();
  }

  private static void spans(JsonWriter json, String name, List<int[]> spans) throws IOException {
    if (!spans.isEmpty()) {
      json.name(name).array();
      for (int[] span : spans) {
        json.number(span[0]).number(span[1]);
      }
      json.endArray();
    }
  }
}
