package news.dedupe.load;

import java.util.HashMap;
import java.util.Map;

/** Tells a container's articles apart: an id that comes again is followed by ~2, ~3 and so on. */
final class Names {

  private final Map<String, Integer> uses = new HashMap<>();

  String name(String id) {
    int use = uses.merge(id, 1, Integer::sum);
    if (use == 1) {
      return id;
    }
    String name = id + "~" + use;
    while (uses.putIfAbsent(name, 1) != null) {
      use++;
      name = id + "~" + use;
    }
    uses.put(id, use);
    return name;
  }
}
