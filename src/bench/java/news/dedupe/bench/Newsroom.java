package news.dedupe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes up stories. The same number always gives the same story. */
final class Newsroom {

  private static final int TOPIC_WORDS = 120;
  private static final int STORY_WORDS = 45;
  private static final int CAST = 10;
  private static final int BACKGROUND_PARAGRAPHS = 6;
  private static final int DAYS = 3650;

  /** Sentences of a story: so many at least, and on average so many more. */
  private static final int MIN_SENTENCES = 5;

  private static final double MORE_SENTENCES = 7.3;
  private static final int MAX_SENTENCES = 50;

  /** One article in so many begins a family. */
  private static final int ARTICLES_A_FAMILY = 30;

  /** Apart from those of stories, so that no two seeds meet. */
  private static final long FAMILY_SEEDS = 1L << 40;

  private final Vocabulary vocabulary;
  private final long seed;

  /** The families, each made when first asked for. */
  private final Family[] families;

  /**
   * @param articles how many there will be
   * @param oneTopic whether all are of one family
   */
  Newsroom(Vocabulary vocabulary, long seed, int articles, boolean oneTopic) {
    this.vocabulary = vocabulary;
    this.seed = seed;
    families = new Family[oneTopic ? 1 : Math.max(1, articles / ARTICLES_A_FAMILY)];
  }

  /** A source of random numbers of its own for each number. */
  SplittableRandom random(long number) {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number * 0xD1342543DE82EF95L);
  }

  Story story(int number) {
    SplittableRandom random = random(number);
    Family family = family(skewed(random, families.length));
    int[] words = new int[STORY_WORDS];
    for (int i = 0; i < words.length; i++) {
      words[i] = vocabulary.drawContent(random);
    }
    int[] cast = new int[CAST];
    for (int i = 0; i < cast.length; i++) {
      cast[i] = i % 2 == 0 ? Token.name(random) : family.cast()[skewed(random, CAST)];
    }
    double more = -MORE_SENTENCES * Math.log(1 - random.nextDouble());
    int length = (int) Math.min(MAX_SENTENCES, MIN_SENTENCES + more);
    List<Sentence> facts = new ArrayList<>(length);
    for (int s = 0; s < length; s++) {
      facts.add(sentence(random, family.topic(), words, cast));
    }
    List<List<Sentence>> background = new ArrayList<>();
    for (int b = random.nextInt(3); b > 0; b--) {
      List<Sentence> paragraph = family.background().get(random.nextInt(BACKGROUND_PARAGRAPHS));
      if (!background.contains(paragraph)) {
        background.add(paragraph);
      }
    }
    return new Story(family, facts, background, random.nextInt(DAYS));
  }

  private Family family(int number) {
    Family known = families[number];
    if (known != null) {
      return known;
    }
    SplittableRandom random = random(FAMILY_SEEDS + number);
    int[] topic = new int[TOPIC_WORDS];
    for (int i = 0; i < topic.length; i++) {
      topic[i] = vocabulary.drawContent(random);
    }
    int[] cast = new int[CAST];
    for (int i = 0; i < cast.length; i++) {
      cast[i] = Token.name(random);
    }
    List<List<Sentence>> background = new ArrayList<>();
    for (int b = 0; b < BACKGROUND_PARAGRAPHS; b++) {
      background.add(
          List.of(sentence(random, topic, topic, cast), sentence(random, topic, topic, cast)));
    }
    Family family = new Family(topic, cast, background);
    families[number] = family;
    return family;
  }

  /** A sentence on a topic that has nothing to do with any story. */
  Sentence aside(SplittableRandom random, Family family) {
    return sentence(random, family.topic(), family.topic(), family.cast());
  }

  /** Captions of pictures. */
  List<Sentence> captions(SplittableRandom random, int count) {
    Family family = family(random.nextInt(families.length));
    List<Sentence> captions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      captions.add(sentence(random, family.topic(), family.topic(), family.cast()));
    }
    return captions;
  }

  private Sentence sentence(SplittableRandom random, int[] topic, int[] words, int[] cast) {
    int[] tokens = new int[9 + random.nextInt(23)];
    boolean quoted = random.nextInt(6) == 0;
    tokens[0] = random.nextInt(3) == 0 ? cast[skewed(random, cast.length)] : grammar(random);
    for (int t = 1; t < tokens.length; t++) {
      int token = token(random, topic, words, cast);
      tokens[t] = t < tokens.length - 1 && random.nextInt(16) == 0 ? Token.withComma(token) : token;
    }
    return new Sentence(tokens, quoted);
  }

  /** What most sentences begin with. */
  private static int grammar(SplittableRandom random) {
    return skewed(random, Vocabulary.GRAMMAR);
  }

  private int token(SplittableRandom random, int[] topic, int[] words, int[] cast) {
    int sort = random.nextInt(1000);
    if (sort < 600) {
      return vocabulary.draw(random);
    } else if (sort < 730) {
      return topic[skewed(random, topic.length)];
    } else if (sort < 880) {
      return words[skewed(random, words.length)];
    } else if (sort < 950) {
      int name = cast[skewed(random, skewed(random, cast.length) + 1)];
      return random.nextInt(4) == 0 ? Token.withFirstName(name) : name;
    } else if (sort < 975) {
      return Token.figure(random);
    } else {
      return vocabulary.drawPhrase(random);
    }
  }

  /** A number from 0 below {@code bound}; the chance of one below x is the root of its share. */
  static int skewed(SplittableRandom random, int bound) {
    double u = random.nextDouble();
    return (int) (u * u * bound);
  }
}
