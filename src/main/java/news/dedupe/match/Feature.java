package news.dedupe.match;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of a pair of articles.
 *
 * <p><i>Weighted</i>: by inverse document frequency. <i>Plain</i>: outside quotations. <i>Topic
 * words</i> occur three times or more in either text. A sentence is <i>covered</i> by the share of
 * its weighted words that its best window, two neighbouring sentences of the other text, holds; it
 * is <i>copied</i> where the other text holds 60 % of its runs of three. A <i>slot</i> is what a
 * template changes from one occasion to the next, see {@link Slots}. What has two sides is measured
 * both ways and given as the larger and the smaller ({@code _MAX}, {@code _MIN}). All are from 0 to
 * 1 unless said otherwise; {@link #UNKNOWN} where an article lacks what is measured.
 */
public enum Feature {
  RUNS_JACCARD("runs of three words in common"),
  RUNS_CONTAINED("the smaller text's runs of three words in the other"),
  PLAIN_RUNS_JACCARD("plain runs of three words in common"),
  PLAIN_RUNS_CONTAINED("the smaller text's plain runs of three in the other"),
  QUOTED_RUNS_JACCARD("quoted runs of three words in common"),
  QUOTED_RUNS_CONTAINED("the smaller text's quoted runs of three in the other"),
  BOTH_QUOTE("1 where both texts quote somebody, else 0"),
  NUMBERS_JACCARD("numbers in common"),
  NUMBERS_CONTAINED("numbers of the text with fewer in the other"),
  NUMBERS_FEWER("how many numbers the text with fewer has, at most 8"),
  NAMES_JACCARD("names in common, weighted"),
  LENGTH_RATIO("length of the shorter text over that of the longer"),
  LENGTH_SHORTER("length in words of the shorter text, as natural logarithm"),
  LENGTH_LONGER("length in words of the longer text, as natural logarithm"),
  TITLES_JACCARD("words of the headlines in common, weighted"),
  DAYS_APART("days between the dates of publication, at most 60"),
  LEAD_WEEKDAY("1 where both leads name the same day of the week first, 0 where not the same"),
  WEEKDAYS_JACCARD("days of the week in common"),
  DATES_FOUND_MAX("days of the year found in the other text, larger side"),
  DATES_FOUND_MIN("days of the year found in the other text, smaller side"),
  COVERED_MAX("sentences covered, larger side"),
  COVERED_MIN("sentences covered, smaller side"),
  WELL_COVERED_MAX("share of sentences covered by 45 % or more, larger side"),
  WELL_COVERED_MIN("share of sentences covered by 45 % or more, smaller side"),
  UNCOPIED_COVERED_MAX("uncopied sentences covered without topic words, larger side"),
  UNCOPIED_COVERED_MIN("uncopied sentences covered without topic words, smaller side"),
  UNCOPIED_MAX("share of sentences that are not copied, larger side"),
  UNCOPIED_MIN("share of sentences that are not copied, smaller side"),
  UNCOPIED_PLAIN_COVERED_MAX("the same as uncopied covered, plain words only, larger side"),
  UNCOPIED_PLAIN_COVERED_MIN("the same as uncopied covered, plain words only, smaller side"),
  ORDER_MAX("share of the covered sentences that stand in the same order, larger side"),
  ORDER_MIN("share of the covered sentences that stand in the same order, smaller side"),
  LEAD_FOUND_MAX("the lead's words without topic words found in the other text, larger side"),
  LEAD_FOUND_MIN("the lead's words without topic words found in the other text, smaller side"),
  LEADS_SHARED_MAX("the lead's words without topic words found in the other lead, larger side"),
  LEADS_SHARED_MIN("the lead's words without topic words found in the other lead, smaller side"),
  LEAD_NUMBERS_FOUND_MAX("the lead's numbers found in the other text, larger side"),
  LEAD_NUMBERS_FOUND_MIN("the lead's numbers found in the other text, smaller side"),
  LEAD_NAMES_FOUND_MAX("the lead's names found in the other text, larger side"),
  LEAD_NAMES_FOUND_MIN("the lead's names found in the other text, smaller side"),
  RAREST_FOUND_MAX("the twelve rarest words found in the other text, larger side"),
  RAREST_FOUND_MIN("the twelve rarest words found in the other text, smaller side"),
  NUMBERS_FOUND_MAX("numbers found in the other text, larger side"),
  NUMBERS_FOUND_MIN("numbers found in the other text, smaller side"),
  NAMES_FOUND_MAX("names found in the other text, weighted, larger side"),
  NAMES_FOUND_MIN("names found in the other text, weighted, smaller side"),
  TITLE_FOUND_MAX("the headline's words found in the other text, weighted, larger side"),
  TITLE_FOUND_MIN("the headline's words found in the other text, weighted, smaller side"),
  NAMES_FEWER("how many names the text with fewer has, at most 16"),
  NAMES_LACKED("weight of a text's names that the other lacks, smaller side, at most 100"),
  SLOTS("places between the same words that hold a name or a number in both, at most 16"),
  NUMBER_SLOTS_AGREE("share of those with numbers in which both have the same"),
  NAME_SLOTS_AGREE("share of those with names in which both have the same"),
  REPEATED_FOUND_MAX("words said twice or more found in the other text, weighted, larger side"),
  REPEATED_FOUND_MIN("words said twice or more found in the other text, weighted, smaller side"),
  DETAILS_FOUND_MAX(
      "words said once after the lead, no names or numbers, found, weighted, larger side"),
  DETAILS_FOUND_MIN(
      "words said once after the lead, no names or numbers, found, weighted, smaller side"),
  OPENING_FOUND_MAX("words of the first or second sentence, whichever more, found, larger side"),
  OPENING_FOUND_MIN("words of the first or second sentence, whichever more, found, smaller side");

  /** The value of a feature that one of the articles has nothing to measure for. */
  public static final float UNKNOWN = -1;

  private static final Feature[] ALL = values();

  /** What only some sources give: a headline apart from the text, a date. */
  private static final Feature[] METADATA = {
    TITLES_JACCARD, DAYS_APART, TITLE_FOUND_MAX, TITLE_FOUND_MIN
  };

  private static final Map<String, Feature> BY_KEY = new HashMap<>();

  static {
    for (Feature feature : ALL) {
      BY_KEY.put(feature.key, feature);
    }
  }

  private final String meaning;
  private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

  Feature(String meaning) {
    this.meaning = meaning;
  }

  /** Features that measure much the same, by a name for people; the first group is empty. */
  public static Map<String, Set<Feature>> groups() {
    Map<String, Set<Feature>> groups = new LinkedHashMap<>();
    groups.put("nothing", Set.of());
    groups.put("runs of three", EnumSet.range(RUNS_JACCARD, PLAIN_RUNS_CONTAINED));
    groups.put("quotations", EnumSet.range(QUOTED_RUNS_JACCARD, BOTH_QUOTE));
    Set<Feature> numbers = EnumSet.range(NUMBERS_JACCARD, NUMBERS_FEWER);
    numbers.addAll(EnumSet.of(LEAD_NUMBERS_FOUND_MAX, LEAD_NUMBERS_FOUND_MIN));
    numbers.addAll(EnumSet.of(NUMBERS_FOUND_MAX, NUMBERS_FOUND_MIN));
    groups.put("numbers", numbers);
    Set<Feature> names = EnumSet.of(NAMES_JACCARD, NAMES_FOUND_MAX, NAMES_FOUND_MIN);
    names.addAll(EnumSet.of(LEAD_NAMES_FOUND_MAX, LEAD_NAMES_FOUND_MIN));
    names.addAll(EnumSet.of(NAMES_FEWER, NAMES_LACKED));
    groups.put("names", names);
    groups.put("lengths", EnumSet.range(LENGTH_RATIO, LENGTH_LONGER));
    groups.put("headlines", EnumSet.of(TITLES_JACCARD, TITLE_FOUND_MAX, TITLE_FOUND_MIN));
    groups.put("days apart", EnumSet.of(DAYS_APART));
    groups.put("days named", EnumSet.range(LEAD_WEEKDAY, DATES_FOUND_MIN));
    groups.put("covered", EnumSet.range(COVERED_MAX, WELL_COVERED_MIN));
    groups.put("uncopied", EnumSet.range(UNCOPIED_COVERED_MAX, UNCOPIED_PLAIN_COVERED_MIN));
    groups.put("order", EnumSet.of(ORDER_MAX, ORDER_MIN));
    groups.put("leads", EnumSet.range(LEAD_FOUND_MAX, LEADS_SHARED_MIN));
    groups.put("rarest words", EnumSet.of(RAREST_FOUND_MAX, RAREST_FOUND_MIN));
    groups.put("slots", EnumSet.range(SLOTS, NAME_SLOTS_AGREE));
    groups.put("repeated, details", EnumSet.range(REPEATED_FOUND_MAX, DETAILS_FOUND_MIN));
    groups.put("opening", EnumSet.of(OPENING_FOUND_MAX, OPENING_FOUND_MIN));
    return groups;
  }

  /** What is measured, for people. */
  public String meaning() {
    return meaning;
  }

  /** The name in a model file: lower-case, with hyphens. */
  public String key() {
    return key;
  }

  /** The feature's place in a vector of all. */
  @SuppressWarnings("EnumOrdinal") // vectors live for one run only; files hold the key
  public int place() {
    return ordinal();
  }

  /** A copy of the features of a pair, as if its articles came without headline and date. */
  public static float[] withoutMetadata(float[] pair) {
    float[] bare = pair.clone();
    for (Feature feature : METADATA) {
      bare[feature.place()] = UNKNOWN;
    }
    return bare;
  }

  /** How many there are. */
  public static int count() {
    return ALL.length;
  }

  /** The feature at a {@link #place}. */
  public static Feature at(int place) {
    return ALL[place];
  }

  /** The feature with the given {@link #key}, or null where there is none. */
  static @Nullable Feature ofKey(String key) {
    return BY_KEY.get(key);
  }
}
