package news.dedupe.load.encoding;

import static java.util.Map.entry;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The charset that a label means, as browsers read it: by the WHATWG Encoding Standard the old
 * names stand for the supersets that are really written, so that {@code latin-1} is windows-1252.
 */
public final class CharsetLabel {

  /** By the names that the JDK gives to charsets. */
  private static final Map<String, String> SUPERSETS =
      Map.ofEntries(
          entry("US-ASCII", "windows-1252"),
          entry("ISO-8859-1", "windows-1252"),
          entry("ISO-8859-9", "windows-1254"),
          entry("TIS-620", "x-windows-874"),
          entry("x-iso-8859-11", "x-windows-874"),
          entry("Shift_JIS", "windows-31j"),
          entry("GB2312", "GB18030"),
          entry("GBK", "GB18030"),
          entry("x-mswin-936", "GB18030"),
          entry("EUC-KR", "x-windows-949"),
          entry("Big5", "Big5-HKSCS"),
          entry("UTF-16", "UTF-16LE"));

  /** Labels of the standard that the JDK does not know, without hyphens and a leading x. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          entry("unicode11utf8", "UTF-8"),
          entry("unicode20utf8", "UTF-8"),
          entry("unicode", "UTF-16LE"),
          entry("ucs2", "UTF-16LE"),
          entry("iso10646ucs2", "UTF-16LE"),
          entry("csunicode", "UTF-16LE"),
          entry("unicodefeff", "UTF-16LE"),
          entry("unicodefffe", "UTF-16BE"),
          entry("ansix3.41968", "windows-1252"),
          entry("chinese", "GB18030"),
          entry("csgb2312", "GB18030"),
          entry("csiso58gb231280", "GB18030"),
          entry("isoir58", "GB18030"),
          entry("gb231280", "GB18030"),
          entry("cnbig5", "Big5-HKSCS"),
          entry("xbig5", "Big5-HKSCS"),
          entry("korean", "x-windows-949"),
          entry("isoir149", "x-windows-949"),
          entry("dos874", "x-windows-874"),
          entry("mac", "x-MacRoman"),
          entry("macintosh", "x-MacRoman"),
          entry("csmacintosh", "x-MacRoman"),
          entry("macroman", "x-MacRoman"),
          entry("maccyrillic", "x-MacCyrillic"),
          entry("macukrainian", "x-MacCyrillic"),
          entry("koi", "KOI8-R"),
          entry("koi8", "KOI8-R"),
          entry("koi8ru", "KOI8-U"),
          entry("logical", "ISO-8859-8"),
          entry("visual", "ISO-8859-8"),
          entry("iso88598e", "ISO-8859-8"),
          entry("iso88598i", "ISO-8859-8"),
          entry("iso88596e", "ISO-8859-6"),
          entry("iso88596i", "ISO-8859-6"),
          entry("suneugreek", "ISO-8859-7"));

  private CharsetLabel() {}

  /** The charset of a label, where it is one; case, hyphens and a leading {@code x-} are free. */
  public static Optional<Charset> charset(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    String bare = name.replaceAll("[-_ :]", "");
    String unprefixed = name.startsWith("x-") ? name.substring(2) : name;
    return known(OTHERS.getOrDefault(bare.startsWith("x") ? bare.substring(1) : bare, name))
        .or(() -> known(unprefixed))
        .or(() -> known(bare))
        .or(() -> known(unprefixed.replaceAll("[-_ :]", "")))
        .map(charset -> SUPERSETS.getOrDefault(charset.name(), charset.name()))
        .map(Charset::forName);
  }

  private static Optional<Charset> known(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
