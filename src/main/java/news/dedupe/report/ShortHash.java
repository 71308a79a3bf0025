package news.dedupe.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What reports name a file by that a run was given: the first 8 bytes of SHA-256, in hex. */
public final class ShortHash {

  private static final int BYTES = 8;

  private ShortHash() {}

  /** The hash of lines, which differs where one of them does. */
  public static String of(Iterable<String> lines) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      lines.forEach(line -> digest.update((line + "\n").getBytes(UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
