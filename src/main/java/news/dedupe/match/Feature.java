package news.dedupe.match;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of a pair of articles.
 *
 * <p><i>Weighted</i>: by inverse document frequency. <i>Plain</i>: outside quotations. <i>Topic
 * words</i> occur three times or more in either text. A sentence is <i>covered</i> by the share of
 * its weighted words that its best window, two neighbouring sentences of the other text, holds; it
 * is <i>copied</i> where the other text holds 60 % of its trigrams. A <i>slot</i> is what a
 * template changes from one occasion to the next, see {@link Slots}. What has two sides is measured
 * both ways and given as the larger and the smaller ({@code _MAX}, {@code _MIN}). <i>Jaccard</i> is
 * the share of what either has that both have, <i>contained</i> the share of the smaller. All are
 * from 0 to 1 unless said otherwise; {@link #UNKNOWN} where an article lacks what is measured.
 */
public enum Feature {
  TRIGRAMS_JACCARD(Group.TRIGRAMS, "trigrams in common"),
  TRIGRAMS_CONTAINED(Group.TRIGRAMS, "trigrams of the text with fewer in the other"),
  PLAIN_TRIGRAMS_JACCARD(Group.TRIGRAMS, "plain trigrams in common"),
  PLAIN_TRIGRAMS_CONTAINED(Group.TRIGRAMS, "plain trigrams of the text with fewer in the other"),
  QUOTED_TRIGRAMS_JACCARD(Group.QUOTATIONS, "quoted trigrams in common"),
  QUOTED_TRIGRAMS_CONTAINED(
      Group.QUOTATIONS, "quoted trigrams of the text with fewer in the other"),
  BOTH_QUOTE(Group.QUOTATIONS, "1 where both texts quote somebody, else 0"),
  NUMBERS_JACCARD(Group.NUMBERS, "numbers in common"),
  NUMBERS_CONTAINED(Group.NUMBERS, "numbers of the text with fewer in the other"),
  NUMBERS_FEWER(Group.NUMBERS, "how many numbers the text with fewer has, at most 8"),
  NAMES_JACCARD(Group.NAMES, "names in common, weighted"),
  LENGTH_RATIO(Group.LENGTHS, "length of the shorter text over that of the longer"),
  LENGTH_SHORTER(Group.LENGTHS, "length in words of the shorter text, as natural logarithm"),
  LENGTH_LONGER(Group.LENGTHS, "length in words of the longer text, as natural logarithm"),
  TITLES_JACCARD(Group.HEADLINES, "words of the headlines in common, weighted"),
  DAYS_APART(Group.DAYS_APART, "days between the dates of publication, at most 60"),
  LEAD_WEEKDAY(
      Group.DAYS_NAMED,
      "1 where both leads name the same day of the week first, 0 where not the same"),
  WEEKDAYS_JACCARD(Group.DAYS_NAMED, "days of the week in common"),
  DATES_FOUND_MAX(Group.DAYS_NAMED, "days of the year found in the other text, larger side"),
  DATES_FOUND_MIN(Group.DAYS_NAMED, "days of the year found in the other text, smaller side"),
  COVERED_MAX(Group.COVERED, "sentences covered, larger side"),
  COVERED_MIN(Group.COVERED, "sentences covered, smaller side"),
  WELL_COVERED_MAX(Group.COVERED, "share of sentences covered by 45 % or more, larger side"),
  WELL_COVERED_MIN(Group.COVERED, "share of sentences covered by 45 % or more, smaller side"),
  UNCOPIED_COVERED_MAX(
      Group.UNCOPIED, "uncopied sentences covered without topic words, larger side"),
  UNCOPIED_COVERED_MIN(
      Group.UNCOPIED, "uncopied sentences covered without topic words, smaller side"),
  UNCOPIED_MAX(Group.UNCOPIED, "share of sentences that are not copied, larger side"),
  UNCOPIED_MIN(Group.UNCOPIED, "share of sentences that are not copied, smaller side"),
  UNCOPIED_PLAIN_COVERED_MAX(
      Group.UNCOPIED, "the same as uncopied covered, plain words only, larger side"),
  UNCOPIED_PLAIN_COVERED_MIN(
      Group.UNCOPIED, "the same as uncopied covered, plain words only, smaller side"),
  ORDER_MAX(
      Group.ORDER, "share of the covered sentences that stand in the same order, larger side"),
  ORDER_MIN(
      Group.ORDER, "share of the covered sentences that stand in the same order, smaller side"),
  LEAD_FOUND_MAX(
      Group.LEADS, "the lead's words without topic words found in the other text, larger side"),
  LEAD_FOUND_MIN(
      Group.LEADS, "the lead's words without topic words found in the other text, smaller side"),
  LEADS_SHARED_MAX(
      Group.LEADS, "the lead's words without topic words found in the other lead, larger side"),
  LEADS_SHARED_MIN(
      Group.LEADS, "the lead's words without topic words found in the other lead, smaller side"),
  LEAD_NUMBERS_FOUND_MAX(Group.NUMBERS, "the lead's numbers found in the other text, larger side"),
  LEAD_NUMBERS_FOUND_MIN(Group.NUMBERS, "the lead's numbers found in the other text, smaller side"),
  LEAD_NAMES_FOUND_MAX(Group.NAMES, "the lead's names found in the other text, larger side"),
  LEAD_NAMES_FOUND_MIN(Group.NAMES, "the lead's names found in the other text, smaller side"),
  RAREST_FOUND_MAX(Group.RAREST, "the twelve rarest words found in the other text, larger side"),
  RAREST_FOUND_MIN(Group.RAREST, "the twelve rarest words found in the other text, smaller side"),
  NUMBERS_FOUND_MAX(Group.NUMBERS, "numbers found in the other text, larger side"),
  NUMBERS_FOUND_MIN(Group.NUMBERS, "numbers found in the other text, smaller side"),
  NAMES_FOUND_MAX(Group.NAMES, "names found in the other text, weighted, larger side"),
  NAMES_FOUND_MIN(Group.NAMES, "names found in the other text, weighted, smaller side"),
  TITLE_FOUND_MAX(
      Group.HEADLINES, "the headline's words found in the other text, weighted, larger side"),
  TITLE_FOUND_MIN(
      Group.HEADLINES, "the headline's words found in the other text, weighted, smaller side"),
  NAMES_FEWER(Group.NAMES, "how many names the text with fewer has, at most 16"),
  NAMES_LACKED(
      Group.NAMES,
      "weight of a text's names that the other lacks, the lesser of the two, at most 100"),
  SLOTS(
      Group.SLOTS,
      "places between the same words that hold a name or a number in both, at most 16"),
  NUMBER_SLOTS_AGREE(Group.SLOTS, "share of those with numbers in which both have the same"),
  NAME_SLOTS_AGREE(Group.SLOTS, "share of those with names in which both have the same"),
  REPEATED_FOUND_MAX(
      Group.DETAILS, "words said twice or more found in the other text, weighted, larger side"),
  REPEATED_FOUND_MIN(
      Group.DETAILS, "words said twice or more found in the other text, weighted, smaller side"),
  DETAILS_FOUND_MAX(
      Group.DETAILS,
      "words said once after the lead, no names or numbers, found, weighted, larger side"),
  DETAILS_FOUND_MIN(
      Group.DETAILS,
      "words said once after the lead, no names or numbers, found, weighted, smaller side"),
  OPENING_FOUND_MAX(
      Group.OPENING, "words of the first or second sentence, whichever more, found, larger side"),
  OPENING_FOUND_MIN(
      Group.OPENING, "words of the first or second sentence, whichever more, found, smaller side");

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

  private final Group group;
  private final String meaning;
  private final String key;

  Feature(Group group, String meaning) {
    this.group = group;
    this.meaning = meaning;
    this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Features that measure much the same. */
  public enum Group {
    TRIGRAMS("trigrams"),
    QUOTATIONS("quotations"),
    NUMBERS("numbers"),
    NAMES("names"),
    LENGTHS("lengths"),
    HEADLINES("headlines"),
    DAYS_APART("days apart"),
    DAYS_NAMED("days named"),
    COVERED("covered"),
    UNCOPIED("uncopied"),
    ORDER("order"),
    LEADS("leads"),
    RAREST("rarest words"),
    SLOTS("slots"),
    DETAILS("repeated, details"),
    OPENING("opening");

    private final String label;

    Group(String label) {
      this.label = label;
    }

    /** The name for people. */
    public String label() {
      return label;
    }

    /** The features in it. */
    public Set<Feature> features() {
      return Stream.of(ALL)
          .filter(feature -> feature.group == this)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)));
    }
  }

  /** What this one measures much the same as. */
  public Group group() {
    return group;
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
