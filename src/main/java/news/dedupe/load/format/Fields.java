package news.dedupe.load.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dedupe.load.input.FieldNames;
import news.dedupe.load.input.Input;
import news.dedupe.load.input.Role;
import news.dedupe.load.input.Tally;
import org.jspecify.annotations.Nullable;

/** Finds the fields of an article among those of records; one record after the other. */
final class Fields {

  /** Names come from strangers: of more than these, none is remembered. */
  private static final int MANY = 1000;

  /** So many names are reported of a record without a text. */
  private static final int SHOWN = 12;

  private static final Place NONE = new Place(null, 0);

  private final FieldNames names;
  private final Tally tally;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<Role, String> values = new EnumMap<>(Role.class);
  private final Map<Role, Integer> ranks = new EnumMap<>(Role.class);
  private final List<String> seen = new ArrayList<>();
  private final StringBuilder parts = new StringBuilder();

  /** Where a field of some name belongs: the lower the rank, the more likely. */
  private record Place(@Nullable Role role, int rank) {}

  Fields(Input input) {
    this.names = input.reading().fields();
    this.tally = input.tally();
  }

  /** Forgets the record before. */
  void clear() {
    values.clear();
    ranks.clear();
    seen.clear();
    parts.setLength(0);
  }

  /** The role of a field, where it has one and no better field was found before. */
  Optional<Role> role(String name) {
    return role(name, name);
  }

  /**
   * The role of a field in others, where it has one and no better field was found before.
   *
   * @param path of its name and those that it lies in, joined by dots
   */
  Optional<Role> role(String path, String name) {
    saw(path);
    Place place = place(path, name);
    if (place.role == null) {
      return Optional.empty();
    }
    Integer rank = ranks.get(place.role);
    boolean isBetter = rank == null || place.rank < rank || isPart(place);
    return isBetter ? Optional.of(place.role) : Optional.empty();
  }

  /** Keeps the name of a field, to report it where there is no text. */
  void saw(String path) {
    boolean isNew = seen.isEmpty() || !seen.get(seen.size() - 1).equals(path);
    if (isNew && seen.size() < SHOWN) {
      seen.add(path);
    }
  }

  /** A text that is named may lie in parts, in a list of objects. */
  private boolean isPart(Place place) {
    return place.role == Role.TEXT
        && names.text().isPresent()
        && names.text().get().indexOf('.') >= 0;
  }

  /** Whether fields that were asked for may lie in this one. */
  boolean leadsOn(String path) {
    return names.leadsOn(path);
  }

  /** Takes a field that has a role. */
  void put(String name, Role role, String value) {
    put(name, name, role, value);
  }

  /** Takes a field in others that has a role. */
  void put(String path, String name, Role role, String value) {
    Place place = place(path, name);
    if (isPart(place)) {
      parts.append(parts.isEmpty() ? "" : "\n").append(value);
    }
    values.put(role, value);
    ranks.put(role, value.isBlank() ? Integer.MAX_VALUE : place.rank);
  }

  /** The length of a text that lies in parts. */
  int partsLength() {
    return parts.length();
  }

  /** Takes what a record says by itself, without a name. */
  void put(Role role, Optional<String> value) {
    value.ifPresent(said -> values.put(role, said));
  }

  /** Takes from another what is not known. */
  void addFrom(Fields other) {
    for (Role role : Role.values()) {
      boolean isBetter = role == Role.TEXT && !hasBody() && other.hasBody();
      if (isBetter || get(role).filter(own -> !own.isBlank()).isEmpty()) {
        put(role, other.get(role));
        ranks.put(role, other.ranks.getOrDefault(role, Integer.MAX_VALUE));
      }
    }
  }

  /** What the record says; only a text may be blank. */
  Optional<String> get(Role role) {
    if (role == Role.TEXT && !parts.isEmpty()) {
      return Optional.of(parts.toString());
    }
    return Optional.ofNullable(values.get(role))
        .filter(value -> role == Role.TEXT || !value.isBlank());
  }

  /** Whether more than a summary was found. */
  boolean hasBody() {
    Integer rank = ranks.get(Role.TEXT);
    return rank != null && rank < Role.TEXT.rank("description");
  }

  /** Whether nothing was found yet. */
  boolean isEmpty() {
    return values.isEmpty();
  }

  /** Why a record without a text has none, and what it has. */
  String missingText() {
    String asked =
        names.text().map(text -> "no field '" + text + "'").orElse("no field with a text");
    if (seen.isEmpty()) {
      return asked + "; name it with --text-field";
    }
    return asked + " among " + Listed.of(seen, SHOWN - 1) + "; name it with --text-field";
  }

  private Place place(String path, String name) {
    Place place = places.get(path);
    if (place == null) {
      place = find(path, name);
      if (places.size() < MANY) {
        places.put(path, place);
      }
    }
    return place;
  }

  private Place find(String path, String name) {
    Place best = NONE;
    for (Role role : Role.values()) {
      Optional<String> forced = names.of(role);
      boolean isForced = forced.isPresent() && names.is(role, path, name);
      if (isForced) {
        tally.found(role);
      }
      int rank = forced.isEmpty() ? role.rank(name) : isForced ? 0 : -1;
      if (isForced || (rank >= 0 && best.role == null)) {
        best = new Place(role, rank);
      }
    }
    return best;
  }
}
