package articlefacts.extraction.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What stands before the body of an article and belongs to it: the headline, the standfirst and the caption of the first picture. */
final class Lead {

  /** No standfirst is longer; a longer stretch between headline and body is another article. */
  private static final int LONGEST = 1500;

  private final ClassWords words;
  private final Layout layout;
  private final Document page;

  Lead(ClassWords words, Layout layout, Document page) {
    this.words = words;
    this.layout = layout;
    this.page = page;
  }

  /** The elements in document order; empty where the body has the headline itself. */
  List<Element> before(Element root, String title) {
    Layout.Mass body = layout.mass(root);
    Element headline = body.headlines > 0 ? null : headline(body, title);
    if (headline == null) {
      return List.of();
    }
    List<Element> lead = new ArrayList<>(List.of(headline));
    int from = layout.mass(headline).to;
    int chars = 0;
    for (Element element : page.body().select("[class], [itemprop], figcaption, h2")) {
      Layout.Mass mass = layout.mass(element);
      if (mass.from >= from && mass.to <= body.from && mass.chars > 0 && isLead(element)) {
        chars += mass.chars;
        from = mass.to;
        lead.add(element);
      }
    }
    return chars > LONGEST ? List.of(headline) : lead;
  }

  /** The last {@code h1} before the body, or one that says the title. */
  private Element headline(Layout.Mass body, String title) {
    Element found = null;
    for (Element element : page.body().select("h1")) {
      if (layout.mass(element).chars > 0 && layout.mass(element).to <= body.from && (found == null || !isTitle(found, title))) {
        found = element;
      }
    }
    return found;
  }

  private static boolean isTitle(Element element, String title) {
    String text = element.text();
    return title != null && !text.isBlank() && (title.startsWith(text) || text.startsWith(title));
  }

  private boolean isLead(Element element) {
    boolean said = words.of(element, ClassWords.Kind.LEAD) != null || element.attr("itemprop").matches("description|alternativeHeadline");
    return said && layout.mass(element).linkShare() == 0 || element.normalName().equals("figcaption");
  }
}
