package news.dedupe.load.unpack;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the name of a file says of its content. */
public final class FileName {

  /** Extensions; what is in archives, and how they are packed, is detected by their content. */
  public static final Set<String> ARCHIVES = Set.of("zip", "tar", "tgz", "tbz2", "txz", "tzst");

  /** What {@link UniqueNames} adds. */
  private static final Pattern TOLD_APART = Pattern.compile("~\\d+$");

  private FileName() {}

  /** The extension below that of a compression: {@code jsonl} of {@code Batch.JSONL.gz}. */
  public static String extension(String name) {
    String unpacked = Compression.unpackedName(TOLD_APART.matcher(name).replaceFirst(""));
    return unpacked.substring(unpacked.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether a file of that name holds other files. */
  public static boolean isArchive(String name) {
    return ARCHIVES.contains(extension(name));
  }
}
