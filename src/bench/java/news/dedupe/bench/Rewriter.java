package news.dedupe.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Puts stories in other words, as people and language models do: words are replaced, left out and
 * added, clauses and sentences move, some facts go and something is added; names and figures mostly
 * stay.
 */
final class Rewriter {

  /**
   * The share of the words that is touched, least and most. Chosen so that the resemblance of
   * versions is spread as in news that language models rewrote: Jaccard of 3-grams 0.085 in the
   * median, under 0.02 for 12 in 100, up to 0.3.
   */
  private static final double LEAST = 0.15;

  private static final double MOST = 0.66;

  /** Other words there are for a word. */
  private static final int SYNONYMS = 2;

  private static final int CLAUSE = 7;

  /** Sentences of an article of ordinary length. */
  private static final int FULL_LENGTH = 16;

  private final Vocabulary vocabulary;
  private final Newsroom newsroom;

  Rewriter(Vocabulary vocabulary, Newsroom newsroom) {
    this.vocabulary = vocabulary;
    this.newsroom = newsroom;
  }

  /** The story in other words, background included. */
  List<Sentence> rewrite(Story story, SplittableRandom random) {
    double strength = LEAST + (MOST - LEAST) * random.nextDouble();
    List<Sentence> sources = new ArrayList<>(story.facts());
    story.background().forEach(sources::addAll);
    // A brief has little that can be left out.
    double dropped = 0.3 * strength * Math.min(1, sources.size() / (double) FULL_LENGTH);
    List<Sentence> version = new ArrayList<>();
    for (Sentence source : sources) {
      if (!version.isEmpty() && random.nextDouble() < dropped) {
        continue;
      }
      Sentence written = rewrite(source, strength, random);
      boolean moved = version.size() > 2 && random.nextDouble() < strength / 2;
      version.add(moved ? version.size() - 1 - random.nextInt(2) : version.size(), written);
      if (random.nextDouble() < strength / 12) {
        version.add(newsroom.aside(random, story.family()));
      }
    }
    return version;
  }

  private Sentence rewrite(Sentence source, double strength, SplittableRandom random) {
    // Some sentences hardly change and others beyond recognition; what someone said may be cut,
    // but is not put in other words as freely.
    double share = strength * (source.quoted() ? 0.5 : 0.4 + 1.2 * random.nextDouble());
    int[] from = source.tokens();
    int[] tokens = new int[2 * from.length + 1];
    int size = 0;
    int start = random.nextDouble() < strength ? clause(from.length, random) : 0;
    for (int i = 0; i < from.length; i++) {
      int token = from[(start + i) % from.length];
      if (Token.isWord(token)) {
        if (random.nextDouble() >= share) {
          tokens[size++] = token;
        } else if (vocabulary.isContent(Token.value(token))) {
          tokens[size++] = vocabulary.synonym(Token.value(token), random.nextInt(SYNONYMS));
        } else {
          // Grammar goes, changes or grows.
          for (int n = random.nextInt(3); n > 0; n--) {
            tokens[size++] = vocabulary.draw(random);
          }
        }
      } else if (random.nextDouble() >= share / 15) {
        boolean other = Token.isName(token) && random.nextDouble() < share / 2;
        tokens[size++] = !other ? token : Token.withoutFirstName(token);
      }
    }
    if (size == 0) {
      tokens[size++] = from[0];
    }
    tokens[size - 1] = Token.withoutComma(tokens[size - 1]);
    return new Sentence(Arrays.copyOf(tokens, size), source.quoted());
  }

  private static int clause(int length, SplittableRandom random) {
    return length <= CLAUSE ? 0 : CLAUSE + random.nextInt(length - CLAUSE);
  }
}
