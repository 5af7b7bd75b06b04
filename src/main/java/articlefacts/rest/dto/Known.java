package articlefacts.rest.dto;

/** How the document describes what an article is known by. */
final class Known {

  static final String TITLE = "The headline.";
  static final String PUBLISHED_AT =
      "An EDTF date, or a date-time with its zone; relative dates of the text resolve against its day.";
  static final String OUTLET = "Who published it. The same text from another outlet is another article.";
  static final String AUTHOR = "Who wrote it.";
  static final String SECTION = "The part of the outlet in which it stands.";
  static final String URL = "Where it was found: http or https.";

  static final String KEYWORDS = "What its page says that it is about.";
  static final String AGENCY = "The news agency that it credits.";
  static final String WARNINGS = "Why there may be less than was hoped for: a language in which no facts are read.";

  private Known() {}
}
