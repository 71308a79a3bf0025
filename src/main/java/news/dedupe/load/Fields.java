package news.dedupe.load;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the fields of an article among those of records; one record after the other. */
final class Fields {

  /** Names come from strangers: of more than these, none is remembered. */
  private static final int MANY = 1000;

  private static final Place NONE = new Place(null, 0);

  private final FieldNames names;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<Role, String> values = new EnumMap<>(Role.class);
  private final Map<Role, Integer> ranks = new EnumMap<>(Role.class);

  /** Where a field of some name belongs: the lower the rank, the more likely. */
  private record Place(@Nullable Role role, int rank) {}

  Fields(FieldNames names) {
    this.names = names;
  }

  /** Forgets the record before. */
  void clear() {
    values.clear();
    ranks.clear();
  }

  /** The role of a field, where it has one and no better field was found before. */
  Optional<Role> role(String name) {
    Place place = place(name);
    if (place.role == null) {
      return Optional.empty();
    }
    Integer rank = ranks.get(place.role);
    return rank == null || place.rank < rank ? Optional.of(place.role) : Optional.empty();
  }

  /** Takes a field that has a role. */
  void put(String name, Role role, String value) {
    values.put(role, value);
    ranks.put(role, value.isBlank() ? Integer.MAX_VALUE : place(name).rank);
  }

  /** Takes what a record says by itself, without a name. */
  void put(Role role, Optional<String> value) {
    value.ifPresent(said -> values.put(role, said));
  }

  /** What the record says; only a text may be blank. */
  Optional<String> get(Role role) {
    return Optional.ofNullable(values.get(role))
        .filter(value -> role == Role.TEXT || !value.isBlank());
  }

  /** Whether more than a summary was found. */
  boolean hasBody() {
    Integer rank = ranks.get(Role.TEXT);
    return rank != null && rank < Role.TEXT.rank("description");
  }

  private Place place(String name) {
    Place place = places.get(name);
    if (place == null) {
      place = find(name);
      if (places.size() < MANY) {
        places.put(name, place);
      }
    }
    return place;
  }

  private Place find(String name) {
    Place best = NONE;
    for (Role role : Role.values()) {
      Optional<String> forced = names.of(role);
      int rank = forced.isEmpty() ? role.rank(name) : forced.get().equals(name) ? 0 : -1;
      boolean isForced = forced.isPresent() && rank == 0;
      if (isForced || (rank >= 0 && best.role == null)) {
        best = new Place(role, rank);
      }
    }
    return best;
  }
}
