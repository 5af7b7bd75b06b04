package articlefacts.extraction.page;

import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

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

  /** An element with so much of the text that the page tells to machines is part of the article. */
  private static final double TOLD = 0.6;

  /** A block with more of its text in links than this is a list of links. */
  private static final double LINKS = 0.7;

  /** An aside with fewer links than this states figures or quotes. */
  private static final double FEW_LINKS = 0.2;

  /** No box of key figures is longer. */
  private static final int LONGEST_BOX = 900;

  private static final int SHOWN = 120;

  /** An element with as many children is no section with a heading. */
  private static final int MANY = 500;

  private static final Set<String> PARAGRAPH = Set.of("p", "h2", "h3", "h4", "blockquote", "figcaption");
  private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "div", "section", "table", "p", "li");

  private final ClassWords words;
  private final List<Removed> removed = new ArrayList<>();
  private Layout layout;
  private int prose;
  private int chars;

  /** Words of classes that say nothing on this page. */
  private final Set<String> idle = new HashSet<>();

  /** What was taken out: marked, since to cut each of many siblings off would take the square of their number. */
  private final Set<Node> gone = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Where what was taken out last ends, in document order. */
  private int end;

  private final ToldBody told;

  Furniture(ClassWords words, ToldBody told) {
    this.words = words;
    this.told = told;
  }

  Set<Node> gone() {
    return gone;
  }

  List<Removed> removed() {
    return removed;
  }

  /** What holds no text of any article, whatever else a page is made of. */
  Set<Node> neverText(Document page) {
    Set<Node> never = Collections.newSetFromMap(new IdentityHashMap<>());
    never.addAll(page.select(NEVER_TEXT));
    return never;
  }

  /** The layout of what is left. */
  Layout clear(Document page) {
    gone.addAll(neverText(page));
    measure(page.body());
    idle.addAll(idleWords(page.body()));
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
    layout = Layout.of(body, gone, told);
    prose = layout.mass(body).prose;
    chars = layout.mass(body).chars;
    end = 0;
  }

  /** Whether neither the element nor one around it has been taken out; asked in document order. */
  private boolean isThere(Element element) {
    return layout.has(element) && layout.mass(element).from >= end;
  }

  /** Of a page without prose the text is what counts; what is told to machines is never small. */
  private boolean isSmall(Element element) {
    Layout.Mass mass = layout.mass(element);
    if (isTold(mass)) {
      return false;
    }
    return prose > 0 ? mass.prose <= prose * MOST : mass.chars <= chars * MOST;
  }

  private static boolean isTold(Layout.Mass mass) {
    return mass.told > 0 && mass.told >= mass.chars * TOLD;
  }

  /**
   * The words that most sections of what the page calls its article have in their classes: there they are about its looks ("a section with
   * an ad") and say nothing of the sections.
   */
  private Set<String> idleWords(Element body) {
    Element article = null;
    for (Element element : body.select("[itemprop~=articleBody], [property~=articleBody]")) {
      article = article == null || layout.mass(element).prose > layout.mass(article).prose ? element : article;
    }
    Map<String, Integer> shares = new HashMap<>();
    Map<String, Integer> ends = new HashMap<>();
    for (Element element : article == null ? List.<Element>of() : article.getAllElements()) {
      Layout.Mass mass = layout.mass(element);
      String word = mass.prose == 0 || element == article ? null : words.of(element, ClassWords.Kind.CUT);
      if (word != null && mass.from >= ends.getOrDefault(word, 0)) {
        ends.put(word, mass.to);
        shares.merge(word, mass.prose, Integer::sum);
      }
    }
    int all = article == null ? 0 : layout.mass(article).prose;
    shares.values().removeIf(share -> share <= all * MOST);
    return shares.keySet();
  }

  /** A header holds the headline, an aside may hold the figures of the article in a box. */
  private boolean isHeadlineOrFigures(Element element) {
    Layout.Mass mass = layout.mass(element);
    return switch (element.normalName()) {
      case "header" -> mass.headlines > 0 || mass.paragraphs > 0;
      case "aside" -> mass.linkShare() < FEW_LINKS && mass.chars < LONGEST_BOX && words.of(element, ClassWords.Kind.CUT) == null;
      default -> element.attr("aria-hidden").equals("true") && !element.hasAttr("hidden") && mass.paragraphs > 0;
    };
  }

  private void judge(Element element) {
    if (HIDDEN.matcher(element.attr("style")).find()) {
      remove(element, "hidden");
      return;
    }
    String word = words.of(element, ClassWords.Kind.CUT);
    boolean says = word != null && !(idle.contains(word) && layout.mass(element).paragraphs > 0);
    if (says && words.of(element, ClassWords.Kind.KEEP) == null && !isParagraph(element) && !isStandfirst(element, word)
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

  /** The teaser of another article leads there; that of this one leads nowhere. */
  private boolean isStandfirst(Element element, String word) {
    Layout.Mass mass = layout.mass(element);
    Element before = element.previousElementSibling();
    return word.equals("teaser") && mass.prose > 0 && mass.linked == 0 && (before == null || layout.mass(before).linked == 0);
  }

  /** Takes lists of links and teasers of other articles out of the article. */
  void trim(Element root) {
    end = 0;
    for (Element element : root.getAllElements()) {
      Layout.Mass mass = layout.mass(element);
      if (element == root || !isThere(element) || mass.chars == 0 || mass.prose > prose * MOST || isTold(mass)) {
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
    String name = element.normalName();
    boolean single = (name.equals("ul") || name.equals("ol")) && element.childrenSize() == 1 && !isTitled(element.child(0));
    return name.equals("li") || single || name.equals("p") && element.childrenSize() > 1;
  }

  /** A list item that is a heading is the title of another article. */
  private static boolean isTitled(Element item) {
    return item.childrenSize() == 1 && item.child(0).normalName().matches("h[2-6]");
  }

  private void remove(Element element, String rule) {
    if (!gone.add(element)) {
      return;
    }
    if (layout.mass(element).chars > 0) {
      int start = Math.max(0, element.sourceRange().startPos());
      int to = element.endSourceRange().isTracked() ? element.endSourceRange().endPos() : start;
      String text = element.text();
      removed.add(new Removed(rule, new Span(start, Math.max(start, to)), text.substring(0, Math.min(text.length(), SHOWN))));
    }
    end = Math.max(end, layout.mass(element).to);
    if (rule.equals("links") && element.parent().childNodeSize() < MANY) {
      removeHeading(element);
    }
  }

  /** A heading that has nothing but links under it goes with them. */
  private void removeHeading(Element links) {
    Element heading = links.previousElementSibling();
    Element next = links.nextElementSibling();
    if (heading != null && heading.normalName().matches("h[2-6]") && (next == null || next.normalName().matches("h[1-6]"))) {
      remove(heading, "heading-of-links");
    }
  }
}
