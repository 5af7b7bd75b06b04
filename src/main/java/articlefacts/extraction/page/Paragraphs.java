package articlefacts.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The paragraphs of an element, each character with its place in the source.
 *
 * <p>White space is one space, as a browser shows it; no-break spaces stay. Characters that show nothing (soft hyphens, zero-width
 * spaces) are left out, and so are footnotes' marks.
 */
final class Paragraphs implements NodeFilter {


  private final SourceText source;

  /** What is left out. */
  private final Set<Node> gone;

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private Alignment.Builder open = new Alignment.Builder();
  private String tag = "p";
  private int linked;
  private int links;

  /** The element that raises its text, null outside of one. */
  private Node raising;

  private Superscripts.Meaning meaning;

  private Paragraphs(String source, Set<Node> gone) {
    this.source = new SourceText(source);
    this.gone = gone;
  }

  static List<Paragraph> of(List<Element> elements, String source, Set<Node> gone) {
    Paragraphs paragraphs = new Paragraphs(source, gone);
    for (Element element : elements) {
      element.filter(paragraphs);
      paragraphs.close();
    }
    return paragraphs.paragraphs;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (gone.contains(node)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (node instanceof TextNode text) {
      if (raising == null || meaning != Superscripts.Meaning.FOOTNOTE) {
        source.read(text, open.sourceEnd(), this::append);
      }
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (element.isBlock()) {
        close();
        tag = name;
      } else if (name.equals("br")) {
        breakLine(element);
      } else if (name.equals("a")) {
        links++;
      } else if (name.equals("sup") && raising == null) {
        raising = node;
        meaning = Superscripts.of(element.text(), open.characters());
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.isBlock()) {
        close();
      } else if (element.normalName().equals("a")) {
        links--;
      }
      raising = raising == node ? null : raising;
    }
    return FilterResult.CONTINUE;
  }

  private void close() {
    while (open.length() > 0 && (isSpace(open.last()) || open.last() == '\u00A0')) {
      open.dropLast();
    }
    if (open.length() > 0) {
      paragraphs.add(new Paragraph(open, tag, linked));
      open = new Alignment.Builder();
    }
    linked = 0;
    tag = "p";
  }

  private void breakLine(Element br) {
    if (open.length() > 0) {
      if (isSpace(open.last())) {
        open.dropLast();
      }
      if (open.length() > 0) {
        int at = Math.max(open.sourceEnd(), br.sourceRange().startPos());
        open.append('\n', at, at);
      }
    }
  }

  private void append(char c, int start, int end) {
    boolean space = isSpace(c);
    if (space && (open.length() == 0 || isSpace(open.last())) || isInvisible(c)) {
      return;
    }
    char shown = raising != null && meaning == Superscripts.Meaning.POWER ? Superscripts.raised(c) : c;
    open.append(space ? ' ' : shown, start, end);
    linked += links > 0 ? 1 : 0;
  }

  /** A joiner between Latin letters joins nothing; in Persian or between emoji it does. */
  private boolean isInvisible(char c) {
    boolean joiner = c >= '\u200C' && c <= '\u200F';
    return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF' || joiner && (open.length() == 0 || open.last() < '\u0250');
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
