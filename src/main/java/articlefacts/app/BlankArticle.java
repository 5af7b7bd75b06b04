package articlefacts.app;

/** Thrown when nothing is left to read of what was sent. */
public final class BlankArticle extends RuntimeException {

  BlankArticle() {
    super("the article has no text");
  }
}
