package news.dedupe.load.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetLabelTest {

  @ParameterizedTest
  @CsvSource({
    "utf8, UTF-8",
    "' UTF-8 ', UTF-8",
    "unicode-1-1-utf-8, UTF-8",
    "latin1, windows-1252",
    "latin-1, windows-1252",
    "ISO-8859-1, windows-1252",
    "iso_8859-1, windows-1252",
    "us-ascii, windows-1252",
    "x-cp1251, windows-1251",
    "cp1250, windows-1250",
    "iso-8859-9, windows-1254",
    "latin5, windows-1254",
    "tis-620, x-windows-874",
    "dos-874, x-windows-874",
    "Shift_JIS, windows-31j",
    "x-sjis, windows-31j",
    "ms_kanji, windows-31j",
    "x-euc-jp, EUC-JP",
    "gb2312, GB18030",
    "gbk, GB18030",
    "x-gbk, GB18030",
    "chinese, GB18030",
    "euc-kr, x-windows-949",
    "ks_c_5601-1987, x-windows-949",
    "korean, x-windows-949",
    "big5, Big5-HKSCS",
    "x-x-big5, Big5-HKSCS",
    "koi8-r, KOI8-R",
    "koi8-ru, KOI8-U",
    "macintosh, x-MacRoman",
    "x-mac-cyrillic, x-MacCyrillic",
    "logical, ISO-8859-8",
    "iso-8859-8-i, ISO-8859-8",
    "utf-16, UTF-16LE",
    "unicode, UTF-16LE"
  })
  void labelsMeanWhatBrowsersReadThemAs(String label, String charset) {
    assertEquals(Optional.of(Charset.forName(charset)), CharsetLabel.charset(label));
  }

  @Test
  void otherNamesAreNone() {
    assertEquals(Optional.empty(), CharsetLabel.charset("nonsense"));
    assertEquals(Optional.empty(), CharsetLabel.charset(""));
    assertEquals(Optional.empty(), CharsetLabel.charset("utf-8; x=\u001B[2J"));
  }
}
