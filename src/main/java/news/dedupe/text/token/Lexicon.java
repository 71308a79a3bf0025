package news.dedupe.text.token;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import news.dedupe.collect.IntMap;

/**
 * The words that the text stage knows, by kind. The hot path looks a token up once and gets all its
 * kinds as bits.
 */
public final class Lexicon {

  /** What sites say to their readers: things of their own, things they offer, ... */
  public static final int SITE = 1 << 10;

  public static final int OFFER = 1 << 11;

  /** ... what they ask for, and the words for both sides. */
  public static final int CALL = 1 << 12;

  public static final int READER = 1 << 13;

  /** What those who write for a paper are. */
  public static final int ROLE = 1 << 14;

  /** Stands beside figures in the time that an article appeared. */
  public static final int CLOCK = 1 << 15;

  public static final int STOP = 1 << 16;
  public static final int BOILERPLATE = 1 << 17;
  static final int TITLE = 1 << 18;
  static final int ABBREVIATION = 1 << 19;
  public static final int MONTH = 1 << 20;
  public static final int WEEKDAY = 1 << 21;
  public static final int AGENCY = 1 << 22;
  public static final int NUMBER = 1 << 23;
  public static final int SCALE = 1 << 24;
  public static final int FRACTION = 1 << 25;
  public static final int PERCENT = 1 << 26;
  public static final int MONEY = 1 << 27;

  /** Stands before a dash at the head of a text without being a place. */
  public static final int KICKER = 1 << 29;

  /** Begins a phrase of boilerplate. */
  public static final int PHRASE = 1 << 28;

  /** A month in another language than English. */
  public static final int MONTH_ABROAD = 1 << 30;

  /** What a credit names: a photo, a picture. */
  public static final int PICTURE = 1 << 31;

  public static final int QUANTITY = NUMBER | SCALE | FRACTION;

  /** Which part of a line a phrase of boilerplate has to be. */
  public enum Place {
    LINE,
    START,
    ANYWHERE,
    CREDIT,

    /** No boilerplate, but an agency's name. */
    AGENCY
  }

  /**
   * A phrase as the hashes of its words.
   *
   * @param agency the agency that it names, or an empty string
   */
  public record Phrase(Place place, int[] words, String agency) {}

  /** About the number of words in words.txt. */
  private static final int EXPECTED = 1 << 11;

  /** Every token that is not cached is looked up here; in what is below hardly any. */
  private static final IntMap KINDS = new IntMap(EXPECTED);

  private static final Map<Integer, Double> VALUES = new HashMap<>();
  private static final Map<Integer, List<Phrase>> PHRASES = new HashMap<>();
  private static final Map<Integer, String> AGENCIES = new HashMap<>();
  private static final Map<Integer, Integer> MONTHS = new HashMap<>();

  static {
    read();
  }

  private Lexicon() {}

  /** The kinds of the word with this hash, as bits; 0 for a word that is not known. */
  static int kinds(int word) {
    return KINDS.get(word);
  }

  /** What a word of a number stands for. */
  public static double value(int word) {
    return VALUES.getOrDefault(word, 0.0);
  }

  /** The phrases that begin with a word of the kind {@link #PHRASE}. */
  public static List<Phrase> phrases(int firstWord) {
    return Objects.requireNonNull(PHRASES.get(firstWord));
  }

  public static String agency(int word) {
    return Objects.requireNonNull(AGENCIES.get(word));
  }

  /** 1 to 12. */
  public static int month(int word) {
    return MONTHS.getOrDefault(word, 0);
  }

  private static int hash(String word) {
    return Stem.hash(word.toCharArray(), word.length());
  }

  private static void read() {
    try (InputStream stream = Lexicon.class.getResourceAsStream("words.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(stream, "words.txt"), StandardCharsets.UTF_8))) {
      String section = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          section = line.substring(1, line.length() - 1);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          add(section, line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String section, String line) {
    switch (section) {
      case "line", "start", "anywhere", "credit" -> addPhrase(section, line, "");
      case "agencies" -> {
        int equals = line.indexOf('=');
        addPhrase("agency", line.substring(0, equals), line.substring(equals + 1));
      }
      default -> {
        for (String entry : line.split(" ", -1)) {
          addWord(section, entry);
        }
      }
    }
  }

  private static void addPhrase(String section, String line, String agency) {
    String[] words = line.split(" ", -1);
    int[] hashes = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      hashes[i] = hash(words[i]);
    }
    mark(hashes[0], PHRASE);
    Place place = Place.valueOf(section.toUpperCase(Locale.ROOT));
    PHRASES
        .computeIfAbsent(hashes[0], first -> new ArrayList<>())
        .add(new Phrase(place, hashes, agency));
  }

  private static void addWord(String section, String entry) {
    int equals = entry.indexOf('=');
    String word = equals < 0 ? entry : entry.substring(0, equals);
    String value = entry.substring(equals + 1);
    int hash = hash(word);
    switch (section) {
      case "site" -> mark(hash, SITE);
      case "offer" -> mark(hash, OFFER);
      case "call" -> mark(hash, CALL);
      case "reader" -> mark(hash, READER);
      case "role" -> mark(hash, ROLE);
      case "clock" -> mark(hash, CLOCK);
      case "picture" -> mark(hash, PICTURE);
      case "month abroad" -> {
        mark(hash, MONTH_ABROAD);
        MONTHS.put(hash, Integer.parseInt(value));
      }
      case "stop" -> mark(hash, STOP);
      case "boilerplate" -> mark(hash, BOILERPLATE);
      case "title" -> mark(hash, TITLE);
      case "abbreviation" -> mark(hash, ABBREVIATION);
      case "weekday" -> mark(hash, WEEKDAY);
      case "percent" -> mark(hash, PERCENT);
      case "money" -> mark(hash, MONEY);
      case "kicker" -> mark(hash, KICKER);
      case "number" -> mark(hash, NUMBER, Double.parseDouble(value));
      case "scale" -> mark(hash, SCALE, Double.parseDouble(value));
      case "fraction" -> mark(hash, FRACTION, Double.parseDouble(value));
      case "month" -> {
        mark(hash, MONTH);
        MONTHS.put(hash, monthOf(word));
      }
      case "agency" -> {
        mark(hash, AGENCY);
        AGENCIES.put(hash, value);
      }
      default -> throw new IllegalStateException("unknown section of words.txt: " + section);
    }
  }

  private static int monthOf(String word) {
    return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(word.substring(0, 3)) / 3 + 1;
  }

  private static void mark(int word, int kind) {
    KINDS.put(word, KINDS.get(word) | kind);
  }

  private static void mark(int word, int kind, double value) {
    mark(word, kind);
    VALUES.put(word, value);
  }
}
