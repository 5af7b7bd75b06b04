package articlefacts.extraction.page;

/** Reads what was sent into a clean {@link Page}. Immutable and thread-safe. */
public final class PageReader {

  private final PlainPage plain;
  private final HtmlPage html;

  public PageReader() {
    PageJunk junk = new PageJunk();
    plain = new PlainPage(junk);
    html = new HtmlPage(junk);
  }

  /** Plain text: of the same length, with its junk lines blanked. */
  public Page plain(String text) {
    return plain.read(text);
  }

  /**
   * An HTML page: its article's paragraphs with an empty line between them.
   *
   * @throws articlefacts.extraction.text.Budget.Exceeded when it has more elements than a page of news ever has
   */
  public Page html(String source) {
    // a text that somebody pasted and called a page
    boolean unmarked = source.indexOf('<') < 0 && source.indexOf('&') < 0;
    return unmarked ? plain.read(source) : html.read(Markup.bounded(source));
  }

  /** A title or name as it can be stored: see {@link PlainPage#wellFormed}. */
  public static String wellFormed(String text) {
    return text == null ? null : PlainPage.wellFormed(text);
  }
}
