package articlefacts.store;

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
 */
public record Publication(
    String title, String language, String publishedAt, String outlet, String author, String section, String url) {

  private static final int DAY = "2020-02-13".length();

  /** Nothing is known. */
  public static final Publication UNKNOWN = new Publication(null, null, null, null, null, null, null);

  /** The day, month or year of publication; of a date-time the day at the place of publication. */
  public String publishedOn() {
    return publishedAt == null || publishedAt.length() <= DAY ? publishedAt : publishedAt.substring(0, DAY);
  }

  /** This, and the other where this does not say. */
  public Publication or(Publication other) {
    return new Publication(
        either(title, other.title), either(language, other.language), either(publishedAt, other.publishedAt),
        either(outlet, other.outlet), either(author, other.author), either(section, other.section), either(url, other.url));
  }

  /** The same in another language. */
  public Publication withLanguage(String tag) {
    return new Publication(title, tag, publishedAt, outlet, author, section, url);
  }

  private static String either(String first, String second) {
    return first != null ? first : second;
  }
}
