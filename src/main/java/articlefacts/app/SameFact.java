package articlefacts.app;

/** A fact that is to be added and is there already. */
public final class SameFact extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** @param id of the fact that is there */
  public SameFact(String id) {
    super(id);
  }
}
