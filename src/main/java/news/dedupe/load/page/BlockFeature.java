package news.dedupe.load.page;

import java.util.Arrays;
import java.util.Locale;

/**
 * What is measured of a block.
 *
 * <p>Lengths are in letters and digits, those of scripts without spaces as three; shares are from 0
 * to 1. <i>Prose</i> is what stands outside of links in blocks with 60 letters and more of it.
 * <i>Weights</i> are log-odds of words, {@link WordWeights}: those of a name are the least and the
 * most of the words that an element is named with. The <i>branch</i> is where a block leaves the
 * way from the root to the page's main container, {@link Trunk}. The <i>parent</i> is the nearest
 * element that holds more than the block, the <i>grandparent</i> the nearest that holds more than
 * that; the <i>group</i> are the blocks right in the same element, the <i>kind</i> those in
 * elements of the same tag and class.
 */
public enum BlockFeature {
  LENGTH("length"),
  LINK_SHARE("share in links"),
  BOLD_SHARE("share in bold"),
  CAPITAL_SHARE("share of capital letters"),
  COMMAS("commas and semicolons"),
  STOPS("ends of sentences"),
  TAGS("elements that begin between the block before and the end of this one"),
  ENDING("3 if it ends like a sentence, 2 like a quotation, 1 with a colon, else 0"),
  PICTURES("pictures between the block before and the end of this one"),
  LEVEL("1 to 6 of a heading, else 0"),
  TAG("what element it is in, by the order of Tag"),
  HIDDEN("1 if it is not shown at first, else 0"),
  REPEATS("how often its text stands on the page"),
  TITLE_SHARE("share of its words in the page's title"),
  TITLE_COVER("share of the title's words in it"),
  SINCE_TITLE("blocks since the one most like the title, negative before it; -1000 if none is"),
  BODY_SHARE("share of its trigrams in the article for machines; -1 if there is none"),
  WORDS_MEAN("mean weight of its words"),
  WORDS_LEAST("least weight of its words"),
  PLACE("share of the page's blocks before it"),
  OFFSET("share of the page's text before it"),
  NAME_LEAST("least weight of its element's name"),
  NAME_MOST("most weight of its element's name"),
  NEAR_LEAST("the same of its element and the one around it, least"),
  NEAR_MOST("the same of its element and the one around it, most"),
  PATH_LEAST("least weight of all names from the root on"),
  PATH_MOST("most weight of all names from the root on"),
  PATH_SUM("sum of the weights from the root on"),
  BRANCH_LEAST("least weight of the names within its branch"),
  BRANCH_MOST("most weight of the names within its branch"),
  BRANCH_SUM("sum of the weights within its branch"),
  BRANCH_PROSE("share of the page's prose in its branch"),
  BRANCH_LINK_SHARE("share of its branch's text in links"),
  BRANCH_MEAN("mean length of the branch's blocks"),
  MAIN_ABOVE("steps from its branch down to the main container; 0 within"),
  MAIN_SIDE("-1 before the main container, 1 after it, 0 within"),
  MAIN_DEPTH("steps that it lies deeper than the main container"),
  GROUP_PROSE("share of the page's prose in its group"),
  GROUP_BLOCKS("blocks of its group"),
  GROUP_LINK_SHARE("share of its group's text in links"),
  GROUP_SHARE("prose of its group over that of the group with most"),
  PARENT_PROSE("share of the page's prose in its parent"),
  PARENT_LINK_SHARE("share of its parent's text in links"),
  PARENT_STOPS("ends of sentences for each block of its parent"),
  GRAND_PROSE("share of the page's prose in its grandparent"),
  GRAND_LINK_SHARE("share of its grandparent's text in links"),
  KIND_PROSE("share of the page's prose in its kind"),
  KIND_LINK_SHARE("share of its kind's text in links"),
  KIND_MEAN("mean length of the blocks of its kind"),
  BEFORE_1_LENGTH("length of the block before; -1 if there is none, as in the following"),
  BEFORE_1_LINK_SHARE("share in links of the block before"),
  BEFORE_1_WORDS("mean weight of the words of the block before"),
  BEFORE_2_LINK_SHARE("share in links of the second before"),
  AFTER_1_LENGTH("length of the block after"),
  AFTER_1_LINK_SHARE("share in links of the block after"),
  AFTER_1_WORDS("mean weight of the words of the block after"),
  AFTER_2_LENGTH("length of the second after"),
  AFTER_2_LINK_SHARE("share in links of the second after"),
  AROUND_PROSE("prose of the four blocks before and the four after"),
  BEFORE_PROSE("prose of the ten blocks before"),
  AFTER_PROSE("prose of the ten blocks after"),
  SINCE_PROSE("blocks back to the last with prose, at most 50"),
  TO_PROSE("blocks on to the next with prose, at most 50"),
  SINCE_HEADING("blocks back to the last heading, at most 50"),
  HEADING_WORDS("mean weight of that heading's words"),
  HEADING_NAME("least weight of the names around that heading"),
  HEADING_LINKED("share of that heading in links");

  private final String meaning;

  BlockFeature(String meaning) {
    this.meaning = meaning;
  }

  /** What is measured. */
  public String meaning() {
    return meaning;
  }

  /** The feature's place in a row of all. */
  @SuppressWarnings("EnumOrdinal") // rows live for one page only; files hold the key
  int place() {
    return ordinal();
  }

  /** The names of all in model files, by place. */
  static String[] keys() {
    return Arrays.stream(values())
        .map(feature -> feature.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toArray(String[]::new);
  }
}
