package news.dedupe.cli;

import java.util.Locale;
import java.util.Random;

/** Articles that read like news and have nothing to do with each other. */
final class MadeArticles {

  private static final int SENTENCES = 8;
  private static final int SYLLABLES = 3;
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private static final String[] WHO = {
    "The mayor",
    "A spokeswoman",
    "The union",
    "The police",
    "A judge",
    "The coach",
    "An engineer",
    "The minister",
    "The company",
    "A farmer",
    "The school",
    "The regulator"
  };
  private static final String[] DID = {
    "said", "denied", "promised", "warned", "announced", "confirmed", "told reporters", "insisted"
  };
  private static final String[] WHAT = {
    "bridge",
    "harvest",
    "contract",
    "hospital",
    "strike",
    "budget",
    "festival",
    "pipeline",
    "election",
    "ferry",
    "merger",
    "trial",
    "orchard",
    "tunnel",
    "museum",
    "quarry",
    "stadium",
    "archive",
    "glacier",
    "vaccine"
  };
  private static final String[] HAPPENED = {
    "had been closed since the storm",
    "would cost more than planned",
    "was to be sold abroad",
    "had passed its last inspection",
    "could not go on without money from the capital",
    "was the largest in the province",
    "would be finished before winter",
    "had never been insured"
  };

  private MadeArticles() {}

  /** The same for the same number. */
  static String text(long number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < SENTENCES; sentence++) {
      text.append(
          "%s of %s %s that the %s at %s %s, while %d people in %s waited for the %s.\n"
              .formatted(
                  one(WHO, random),
                  name(random),
                  one(DID, random),
                  one(WHAT, random),
                  name(random),
                  one(HAPPENED, random),
                  random.nextInt(2, 10_000),
                  name(random),
                  one(WHAT, random)));
    }
    return text.toString();
  }

  private static String one(String[] of, Random random) {
    return of[random.nextInt(of.length)];
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int syllable = 0; syllable < SYLLABLES; syllable++) {
      name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
      name.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
