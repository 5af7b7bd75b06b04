package articlefacts.extraction.page;

/** Thrown when bytes are no text in the character set that they are said to be in. */
public final class UnreadableText extends Exception {

  UnreadableText(String message) {
    super(message);
  }
}
