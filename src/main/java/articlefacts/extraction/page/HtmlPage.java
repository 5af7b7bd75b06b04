package articlefacts.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The article of an HTML page: the element that holds it, with its headline, standfirst and captions, without what surrounds it, as
 * paragraphs.
 */
final class HtmlPage {

  private static final Pattern TABLE = Pattern.compile("<table", Pattern.CASE_INSENSITIVE);

  /** No article has so many, and fewer reach no limit: each is three elements deep. */
  private static final int MANY_TABLES = 150;

  private final PageJunk junk;
  private final ClassWords words = new ClassWords();
  private final Agencies agencies = new Agencies();

  HtmlPage(PageJunk junk) {
    this.junk = junk;
  }

  Page read(String source) {
    Document page = parser(source).setTrackPosition(true).parseInput(source, "");
    StructuredData data = new StructuredData(page);
    PageMetadata metadata = new MetadataReader(page, data).read();
    Furniture furniture = new Furniture(words, ToldBody.of(data));
    Alignment.Builder clean = article(page, source, metadata, furniture);
    if (isBlank(clean) && !isBlank(page.body().wholeText())) {
      // a page of furniture alone has no other text
      clean = joined(Paragraphs.of(List.of(page.body()), source, furniture.neverText(page)));
    }
    if (isBlank(clean)) {
      clean = ToldText.of(page, source);
    }
    String text = PlainPage.wellFormed(clean.text());
    return new Page(text, metadata.withAgency(agencies.credited(text, metadata.author()).orElse(null)), clean.alignment(),
        furniture.removed());
  }

  /** jsoup limits how deep elements are nested, but the limit costs it the square of their number where tables are nested in each other. */
  private static Parser parser(String source) {
    Matcher table = TABLE.matcher(source);
    int tables = 0;
    while (tables < MANY_TABLES && table.find()) {
      tables++;
    }
    return tables < MANY_TABLES ? Parser.htmlParser() : Parser.htmlParser().setMaxDepth(Integer.MAX_VALUE);
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

  private static boolean isBlank(CharSequence text) {
    return text.chars().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isBlank(Alignment.Builder clean) {
    return isBlank(clean.characters());
  }
}
