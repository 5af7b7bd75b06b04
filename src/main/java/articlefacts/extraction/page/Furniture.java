package articlefacts.extraction.page;

import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes out of a page what is no part of any article: scripts and forms, then what hides itself or says in its class what it is,
 * then lists of links; and keeps account of it.
 */
final class Furniture {

  /** Elements that never hold text of the article. */
  private static final String NEVER_TEXT =
      "script, style, template, button, select, textarea, iframe, object, svg, audio, video, canvas, dialog, menu, datalist, map,"
          + " [role=navigation], [role=contentinfo], [role=dialog], [role=alertdialog], [role=search], [role=menu], amp-sidebar, amp-ad,"
          + " amp-consent, amp-user-notification";

  /** Those that hold none but where the page is built with them. */
  private static final String SELDOM_TEXT =
      "nav, aside, footer, form, label, noscript, [hidden], [aria-hidden=true], [role=banner], [role=complementary], [aria-modal=true], header";

  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  /** An element that holds more of the page's prose than this is no furniture, whatever its class says. */
  private static final double MOST = 0.4;

  /** A block with more of its text in links than this is a list of links. */
  private static final double LINKS = 0.55;

  /** An aside with fewer links than this states figures or quotes. */
  private static final double FEW_LINKS = 0.2;

  /** No box of key figures is longer. */
  private static final int LONGEST_BOX = 900;

  private static final int SHOWN = 120;

  private static final Set<String> PARAGRAPH = Set.of("p", "h2", "h3", "h4", "blockquote", "figcaption");
  private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "div", "section", "table", "p", "li");

  private final ClassWords words;
  private final List<Removed> removed = new ArrayList<>();
  private Layout layout;
  private int prose;

  /** Where what was taken out last ends, in document order. */
  private int gone;

  Furniture(ClassWords words) {
    this.words = words;
  }

  List<Removed> removed() {
    return removed;
  }

  /** The layout of what is left. */
  Layout clear(Document page) {
    page.select(NEVER_TEXT).remove();
    measure(page.body());
    for (Element element : page.body().select(SELDOM_TEXT)) {
      if (isThere(element) && isSmall(element) && !isHeadlineOrFigures(element)) {
        remove(element, "element:" + element.normalName());
      }
    }
    measure(page.body());
    for (Element element : page.body().select("[class], [id], [style]")) {
      if (isThere(element) && element != page.body() && isSmall(element)) {
        judge(element);
      }
    }
    measure(page.body());
    return layout;
  }

  private void measure(Element body) {
    layout = Layout.of(body);
    prose = Math.max(1, layout.mass(body).prose);
    gone = 0;
  }

  /** Whether neither the element nor one around it has been taken out; asked in document order. */
  private boolean isThere(Element element) {
    return element.parent() != null && layout.mass(element).from >= gone;
  }

  private boolean isSmall(Element element) {
    return layout.mass(element).prose <= prose * MOST;
  }

  /** A header holds the headline, an aside may hold the figures of the article in a box. */
  private boolean isHeadlineOrFigures(Element element) {
    Layout.Mass mass = layout.mass(element);
    return switch (element.normalName()) {
      case "header" -> mass.headlines > 0 || mass.paragraphs > 0;
      case "aside" -> mass.linkShare() < FEW_LINKS && mass.chars < LONGEST_BOX && words.of(element, ClassWords.Kind.CUT) == null;
      default -> false;
    };
  }

  private void judge(Element element) {
    if (HIDDEN.matcher(element.attr("style")).find()) {
      remove(element, "hidden");
      return;
    }
    String word = words.of(element, ClassWords.Kind.CUT);
    if (word != null && words.of(element, ClassWords.Kind.KEEP) == null && !isParagraph(element)
        && layout.mass(element).headlines == 0) {
      remove(element, "class:" + word.replace(' ', '-'));
    }
  }

  /** A paragraph among paragraphs belongs to them, whatever its class says. */
  private boolean isParagraph(Element element) {
    Layout.Mass mass = layout.mass(element);
    return PARAGRAPH.contains(element.normalName()) && mass.paragraphs > 0 && mass.linkShare() < FEW_LINKS
        && element.parent() != null && layout.mass(element.parent()).paragraphs > mass.paragraphs + 1;
  }

  /** Takes lists of links and teasers of other articles out of the article. */
  void trim(Element root) {
    gone = 0;
    for (Element element : root.getAllElements()) {
      Layout.Mass mass = layout.mass(element);
      if (element == root || !isThere(element) || mass.chars == 0 || mass.prose > prose * MOST) {
        continue;
      }
      if (LISTS.contains(element.normalName()) && mass.prose == 0 && mass.linkShare() > LINKS && !isInline(element)) {
        remove(element, "links");
      } else if (element.normalName().equals("article") && mass.linked > 0) {
        remove(element, "teaser");
      }
    }
  }

  /** A short paragraph that is one link, among paragraphs, is part of what they say. */
  private boolean isInline(Element element) {
    return element.normalName().equals("li") || element.normalName().equals("p") && element.childrenSize() > 1;
  }

  private void remove(Element element, String rule) {
    if (element.parent() == null) {
      return;
    }
    if (layout.mass(element).chars > 0) {
      int start = Math.max(0, element.sourceRange().startPos());
      int end = element.endSourceRange().isTracked() ? element.endSourceRange().endPos() : start;
      String text = element.text();
      removed.add(new Removed(rule, new Span(start, Math.max(start, end)), text.substring(0, Math.min(text.length(), SHOWN))));
    }
    gone = Math.max(gone, layout.mass(element).to);
    Element heading = element.previousElementSibling();
    Element next = element.nextElementSibling();
    element.remove();
    boolean ends = next == null || next.normalName().matches("h[1-6]");
    if (heading != null && ends && heading.normalName().matches("h[2-6]") && rule.equals("links")) {
      remove(heading, "heading-of-links");
    }
  }
}
