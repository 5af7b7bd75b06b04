package articlefacts.extraction.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The article of an HTML page: the element that holds it, with its headline, standfirst and captions, without what surrounds it, as
 * paragraphs.
 */
final class HtmlPage {

  private final PageJunk junk;
  private final ClassWords words = new ClassWords();
  private final Agencies agencies = new Agencies();

  HtmlPage(PageJunk junk) {
    this.junk = junk;
  }

  Page read(String source) {
    Document page = Parser.htmlParser().setTrackPosition(true).parseInput(source, "");
    StructuredData data = new StructuredData(page);
    PageMetadata metadata = new MetadataReader(page, data).read();
    Furniture furniture = new Furniture(words, ToldBody.of(data));
    Alignment.Builder clean = article(page, source, metadata, furniture);
    if (isBlank(clean)) {
      // a page of furniture alone has no other text
      clean = joined(Paragraphs.of(List.of(page.body()), source, furniture.neverText(page)));
    }
    if (isBlank(clean)) {
      clean = ToldText.of(page, source);
    }
    String text = PlainPage.wellFormed(clean.text());
    return new Page(text, metadata.withAgency(agencies.credited(text, metadata.author()).orElse(null)), clean.alignment(), furniture.removed());
  }

  private Alignment.Builder article(Document page, String source, PageMetadata metadata, Furniture furniture) {
    Layout layout = furniture.clear(page);
    Element root = new BodyFinder(words, layout, page).find();
    List<Element> parts = new ArrayList<>(new Lead(words, layout, page).before(root, metadata.title()));
    furniture.trim(root);
    parts.add(root);
    return joined(new Lines(junk, furniture.removed()).kept(Paragraphs.of(parts, source, furniture.gone()), metadata.title()));
  }

  private static Alignment.Builder joined(List<Paragraph> paragraphs) {
    Alignment.Builder clean = new Alignment.Builder();
    paragraphs.forEach(paragraph -> paragraph.text().appendTo(clean));
    return clean;
  }

  private static boolean isBlank(Alignment.Builder clean) {
    return clean.characters().chars().noneMatch(Character::isLetterOrDigit);
  }
}
