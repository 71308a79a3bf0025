package news.dedupe.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import news.dedupe.article.Host;
import news.dedupe.batch.Batch;
import news.dedupe.pipeline.JudgedCluster.Member;
import news.dedupe.report.Keep;
import news.dedupe.report.Report.Entry;
import news.dedupe.text.Analyzer;

/**
 * The articles of a cluster, the one to be kept first.
 *
 * @param byRule all of them, or none where the rule is the likely original: then their place in the
 *     story decides
 * @param kept the one that is kept
 */
record Ranking(List<Copy> byRule, Copy kept) {

  /** Shorter texts were read whole; of longer ones the main text was cut at a sentence. */
  private static final int MEASURED = Analyzer.MAX_TOKENS * 9 / 10;

  /**
   * An article: one of those that have a text.
   *
   * @param number its place among them
   */
  record Copy(int text, int number) {

    static Copy of(Member member) {
      return new Copy(member.text(), member.copy());
    }
  }

  /**
   * What a rule goes by.
   *
   * @param tokens of the main text, up to {@link Analyzer#MAX_TOKENS}
   * @param characters of the article, boilerplate included
   */
  private record Candidate(Copy copy, Entry entry, int tokens, int characters) {}

  /**
   * Ranks the articles of the texts.
   *
   * @param original the text of the likely original
   */
  static Ranking of(Batch batch, Keep keep, int[] texts, int original) {
    if (keep.rule() == Keep.Rule.ORIGINAL) {
      return new Ranking(List.of(), new Copy(original, 0));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int text : texts) {
      for (int number = 0; number < batch.paths(text).size(); number++) {
        candidates.add(candidate(batch, new Copy(text, number)));
      }
    }
    List<Copy> ranked =
        candidates.stream()
            .sorted(
                order(keep)
                    .thenComparing(candidate -> candidate.copy.text == original ? 0 : 1)
                    .thenComparing(candidate -> candidate.copy.text)
                    .thenComparing(candidate -> candidate.copy.number))
            .map(Candidate::copy)
            .toList();
    return new Ranking(ranked, ranked.get(0));
  }

  private static Candidate candidate(Batch batch, Copy copy) {
    return new Candidate(
        copy,
        batch.entry(copy.text, copy.number),
        batch.profile(copy.text).length(),
        batch.article(copy.text).text().length());
  }

  /** Puts what is to be kept first. */
  private static Comparator<Candidate> order(Keep keep) {
    return switch (keep.rule()) {
      case ORIGINAL -> Comparator.comparingInt(article -> 0);
      case FIRST -> Comparator.comparing(article -> day(article).orElse(LocalDate.MAX));
      case LATEST ->
          Comparator.comparing(
              (Candidate article) -> day(article).orElse(LocalDate.MIN), Comparator.reverseOrder());
      case LONGEST ->
          Comparator.comparingInt((Candidate article) -> -Math.min(MEASURED, article.tokens))
              .thenComparingInt(article -> article.tokens < MEASURED ? 0 : -article.characters);
      case SOURCE -> Comparator.comparingInt(article -> place(article.entry, keep.sources()));
    };
  }

  private static Optional<LocalDate> day(Candidate article) {
    return article.entry.published();
  }

  /** The place of an article's source among those that are named, or behind them. */
  private static int place(Entry entry, List<String> sources) {
    String name = entry.source().orElse("").toLowerCase(Locale.ROOT);
    String host = entry.url().flatMap(Host::of).orElse("");
    for (int i = 0; i < sources.size(); i++) {
      String source = sources.get(i);
      if (name.equals(source) || host.equals(source) || host.endsWith("." + source)) {
        return i;
      }
    }
    return sources.size();
  }

  /** The ranks of the members of a story, from 0. */
  int[] ranks(List<Member> members) {
    Map<Copy, Integer> ranks = new HashMap<>();
    for (Copy copy : byRule) {
      ranks.put(copy, ranks.size());
    }
    return IntStream.range(0, members.size())
        .map(place -> ranks.getOrDefault(Copy.of(members.get(place)), place))
        .toArray();
  }
}
