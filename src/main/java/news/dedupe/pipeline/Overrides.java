package news.dedupe.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import news.dedupe.article.Note;
import news.dedupe.batch.Batch;
import news.dedupe.report.LabelledPairs;
import news.dedupe.report.LabelledPairs.Answer;
import news.dedupe.report.LabelledPairs.Name;
import news.dedupe.report.MalformedInput;
import news.dedupe.report.ShortHash;

/**
 * What people say of pairs of articles, which a run is to honour whatever it finds itself.
 *
 * @param files that were read
 * @param answers that do not contradict each other
 */
record Overrides(List<Path> files, List<Answer> answers) {

  /**
   * Reads files of labelled pairs.
   *
   * @throws MalformedInput where one is none, or answers contradict each other
   * @throws IOException where one cannot be read
   */
  static Overrides read(List<Path> files) throws IOException {
    if (files.isEmpty()) {
      return new Overrides(List.of(), List.of());
    }
    List<Answer> answers = new ArrayList<>();
    for (Path file : files) {
      answers.addAll(LabelledPairs.read(file));
    }
    Agreement.require(answers, name -> Optional.of(key(name)));
    return new Overrides(List.copyOf(files), List.copyOf(answers));
  }

  /** What is the same for articles of one content, as far as the files tell. */
  private static String key(Name name) {
    return name.content().or(name::pathAsContent).orElse(name.path());
  }

  /**
   * What they come to in a batch. Those that name no article of it are counted in a note.
   *
   * @throws MalformedInput where they contradict each other
   */
  Constraints in(Batch batch, Listener listener) throws MalformedInput {
    if (answers.isEmpty()) {
      return Constraints.none();
    }
    NamedTexts texts = new NamedTexts(batch, answers);
    for (Path file : files) {
      List<Answer> own = answers.stream().filter(answer -> answer.file().equals(file)).toList();
      long unmatched = own.stream().filter(answer -> !texts.has(answer)).count();
      if (unmatched > 0) {
        String note = unmatched + " of " + own.size() + " labels name an article that was not read";
        listener.noted(new Note(file.toString(), OptionalInt.empty(), note));
      }
    }
    return texts.constraints();
  }

  /** Equal for equal answers, in whatever order and files they stand; 16 hex digits. */
  Optional<String> hash() {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<String> lines = new TreeSet<>();
    for (Answer answer : answers) {
      String a = key(answer.a());
      String b = key(answer.b());
      boolean isInOrder = a.compareTo(b) <= 0;
      lines.add(answer.same() + "\t" + (isInOrder ? a : b) + "\t" + (isInOrder ? b : a));
    }
    return Optional.of(ShortHash.of(lines));
  }
}
