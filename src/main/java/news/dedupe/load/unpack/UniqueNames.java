package news.dedupe.load.unpack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.article.Note;

/** Tells a container's articles apart: an id that comes again is followed by ~2, ~3 and so on. */
public final class UniqueNames {

  private final Map<String, Integer> uses = new HashMap<>();
  private int repeats;
  private String firstRepeat = "";
  private OptionalInt firstLine = OptionalInt.empty();

  public String name(String id) {
    return name(id, OptionalInt.empty());
  }

  /**
   * The name of an id.
   *
   * @param line where it stands
   */
  public String name(String id, OptionalInt line) {
    int use = uses.merge(id, 1, Integer::sum);
    if (use == 1) {
      return id;
    }
    if (repeats++ == 0) {
      firstRepeat = id;
      firstLine = line;
    }
    String name = id + "~" + use;
    while (uses.putIfAbsent(name, 1) != null) {
      use++;
      name = id + "~" + use;
    }
    uses.put(id, use);
    return name;
  }

  /**
   * That ids came again, where any did.
   *
   * @param kind of id, with its article
   */
  public Optional<Note> repeats(String kind, String path) {
    if (repeats == 0) {
      return Optional.empty();
    }
    String text =
        repeats == 1
            ? "an article repeats %s, '%s'; distinguished by ~2".formatted(kind, firstRepeat)
            : "%d articles repeat %s, the first '%s'; distinguished by ~2, ~3 and so on"
                .formatted(repeats, kind, firstRepeat);
    return Optional.of(new Note(path, firstLine, text));
  }
}
