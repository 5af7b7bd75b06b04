package articlefacts.store;

/** Thrown when a cursor was not made by this store, or belongs to another sort order. */
public final class InvalidCursor extends RuntimeException {

  InvalidCursor(String cursor) {
    super("not a cursor of this list: " + cursor);
  }
}
