package articlefacts.store;

import java.util.List;

/**
 * What an article is known by besides its text; null where it is not known.
 *
 * @param title the headline
 * @param language BCP 47 tag; of a kept article "und" when not recognised
 * @param publishedAt an EDTF date, or a date-time with its zone
 * @param outlet who published it ("Le Journal")
 * @param author who wrote it
 * @param section the part of the outlet that it stands in ("International")
 * @param url where it was found, http or https
 * @param keywords what its page says that it is about ("santé", "budget"), without line breaks; may be empty
 * @param agency the news agency that it credits ("AFP")
 */
public record Publication(
    String title, String language, String publishedAt, String outlet, String author, String section, String url, List<String> keywords,
    String agency) {

  private static final int DAY = "2020-02-13".length();

  /** Nothing is known. */
  public static final Publication UNKNOWN = new Publication(null, null, null, null, null, null, null);

  public Publication {
    keywords = List.copyOf(keywords);
  }

  /** What a client can say; keywords and agency are the page's own. */
  public Publication(String title, String language, String publishedAt, String outlet, String author, String section, String url) {
    this(title, language, publishedAt, outlet, author, section, url, List.of(), null);
  }

  /** The day, month or year of publication; of a date-time the day at the place of publication. */
  public String publishedOn() {
    return publishedAt == null || publishedAt.length() <= DAY ? publishedAt : publishedAt.substring(0, DAY);
  }

  /** This, and the other where this does not say. */
  public Publication or(Publication other) {
    return new Publication(
        either(title, other.title), either(language, other.language), either(publishedAt, other.publishedAt),
        either(outlet, other.outlet), either(author, other.author), either(section, other.section), either(url, other.url),
        keywords.isEmpty() ? other.keywords : keywords, either(agency, other.agency));
  }

  /** The same in another language. */
  public Publication withLanguage(String tag) {
    return new Publication(title, tag, publishedAt, outlet, author, section, url, keywords, agency);
  }

  /** The same with what a page says that no client can. */
  public Publication with(List<String> words, String credited) {
    return new Publication(title, language, publishedAt, outlet, author, section, url, words, credited);
  }

  /** The keywords as a database keeps them, one a line; null when there are none. */
  String keywordLines() {
    return keywords.isEmpty() ? null : String.join("\n", keywords);
  }

  /** What {@link #keywordLines} made of keywords. */
  static List<String> keywords(String lines) {
    return lines == null ? List.of() : lines.lines().toList();
  }

  private static String either(String first, String second) {
    return first != null ? first : second;
  }
}
