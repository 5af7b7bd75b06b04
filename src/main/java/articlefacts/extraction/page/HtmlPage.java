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
    PageMetadata metadata = new MetadataReader(page).read();
    Furniture furniture = new Furniture(words);
    Layout layout = furniture.clear(page);
    Element root = new BodyFinder(words, layout, page).find();
    List<Element> parts = new ArrayList<>(new Lead(words, layout, page).before(root, metadata.title()));
    furniture.trim(root);
    parts.add(root);
    Alignment.Builder clean = new Alignment.Builder();
    for (Paragraph paragraph : new Lines(junk, furniture.removed()).kept(Paragraphs.of(parts, source, furniture.gone()), metadata.title())) {
      paragraph.text().appendTo(clean);
    }
    String text = PlainPage.wellFormed(clean.text());
    return new Page(text, metadata.withAgency(agencies.credited(text, metadata.author()).orElse(null)), clean.alignment(), furniture.removed());
  }
}
