package news.dedupe.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dedupe.report.LabelledPairs.Answer;
import news.dedupe.report.LabelledPairs.Name;
import news.dedupe.report.MalformedInput;

/**
 * Finds answers that contradict others: two articles that are not of one story, although a chain of
 * answers makes them so.
 */
final class Agreement<K> {

  /** Places of answers that a message names. */
  private static final int MOST_NAMED = 8;

  private final Function<Name, Optional<K>> key;

  /** By article the answers that make it one of a story with others. */
  private final Map<K, List<Answer>> same = new HashMap<>();

  private Agreement(Function<Name, Optional<K>> key) {
    this.key = key;
  }

  /**
   * Checks that no answer contradicts others.
   *
   * @param key what is equal for articles that are known to be the same; nothing where an article
   *     is not known, whose answers do not count
   * @throws MalformedInput naming the first that does, and those that it contradicts
   */
  static <K> void require(List<Answer> answers, Function<Name, Optional<K>> key)
      throws MalformedInput {
    Agreement<K> agreement = new Agreement<>(key);
    answers.stream().filter(Answer::same).forEach(agreement::add);
    Map<K, Integer> stories = agreement.stories();
    for (Answer answer : answers) {
      Optional<K> a = key.apply(answer.a());
      Optional<K> b = key.apply(answer.b());
      if (!answer.same() && a.isPresent() && b.isPresent()) {
        Integer story = stories.get(a.get());
        if (a.equals(b) || (story != null && story.equals(stories.get(b.get())))) {
          throw contradiction(answer, agreement.chain(a.get(), b.get()));
        }
      }
    }
  }

  private void add(Answer answer) {
    Optional<K> a = key.apply(answer.a());
    Optional<K> b = key.apply(answer.b());
    if (a.isPresent() && b.isPresent()) {
      same.computeIfAbsent(a.get(), k -> new ArrayList<>()).add(answer);
      same.computeIfAbsent(b.get(), k -> new ArrayList<>()).add(answer);
    }
  }

  /** By article the number of its story. */
  private Map<K, Integer> stories() {
    Map<K, Integer> stories = new HashMap<>();
    int number = 0;
    for (K first : same.keySet()) {
      if (stories.containsKey(first)) {
        continue;
      }
      Deque<K> open = new ArrayDeque<>(List.of(first));
      stories.put(first, number);
      while (!open.isEmpty()) {
        K article = open.pop();
        for (Answer answer : same.getOrDefault(article, List.of())) {
          K other = other(answer, article);
          if (stories.putIfAbsent(other, number) == null) {
            open.push(other);
          }
        }
      }
      number++;
    }
    return stories;
  }

  private K other(Answer answer, K article) {
    K a = key.apply(answer.a()).orElseThrow();
    return a.equals(article) ? key.apply(answer.b()).orElseThrow() : a;
  }

  /** The fewest answers that make two articles one story; none where they are the same article. */
  private List<Answer> chain(K from, K to) {
    Map<K, Answer> cameBy = new HashMap<>();
    Deque<K> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty() && !cameBy.containsKey(to)) {
      K article = open.poll();
      for (Answer answer : same.getOrDefault(article, List.of())) {
        K other = other(answer, article);
        if (!other.equals(from) && cameBy.putIfAbsent(other, answer) == null) {
          open.add(other);
        }
      }
    }
    List<Answer> chain = new ArrayList<>();
    for (K at = to; cameBy.containsKey(at); at = other(chain.get(chain.size() - 1), at)) {
      chain.add(cameBy.get(at));
    }
    Collections.reverse(chain);
    return chain;
  }

  private static MalformedInput contradiction(Answer answer, List<Answer> chain) {
    String pair = "'" + answer.a() + "' and '" + answer.b() + "'";
    if (chain.isEmpty()) {
      return new MalformedInput(
          answer.place(), pair + " have the same text, and cannot be of other stories");
    }
    String more = chain.size() > MOST_NAMED ? " and " + (chain.size() - MOST_NAMED) + " more" : "";
    return new MalformedInput(
        answer.place(),
        pair
            + " are said to be of other stories, but of one story by "
            + chain.stream().limit(MOST_NAMED).map(Answer::place).collect(Collectors.joining(", "))
            + more);
  }
}
