package news.dedupe.load.input;

import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what a load leaves out, and strikes off the options that found something. */
public final class Tally {

  /** Longer endings are no extensions. */
  private static final int MAX_EXTENSION = 12;

  /** Names come from strangers: what has other extensions than these many is one sort. */
  private static final int MAX_EXTENSIONS = 200;

  private final SortedMap<String, Integer> leftOut = new TreeMap<>();
  private final Set<String> unmatched = new TreeSet<>();

  public Tally(Reading reading) {
    for (Role role : Role.values()) {
      reading.fields().of(role).ifPresent(name -> unmatched.add(option(role)));
    }
    reading.selection().include().forEach(glob -> unmatched.add("--include " + glob));
    reading.selection().exclude().forEach(glob -> unmatched.add("--exclude " + glob));
  }

  private static String option(Role role) {
    return "--" + role.name().toLowerCase(Locale.ROOT) + "-field";
  }

  /** A field was there that was asked for. */
  public void found(Role role) {
    unmatched.remove(option(role));
  }

  /** A glob of an option matched. */
  void matched(String option, Glob glob) {
    if (!unmatched.isEmpty()) {
      unmatched.remove(option + " " + glob);
    }
  }

  /** A file was left out because of its name. */
  public void leftOut(String name) {
    String extension = extension(name);
    boolean hasRoom = leftOut.size() < MAX_EXTENSIONS || leftOut.containsKey(extension);
    leftOut.merge(hasRoom ? extension : "", 1, Integer::sum);
  }

  private static String extension(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    boolean isExtension =
        dot > 0
            && last.length() - dot <= MAX_EXTENSION
            && last.codePoints().skip(dot + 1L).allMatch(Character::isLetterOrDigit);
    return isExtension ? last.substring(dot).toLowerCase(Locale.ROOT) : "";
  }

  public LoadSummary summary() {
    return new LoadSummary(leftOut, unmatched);
  }
}
