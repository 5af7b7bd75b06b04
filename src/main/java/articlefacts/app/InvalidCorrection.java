package articlefacts.app;

/** A correction that makes no fact. */
public final class InvalidCorrection extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String name;

  /**
   * @param name of the attribute that is wrong
   * @param detail what is wrong with it
   */
  public InvalidCorrection(String name, String detail) {
    super(detail);
    this.name = name;
  }

  public String name() {
    return name;
  }
}
