package articlefacts.extraction.page;

/**
 * A block of text of a page: a paragraph, a heading, a list item, a caption or a table cell.
 *
 * @param text its characters with their places in the source
 * @param tag the element that it is, "p" or "h2"
 * @param linked how many of its characters are in links
 */
record Paragraph(Alignment.Builder text, String tag, int linked) {

  boolean isHeading() {
    return tag.matches("h[1-6]");
  }

  boolean isProse() {
    return Layout.isProse(text.length(), linked, text.last());
  }

  boolean isMostlyLinked() {
    return linked > text.length() / 2;
  }
}
