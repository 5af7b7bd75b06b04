package articlefacts.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The article of an HTML page: the element that holds it, with its headline, standfirst and captions, without what surrounds it, as
 * paragraphs.
 */
final class HtmlPage {

  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final PageJunk junk;
  private final ClassWords words = new ClassWords();

  HtmlPage(PageJunk junk) {
    this.junk = junk;
  }

  Page read(String source) {
    Document page = Parser.htmlParser().setTrackPosition(true).parseInput(source, "");
    String title = title(page).map(PlainPage::wellFormed).orElse(null);
    String published = published(page).orElse(null);
    String language = page.select("html[lang]").attr("lang");
    Furniture furniture = new Furniture(words);
    Layout layout = furniture.clear(page);
    Element root = new BodyFinder(words, layout, page).find();
    List<Element> parts = new ArrayList<>(new Lead(words, layout, page).before(root, title));
    furniture.trim(root);
    parts.add(root);
    Alignment.Builder clean = new Alignment.Builder();
    for (Paragraph paragraph : new Lines(junk, furniture.removed()).kept(Paragraphs.of(parts, source), title)) {
      paragraph.text().appendTo(clean);
    }
    return new Page(
        PlainPage.wellFormed(clean.text()), title, language.isBlank() ? null : language, published, clean.alignment());
  }

  private static Optional<String> title(Document page) {
    String shared = page.select("meta[property=og:title]").attr("content");
    String heading = page.select("h1").size() == 1 ? page.selectFirst("h1").text() : "";
    for (String candidate : List.of(shared, heading, page.title())) {
      if (!candidate.isBlank()) {
        return Optional.of(SPACES.matcher(candidate).replaceAll(" ").strip());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> published(Document page) {
    List<String> candidates =
        List.of(
            page.select("meta[property=article:published_time]").attr("content"),
            page.select("meta[itemprop=datePublished], meta[name=date]").attr("content"),
            page.select("time[itemprop=datePublished], article time").attr("datetime"));
    return candidates.stream()
        .map(String::strip)
        .filter(candidate -> ISO_DAY.matcher(candidate).matches())
        .map(candidate -> candidate.substring(0, "2020-02-13".length()))
        .findFirst();
  }
}
