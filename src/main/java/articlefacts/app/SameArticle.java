package articlefacts.app;

/** Thrown when an article is said to be what another one is already: the same text from the same outlet. */
public final class SameArticle extends RuntimeException {

  private final String id;

  SameArticle(String id) {
    super("the same text from the same outlet is article " + id);
    this.id = id;
  }

  /** The other article's. */
  public String id() {
    return id;
  }
}
