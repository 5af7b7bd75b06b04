package articlefacts.store;

/** Thrown when a store must not be opened as it is; the message is one line that says what is wrong and what to do. */
public final class BrokenStore extends RuntimeException {

  BrokenStore(String message) {
    super(message);
  }
}
