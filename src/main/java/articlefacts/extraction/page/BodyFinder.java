package articlefacts.extraction.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article: what the page itself calls so where that holds enough of the prose, and else the
 * deepest element that holds nearly all of it.
 */
final class BodyFinder {

  /** What a page calls its article must hold at least this much of the prose. */
  private static final double ENOUGH = 0.4;

  /** Two elements of one name hold an article together when neither has this much of it. */
  private static final double ALONE = 0.75;

  /** An element goes down into the one child that holds so much of its prose. */
  private static final double NEARLY_ALL = 0.8;

  /** What is told to machines is the article when it is this much of what is taken to be it. */
  private static final double TOLD = 0.35;

  private final ClassWords words;
  private final Layout layout;
  private final Element body;

  BodyFinder(ClassWords words, Layout layout, Document page) {
    this.words = words;
    this.layout = layout;
    this.body = page.body();
  }

  Element find() {
    Element usual = called();
    // a text that is cut short tells nothing of where the rest stands
    if (layout.mass(body).told < layout.mass(usual).prose * TOLD) {
      return usual;
    }
    Element told = body;
    for (Element into = body; into != null; into = intoTold(told)) {
      told = into;
    }
    // what is told has no captions, tables and boxes: what the page calls its article may have
    return layout.mass(usual).told >= layout.mass(body).told * NEARLY_ALL ? usual : told;
  }

  /** The child that holds nearly all that the page tells to machines; null where several share it. */
  private Element intoTold(Element at) {
    for (Element child : at.children()) {
      if (!child.normalName().equals("p") && layout.mass(child).told >= layout.mass(at).told * NEARLY_ALL) {
        return child;
      }
    }
    return null;
  }

  /** What the page itself calls its article, else what holds the prose. */
  private Element called() {
    List<List<Element>> tiers = new ArrayList<>();
    tiers.add(body.select("[itemprop~=articleBody], [property~=articleBody]"));
    tiers.add(named());
    tiers.add(body.select("article, [itemtype*=Article], [role=article]"));
    tiers.add(body.select("main, [role=main]"));
    int all = layout.mass(body).prose;
    for (int i = 0; i < tiers.size(); i++) {
      Element found = together(outermost(tiers.get(i)));
      if (found != null && layout.mass(found).prose >= Math.max(1, all * ENOUGH)) {
        return i < 2 ? found : descend(found);
      }
    }
    return descend(body);
  }

  private List<Element> named() {
    List<Element> named = new ArrayList<>();
    for (Element element : body.select("[class], [id]")) {
      if (element != body && words.of(element, ClassWords.Kind.BODY) != null) {
        named.add(element);
      }
    }
    return named;
  }

  /** Of elements in each other the inner one, when it holds nearly all that the outer one does. */
  private List<Element> outermost(List<Element> elements) {
    List<Element> tops = new ArrayList<>();
    for (Element element : elements) {
      Element top = tops.isEmpty() ? null : tops.get(tops.size() - 1);
      boolean within = top != null && layout.mass(top).holds(layout.mass(element));
      if (!within) {
        tops.add(element);
      } else if (layout.mass(element).prose >= layout.mass(top).prose * NEARLY_ALL) {
        tops.set(tops.size() - 1, element);
      }
    }
    return tops;
  }

  /** The element with the most prose, or the one around several that share it. */
  private Element together(List<Element> elements) {
    Element best = null;
    int all = 0;
    for (Element element : elements) {
      all += layout.mass(element).prose;
      best = best == null || layout.mass(element).prose > layout.mass(best).prose ? element : best;
    }
    if (best == null || layout.mass(best).prose >= all * ALONE) {
      return best;
    }
    Element around = best;
    while (around != body && layout.mass(around).prose < all * ALONE) {
      around = around.parent();
    }
    return layout.mass(around).prose <= all / ALONE ? around : best;
  }

  private Element descend(Element from) {
    Element at = from;
    while (true) {
      Element into = null;
      for (Element child : at.children()) {
        if (layout.mass(child).prose >= Math.max(1, layout.mass(at).prose * NEARLY_ALL)) {
          into = child;
        }
      }
      if (into == null || into.normalName().equals("p")) {
        return at;
      }
      at = into;
    }
  }
}
