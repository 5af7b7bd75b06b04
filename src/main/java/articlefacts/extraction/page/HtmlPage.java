package articlefacts.extraction.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/**
 * The article of an HTML page: the element that holds it, without navigation, share bars, banners and scripts, as
 * paragraphs. Captions stay: newspapers state figures in them.
 */
final class HtmlPage {

  /** Elements that never hold text of the article. */
  private static final String NEVER_TEXT =
      "script, style, noscript, template, nav, aside, footer, form, button, select, input, textarea, iframe, object, svg,"
          + " audio, video, canvas, dialog, menu, [hidden], [aria-hidden=true], [role=navigation], [role=banner],"
          + " [role=contentinfo], [role=complementary], [role=dialog], [role=alertdialog], [role=search]";

  /** Where the article is, the most telling first. */
  private static final List<String> ROOTS = List.of("[itemprop=articleBody]", "article", "main, [role=main]", "body");

  /** A marked element that holds more of the page's text than this is no furniture, whatever its class says. */
  private static final double FURNITURE_SHARE = 0.5;

  /** A first guess at the root must hold at least this much of the text, else the next one is tried. */
  private static final double ROOT_SHARE = 0.3;

  private static final Pattern CLASS_WORD = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final PageJunk junk;
  private final Set<String> furniture = new HashSet<>();

  HtmlPage(PageJunk junk) {
    this.junk = junk;
    PageTables.rows("boilerplate.tsv").forEach(row -> furniture.add(row[0]));
  }

  Page read(String source) {
    Document page = Parser.htmlParser().setTrackPosition(true).parseInput(source, "");
    String title = title(page).map(PlainPage::wellFormed).orElse(null);
    String published = published(page).orElse(null);
    String language = page.select("html[lang]").attr("lang");
    page.select(NEVER_TEXT).remove();
    removeFurniture(page);
    Paragraphs paragraphs = Paragraphs.of(root(page), source);
    Alignment.Builder clean = paragraphs.joined(junk);
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

  private void removeFurniture(Document page) {
    int all = page.text().length();
    for (Element element : page.body().select("[class], [id], [style]")) {
      boolean unwanted = isFurniture(element) || HIDDEN.matcher(element.attr("style")).find();
      if (unwanted && element.text().length() <= all * FURNITURE_SHARE) {
        element.remove();
      }
    }
  }

  private boolean isFurniture(Element element) {
    if (element.normalName().equals("body")) {
      return false;
    }
    for (String word : CLASS_WORD.split(element.className() + " " + element.id())) {
      if (furniture.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static Element root(Document page) {
    Element body = page.body();
    double enough = body.text().length() * ROOT_SHARE;
    for (String selector : ROOTS) {
      Elements candidates = page.select(selector);
      Element longest = null;
      for (Element candidate : candidates) {
        if (longest == null || candidate.text().length() > longest.text().length()) {
          longest = candidate;
        }
      }
      if (longest != null && longest.text().length() >= enough) {
        return longest;
      }
    }
    return body;
  }
}
