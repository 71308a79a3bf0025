package news.dedupe.load.unpack;

import java.io.IOException;

/** Input that breaks a limit or its format; the message says so in words for people. */
public final class DamagedException extends IOException {

  private static final long serialVersionUID = 1;

  private final boolean isGap;

  public DamagedException(String message) {
    this(message, false);
  }

  private DamagedException(String message, boolean isGap) {
    super(message);
    this.isGap = isGap;
  }

  /** Damage in a stream behind which it goes on, for those who read on. */
  static DamagedException gap(String message) {
    return new DamagedException(message, true);
  }

  /** Whether the stream goes on behind the damage. */
  public boolean isGap() {
    return isGap;
  }
}
