package news.dedupe.report;

import java.util.Optional;

/** The version of this program. */
public final class Version {

  /** As the jar's manifest has it; {@code unreleased} outside a jar. */
  public static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("unreleased");
  }

  private Version() {}
}
