package news.dedupe.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import news.dedupe.match.Profile;
import org.junit.jupiter.api.Test;

class RepresentativeTest {

  private static final Profile PLAIN = Versions.of(Versions.STORY);

  @Test
  void theOneWithAnAgencysDatelineIsTheOriginal() {
    Profile marked = Versions.of("VELLMOUTH, March 3 (Reuters) - " + Versions.STORY);
    assertEquals(1, chosen(PLAIN, marked, PLAIN));
  }

  @Test
  void theOneWithACreditLineIsTheOriginal() {
    Profile credited = Versions.of(Versions.STORY + "\n(Reuters)");
    assertEquals(1, chosen(PLAIN, credited));
    assertEquals(0, chosen(credited, PLAIN));
  }

  @Test
  void theMostCompleteIsTheOriginal() {
    Profile cut = Versions.of(Versions.STORY.substring(0, Versions.STORY.indexOf("Investigators")));
    assertEquals(1, chosen(cut, PLAIN));
    assertEquals(0, chosen(PLAIN, cut));
  }

  @Test
  void theEarliestIsTheOriginal() {
    Profile later = Versions.of(Versions.STORY, "2026-03-04");
    Profile first = Versions.of(Versions.STORY, "2026-03-03");
    assertEquals(1, chosen(later, first, PLAIN));
  }

  @Test
  void theOneInTheMiddleOfTheVersionsIsTheOriginal() {
    assertEquals(
        7,
        Representative.choose(
            List.of(
                new Representative.Member(3, PLAIN, 1.0),
                new Representative.Member(7, PLAIN, 2.5),
                new Representative.Member(9, PLAIN, 2.0))));
  }

  @Test
  void theOrderOfTheMembersDoesNotMatter() {
    List<Representative.Member> members = new ArrayList<>();
    for (int text = 0; text < 5; text++) {
      members.add(new Representative.Member(text, PLAIN, 1));
    }
    assertEquals(0, Representative.choose(members));
    Collections.reverse(members);
    assertEquals(0, Representative.choose(members));
  }

  /** The place of the chosen one among texts that are equally central. */
  private static int chosen(Profile... profiles) {
    List<Representative.Member> members = new ArrayList<>();
    for (int text = 0; text < profiles.length; text++) {
      members.add(new Representative.Member(text, profiles[text], 1));
    }
    return Representative.choose(members);
  }
}
