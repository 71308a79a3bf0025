package news.dedupe.load;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Tells a container's articles apart: an id that comes again is followed by ~2, ~3 and so on. */
final class Names {

  private final Map<String, Integer> uses = new HashMap<>();
  private int repeats;
  private String firstRepeat = "";
  private OptionalInt firstLine = OptionalInt.empty();

  String name(String id) {
    return name(id, OptionalInt.empty());
  }

  /**
   * The name of an id.
   *
   * @param line where it stands
   */
  String name(String id, OptionalInt line) {
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
   * Tells that ids came again, where any did.
   *
   * @param kind of id, with its article
   */
  void tell(String kind, String path, Sink sink) {
    if (repeats > 0) {
      String text =
          repeats == 1
              ? "an article repeats %s, '%s'; told apart by ~2".formatted(kind, firstRepeat)
              : "%d articles repeat %s, the first '%s'; told apart by ~2, ~3 and so on"
                  .formatted(repeats, kind, firstRepeat);
      sink.noted(new Note(path, firstLine, text));
    }
  }
}
