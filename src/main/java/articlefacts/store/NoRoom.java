package articlefacts.store;

/** Thrown instead of writing when there is too little room for it. */
final class NoRoom extends RuntimeException {

  NoRoom(String message) {
    super(message);
  }
}
