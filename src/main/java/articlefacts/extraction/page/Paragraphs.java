package articlefacts.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * The paragraphs of an element, each character with its place in the source.
 *
 * <p>White space is one space, as a browser shows it; no-break spaces stay. An entity is one character made of several:
 * all of them are its place.
 */
final class Paragraphs implements NodeVisitor {

  private static final Pattern ENTITY = Pattern.compile("&(?:#\\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?");

  /** More of a short block than this inside links makes it a list of links, not a paragraph. */
  private static final double LINKS_OF_A_MENU = 0.6;

  /** A paragraph that is longer is one, however many links it has. */
  private static final int SHORT_BLOCK = 120;

  private final String source;
  private final List<Alignment.Builder> paragraphs = new ArrayList<>();
  private Alignment.Builder open = new Alignment.Builder();
  private int linked;
  private int linkDepth;

  private Paragraphs(String source) {
    this.source = source;
  }

  static Paragraphs of(Element root, String source) {
    Paragraphs paragraphs = new Paragraphs(source);
    root.traverse(paragraphs);
    paragraphs.close();
    return paragraphs;
  }

  /** The paragraphs that are not junk, with an empty line between them. */
  Alignment.Builder joined(PageJunk junk) {
    boolean[] isJunk = junk.among(paragraphs.stream().map(Alignment.Builder::text).toList());
    Alignment.Builder all = new Alignment.Builder();
    for (int i = 0; i < isJunk.length; i++) {
      if (!isJunk[i]) {
        paragraphs.get(i).appendTo(all);
      }
    }
    return all;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text);
    } else if (node instanceof Element element) {
      if (element.isBlock()) {
        close();
      } else if (element.normalName().equals("br")) {
        breakLine(element);
      } else if (element.normalName().equals("a")) {
        linkDepth++;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.isBlock()) {
        close();
      } else if (element.normalName().equals("a")) {
        linkDepth--;
      }
    }
  }

  private void close() {
    while (open.length() > 0 && isSpace(open.last())) {
      open.dropLast();
    }
    boolean menu = open.length() < SHORT_BLOCK && linked > open.length() * LINKS_OF_A_MENU;
    if (open.length() > 0 && !menu) {
      paragraphs.add(open);
    }
    open = new Alignment.Builder();
    linked = 0;
  }

  private void breakLine(Element br) {
    if (open.length() > 0) {
      if (isSpace(open.last())) {
        open.dropLast();
      }
      int at = Math.max(open.sourceEnd(), br.sourceRange().startPos());
      open.append('\n', at, at);
    }
  }

  private void append(TextNode node) {
    int start = node.sourceRange().isTracked() ? node.sourceRange().startPos() : -1;
    int end = start < 0 ? -1 : Math.min(node.sourceRange().endPos(), source.length());
    if (start < 0 || !appendDecoded(source.substring(start, end), start, node.getWholeText())) {
      int at = Math.max(start, open.sourceEnd());
      node.getWholeText().chars().forEach(c -> append((char) c, at, at));
    }
  }

  /** Appends the raw text decoded here; false when jsoup reads it differently, so that nothing is known of its places. */
  private boolean appendDecoded(String raw, int offset, String expected) {
    List<int[]> places = new ArrayList<>();
    StringBuilder decoded = new StringBuilder();
    Matcher entity = ENTITY.matcher(raw);
    for (int i = 0; i < raw.length(); ) {
      int next = i + 1;
      String text = raw.substring(i, next);
      if (raw.charAt(i) == '&' && entity.region(i, raw.length()).lookingAt()) {
        String unescaped = Parser.unescapeEntities(entity.group(), false);
        if (!unescaped.equals(entity.group())) {
          text = unescaped;
          next = entity.end();
        }
      }
      for (int k = 0; k < text.length(); k++) {
        places.add(new int[] {offset + i, offset + next});
      }
      decoded.append(text);
      i = next;
    }
    if (!decoded.toString().equals(expected)) {
      return false;
    }
    for (int i = 0; i < places.size(); i++) {
      append(decoded.charAt(i), places.get(i)[0], places.get(i)[1]);
    }
    return true;
  }

  private void append(char c, int start, int end) {
    boolean space = isSpace(c);
    if (space && (open.length() == 0 || isSpace(open.last()))) {
      return;
    }
    open.append(space ? ' ' : c, start, end);
    if (linkDepth > 0) {
      linked++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
