package articlefacts.extraction.page;

import java.util.List;

/**
 * What a page says of its article; null where it does not say it.
 *
 * @param title the headline
 * @param outlet who publishes it ("Le Journal")
 * @param author who wrote it; several with commas between them
 * @param url the canonical address, http or https
 * @param languageTag the BCP 47 tag that it declares ("fr-FR")
 * @param publishedAt the day of its first publication at the place of publication, ISO 8601
 * @param section the part of the outlet that it stands in
 * @param keywords what it is said to be about, may be empty
 * @param agency the news agency that it credits ("AFP")
 */
public record PageMetadata(
    String title, String outlet, String author, String url, String languageTag, String publishedAt, String section, List<String> keywords,
    String agency) {

  /** Nothing is said. */
  public static final PageMetadata NONE = new PageMetadata(null, null, null, null, null, null, null, List.of(), null);

  public PageMetadata {
    keywords = List.copyOf(keywords);
  }

  /** The same with the agency that its text credits. */
  PageMetadata withAgency(String credited) {
    return new PageMetadata(title, outlet, author, url, languageTag, publishedAt, section, keywords, credited);
  }
}
