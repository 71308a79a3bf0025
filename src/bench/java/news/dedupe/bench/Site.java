package news.dedupe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a site puts around every article.
 *
 * @param top lines above it
 * @param bottom lines below it
 * @param captions of pictures that it uses again and again
 */
record Site(String name, List<String> top, List<String> bottom, List<Sentence> captions) {

  private static final String[] TOPS = {
    "Share this article", "Advertisement", "More on this story", "Listen to this article"
  };

  private static final String[] BOTTOMS = {
    "Sign up for the %s newsletter.",
    "Follow %s on Facebook and Twitter.",
    "Copyright 2019 %s. All rights reserved.",
    "Read more from %s here.",
    "Get breaking news alerts from %s.",
    "Click here to subscribe to %s and support our journalism.",
    "Have a tip? Write to the newsroom of %s.",
    "This article first appeared in %s."
  };

  private static final int CAPTIONS = 40;

  /** Makes up a site. */
  static Site of(SplittableRandom random, Newsroom newsroom) {
    String name = Syllables.firstName(random.nextInt()) + " Times";
    List<String> top = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      top.add(TOPS[random.nextInt(TOPS.length)]);
    }
    List<String> bottom = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      bottom.add(BOTTOMS[random.nextInt(BOTTOMS.length)].formatted(name));
    }
    return new Site(name, top, bottom, newsroom.captions(random, CAPTIONS));
  }
}
