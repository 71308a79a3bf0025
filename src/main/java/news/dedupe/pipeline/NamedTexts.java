package news.dedupe.pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import news.dedupe.batch.Batch;
import news.dedupe.collect.IntPairs;
import news.dedupe.report.LabelledPairs.Answer;
import news.dedupe.report.LabelledPairs.Name;
import news.dedupe.report.MalformedInput;

/** The texts of a batch that answers are about, each the first of its content. */
final class NamedTexts {

  private final Batch batch;
  private final List<Answer> answers;

  /** By path, of those that the answers name. */
  private final Map<String, Integer> byPath = new HashMap<>();

  NamedTexts(Batch batch, List<Answer> answers) {
    this.batch = batch;
    this.answers = answers;
    Set<String> wanted = new HashSet<>();
    answers.stream()
        .flatMap(answer -> Stream.of(answer.a(), answer.b()))
        .filter(name -> name.content().isEmpty())
        .forEach(
            name -> {
              wanted.add(name.path());
              wanted.add(name.unmarkedPath());
            });
    int first = 0;
    int[] distinct = batch.distinct();
    for (int text = 0; text < batch.textCount() && !wanted.isEmpty(); text++) {
      if (first + 1 < distinct.length && distinct[first + 1] == text) {
        first++;
      }
      for (String path : batch.paths(text)) {
        if (wanted.contains(path)) {
          byPath.put(path, distinct[first]);
        }
      }
    }
  }

  /** The text of an article, by its content where that is known, else by its path. */
  Optional<Integer> of(Name name) {
    if (name.content().isPresent()) {
      return batch.textWith(name.content().get());
    }
    return Optional.ofNullable(byPath.get(name.path()))
        .or(() -> Optional.ofNullable(byPath.get(name.unmarkedPath())))
        .or(() -> name.pathAsContent().flatMap(batch::textWith));
  }

  /**
   * What the answers come to.
   *
   * @throws MalformedInput where they contradict each other, as only now it is known which articles
   *     have one text
   */
  Constraints constraints() throws MalformedInput {
    Agreement.require(answers, this::of);
    return Constraints.of(
        batch.textCount(), batch.distinct(), pairs(Answer::same), pairs(a -> !a.same()));
  }

  private long[] pairs(Predicate<Answer> wanted) {
    return answers.stream()
        .filter(wanted)
        .flatMapToLong(
            answer ->
                of(answer.a())
                    .flatMap(a -> of(answer.b()).map(b -> IntPairs.unordered(a, b)))
                    .map(LongStream::of)
                    .orElseGet(LongStream::empty))
        .toArray();
  }

  /** Whether the batch has both articles that an answer is about. */
  boolean has(Answer answer) {
    return of(answer.a()).isPresent() && of(answer.b()).isPresent();
  }
}
