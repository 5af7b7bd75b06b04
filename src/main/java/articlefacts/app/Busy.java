package articlefacts.app;

/** Thrown when the service has as much to do as it takes on; the client should try again. */
public final class Busy extends RuntimeException {

  Busy() {
    super("too many articles are being read");
  }
}
