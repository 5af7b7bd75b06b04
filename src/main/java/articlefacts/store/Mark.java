package articlefacts.store;

import java.util.Objects;

/**
 * What people have said of a fact, as it is kept with it.
 *
 * @param status what it comes to
 * @param correction the JSON of attribute "correction": who, when, why; null when nobody has said anything
 */
record Mark(FactStatus status, String correction) {

  static final Mark NONE = new Mark(FactStatus.READ, null);

  Mark {
    Objects.requireNonNull(status);
  }
}
