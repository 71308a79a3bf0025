package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Prints a dispatch as papers do: with an edit of each one's own. */
enum Copies {
  /** One word is another. */
  ONE_WORD {
    @Override
    String print(String dispatch, SplittableRandom random) {
      String[] words = dispatch.split(" ");
      words[random.nextInt(words.length)] = word(random);
      return String.join(" ", words);
    }
  },

  /** Another headline, a cut tail, a house style, a line of the paper's above and below. */
  LIGHT {
    @Override
    String print(String dispatch, SplittableRandom random) {
      List<String> paragraphs = new ArrayList<>(List.of(dispatch.split("\n\n")));
      String paper = "The " + word(random) + word(random) + " Courier";
      for (int cut = random.nextInt(3); cut > 0 && paragraphs.size() > 5; cut--) {
        paragraphs.remove(paragraphs.size() - 1);
      }
      if (random.nextBoolean()) {
        paragraphs.replaceAll(p -> p.replace(" percent", "%").replace(" said", " told reporters"));
      }
      if (random.nextBoolean()) {
        String[] headline = paragraphs.get(0).split(" ");
        headline[random.nextInt(headline.length)] = word(random);
        paragraphs.set(0, String.join(" ", headline));
      }
      if (random.nextBoolean()) {
        paragraphs.add(1, paper);
      }
      paragraphs.add("This story was first printed by " + paper + ".");
      return String.join("\n\n", paragraphs);
    }
  },

  /** One word in twelve is dropped or doubled. */
  NOISE {
    @Override
    String print(String dispatch, SplittableRandom random) {
      StringBuilder printed = new StringBuilder();
      for (String word : dispatch.split(" ", -1)) {
        int times = random.nextInt(12) > 0 ? 1 : random.nextBoolean() ? 0 : 2;
        printed.append((word + " ").repeat(times));
      }
      return printed.toString();
    }
  };

  private static final String SYLLABLES = "bacodefigalomunaperitosu";

  abstract String print(String dispatch, SplittableRandom random);

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      int at = 2 * random.nextInt(SYLLABLES.length() / 2);
      word.append(SYLLABLES, at, at + 2);
    }
    return word.toString();
  }
}
