package articlefacts.extraction.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Reads the entries of a feed: RSS 0.9 to 2.0 and Atom, as they are and as they are often broken. No entity of a DTD is resolved. */
public final class FeedReader {

  private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf:rdf");

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");

  /** "jeanne@example.org (Jeanne Martin)": RSS wants an address, and the name after it. */
  private static final Pattern ADDRESS = Pattern.compile("^\\S+@\\S+\\s*\\((.*)\\)$");

  /** Nothing that is said of an article is longer. */
  private static final int LONGEST = 1000;

  /**
   * The entries of a feed in their order.
   *
   * @return empty when the document is no feed
   */
  public Optional<List<FeedEntry>> read(String document) {
    Document xml = Parser.xmlParser().parseInput(document, "");
    Element root = xml.firstElementChild();
    if (root == null || !ROOTS.contains(root.normalName())) {
      return Optional.empty();
    }
    Element channel = root.normalName().equals("feed") ? root : Optional.ofNullable(child(root, "channel")).orElse(root);
    String outlet = text(channel, "title");
    List<Element> entries = root.normalName().equals("feed") ? root.getElementsByTag("entry") : root.getElementsByTag("item");
    return Optional.of(entries.stream().map(entry -> entry(entry, outlet)).toList());
  }

  private static FeedEntry entry(Element entry, String outlet) {
    String title = text(entry, "title");
    String headline = title == null ? "" : "<h1>" + Entities.escape(title) + "</h1>";
    return new FeedEntry(
        "<article>" + headline + content(entry) + "</article>", title, outlet, author(entry), category(entry), url(entry),
        published(entry));
  }

  private static Element child(Element parent, String... names) {
    for (String name : names) {
      for (Element child : parent.children()) {
        if (child.tagName().equalsIgnoreCase(name)) {
          return child;
        }
      }
    }
    return null;
  }

  /** The text of the first of these children that says something; its markup, escaped or not, is gone. */
  private static String text(Element parent, String... names) {
    for (String name : names) {
      Element child = child(parent, name);
      String text = child == null ? "" : clean(isPlain(child) ? child.wholeText() : Parser.parseBodyFragment(markup(child), "").text());
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  private static String clean(String text) {
    String spaced = SPACES.matcher(text).replaceAll(" ").strip();
    return PlainPage.wellFormed(spaced.length() > LONGEST ? spaced.substring(0, LONGEST) : spaced);
  }

  /** The whole text where the feed has it, else its summary. */
  private static String content(Element entry) {
    Element content = child(entry, "content:encoded", "content", "xhtml:body", "description", "summary");
    return content == null ? "" : isPlain(content) ? "<p>" + Entities.escape(content.wholeText()) + "</p>" : markup(content);
  }

  /** Atom's text is plain unless it says otherwise; RSS does not say, and most of it is HTML. */
  private static boolean isPlain(Element element) {
    String type = element.attr("type");
    boolean atom = element.parent() != null && element.parent().normalName().matches("entry|feed");
    return atom && (type.isEmpty() || type.equals("text") || type.equals("text/plain"));
  }

  /** HTML that is escaped or in CDATA is the text of the element; XHTML are its children. */
  private static String markup(Element element) {
    return element.childrenSize() > 0 ? element.html() : element.wholeText();
  }

  private static String author(Element entry) {
    Element author = child(entry, "author");
    String named = author != null && child(author, "name") != null ? text(author, "name") : text(entry, "dc:creator", "author");
    return named == null ? null : ADDRESS.matcher(named).replaceFirst("$1");
  }

  private static String category(Element entry) {
    Element category = child(entry, "category");
    String term = category == null ? "" : clean(category.hasAttr("label") ? category.attr("label") : category.attr("term"));
    return term.isEmpty() ? text(entry, "category", "dc:subject") : term;
  }

  private static String url(Element entry) {
    for (Element child : entry.children()) {
      boolean link = child.normalName().equals("link") && (child.attr("rel").isEmpty() || child.attr("rel").equals("alternate"));
      String url = link ? child.hasAttr("href") ? child.attr("href").strip() : child.wholeText().strip() : "";
      if (WEB.matcher(url).matches()) {
        return url;
      }
    }
    return null;
  }

  /** The first publication before the last change. */
  private static String published(Element entry) {
    for (String name : List.of("pubDate", "published", "dc:date", "issued", "dcterms:created", "updated")) {
      Element date = child(entry, name);
      Optional<DateText.Found> day = date == null ? Optional.empty() : DateText.first(date.wholeText());
      if (day.isPresent()) {
        return day.get().day().toString();
      }
    }
    return null;
  }
}
