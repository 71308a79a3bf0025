package news.dedupe.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/**
 * Escapes what a terminal would obey: beside what JSON asks for, the other control characters, and
 * those that turn the direction of writing or break lines.
 */
final class ControlEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1;

  private static final char DELETE = 0x7F;

  private final int[] ascii = standardAsciiEscapesForJSON();

  /**
   * @param others of ASCII that are escaped as well
   */
  ControlEscapes(char... others) {
    ascii[DELETE] = ESCAPE_STANDARD;
    for (char other : others) {
      ascii[other] = ESCAPE_STANDARD;
    }
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    return isObeyed(character) ? new SerializedString(String.format("\\u%04X", character)) : null;
  }

  static boolean isObeyed(int character) {
    return switch (character) {
      case 0x061C, 0x200E, 0x200F, 0x2066, 0x2067, 0x2068, 0x2069 -> true; // marks and isolates
      case 0x202A, 0x202B, 0x202C, 0x202D, 0x202E -> true; // embeddings and overrides
      case 0x2028, 0x2029 -> true; // line and paragraph separator
      default -> Character.isISOControl(character);
    };
  }
}
