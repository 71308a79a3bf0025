package news.dedupe.article.date;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The months by their names: in full, inflected, or cut short to three letters or more.
 *
 * <p>A list of our own, not the one of the Java machine: that differs from release to release, and
 * takes a tenth of a second to load.
 */
public final class MonthNames {

  /** A language a line, the months in order; what one month is called is parted by a slash. */
  private static final String NAMES =
      """
      january february march april may june july august september october november december
      januar/jänner februar/feber märz/mrz april mai juni juli august september oktober november dezember
      enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre
      janvier février mars avril mai juin juillet août septembre octobre novembre décembre
      gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
      janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
      januari februari maart/mrt april mei juni juli augustus september oktober november december
      januar februar marts april maj juni juli august september oktober november december
      januari februari mars april maj juni juli augusti september oktober november december
      januar februar mars april mai juni juli august september oktober november desember
      styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj/maja czerwiec/czerwca lipiec/lipca sierpień/sierpnia wrzesień/września październik/października listopad/listopada grudzień/grudnia
      leden/ledna únor/února březen/března duben/dubna květen/května červen/června červenec/července srpen/srpna září říjen/října listopad/listopadu prosinec/prosince
      január február március/marec/marca április/apríl/apríla május/máj/mája június/jún/júna július/júl/júla augusztus/august/augusta szeptember/septembra október/októbra november/novembra december/decembra
      ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
      ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
      januari februari maret april mei juni juli agustus september oktober november desember
      январь/января февраль/февраля март/марта апрель/апреля май/мая июнь/июня июль/июля август/августа сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря
      січень/січня лютий/лютого березень/березня квітень/квітня травень/травня червень/червня липень/липня серпень/серпня вересень/вересня жовтень/жовтня листопад/листопада грудень/грудня
      ιανουάριος/ιανουαρίου φεβρουάριος/φεβρουαρίου μάρτιος/μαρτίου απρίλιος/απριλίου μάιος/μαΐου ιούνιος/ιουνίου ιούλιος/ιουλίου αύγουστος/αυγούστου σεπτέμβριος/σεπτεμβρίου οκτώβριος/οκτωβρίου νοέμβριος/νοεμβρίου δεκέμβριος/δεκεμβρίου
      يناير فبراير مارس أبريل/ابريل/إبريل مايو يونيو/يونيه يوليو/يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
      جانفي فيفري مارس أفريل ماي/ماى جوان جويلية/يوليوز أوت/غشت شتنبر أكتوبر نونبر دجنبر
      كانونالثاني شباط آذار نيسان أيار/ايار حزيران تموز آب أيلول/ايلول تشرينالأول تشرينالثاني كانونالأول
      """;

  /** Names of two words; they are looked for as one. */
  private static final List<String> FIRST_WORDS = List.of("كانون", "تشرين");

  /** Shorter beginnings of a name stand for other words too often. */
  private static final int SHORTEST = 3;

  /** What is the beginning of two different names. */
  private static final int AMBIGUOUS = 0;

  private static final Map<String, Integer> MONTHS = months();

  private MonthNames() {}

  /**
   * The month of a name.
   *
   * @param word in {@link #folded} form
   * @return 1 to 12, or 0 if it is none
   */
  public static int month(String word) {
    return MONTHS.getOrDefault(word, 0);
  }

  /** Whether a word is the first of the two that name a month. */
  static boolean isFirstOfTwo(String word) {
    return FIRST_WORDS.contains(word);
  }

  /** A word in small letters, without accents. */
  public static String folded(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (small.chars().allMatch(c -> c < 0x80)) {
      return small;
    }
    StringBuilder folded = new StringBuilder();
    String parts = Normalizer.normalize(small, Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); i++) {
      if (Character.getType(parts.charAt(i)) != Character.NON_SPACING_MARK) {
        folded.append(parts.charAt(i));
      }
    }
    return folded.toString();
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    List<List<String>> languages =
        NAMES.lines().map(MonthNames::folded).map(line -> List.of(line.split(" ", -1))).toList();
    for (List<String> language : languages) {
      for (int month = 1; month <= language.size(); month++) {
        for (String name : language.get(month - 1).split("/", -1)) {
          addBeginnings(name, month, months);
        }
      }
    }
    // A whole name counts for itself, though another may begin with it.
    for (List<String> language : languages) {
      for (int month = 1; month <= language.size(); month++) {
        for (String name : language.get(month - 1).split("/", -1)) {
          months.put(name, month);
        }
      }
    }
    return months;
  }

  private static void addBeginnings(String name, int month, Map<String, Integer> months) {
    for (int length = SHORTEST; length < name.length(); length++) {
      months.merge(
          name.substring(0, length), month, (one, other) -> one.equals(other) ? one : AMBIGUOUS);
    }
  }
}
