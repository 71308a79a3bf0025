package news.dedupe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A value in the form that a codec gives it. What was stored in one form is not to be read in
 * another: whoever changes the form changes the version, too, and the bytes here.
 */
public record StoredExample<T>(Codec<T> codec, int version, String hex) {

  /** Checks that a value still has the form; gives what is read of the bytes. */
  public T checked(T value) {
    String bytes = hex.replaceAll("\\s", "");
    assertEquals(bytes, HexFormat.of().formatHex(codec.encode(value)));
    assertEquals(version, codec.version());
    return codec.decode(ByteBuffer.wrap(HexFormat.of().parseHex(bytes)).order(Codec.ORDER));
  }
}
