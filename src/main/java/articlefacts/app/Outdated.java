package articlefacts.app;

/** What was to be changed is not any more what the client has seen. */
public final class Outdated extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Outdated() {
    super("changed meanwhile");
  }
}
