package articlefacts.extraction.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads the article out of the JSON-LD ({@code articleBody}) of a page that shows nothing without its scripts: each character with
 * its place in the source, its lines as paragraphs, without mark-up.
 */
final class ToldText {

  private static final Pattern BODY = Pattern.compile("\"articleBody\"\\s*:\\s*\"");
  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]{0,20})[^<>\"\\\\]{0,200}>");
  private static final Pattern BREAKS = Pattern.compile("(?i)p|br|div|li|ul|ol|h[1-6]|blockquote|tr|table|section|figcaption");
  private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{0,40});");

  private final String source;
  private final Alignment.Builder clean = new Alignment.Builder();
  private Alignment.Builder line = new Alignment.Builder();

  private ToldText(String source) {
    this.source = source;
  }

  /** The text; empty where none is told. */
  static Alignment.Builder of(Document page, String source) {
    ToldText text = new ToldText(source);
    for (Element script : page.select("script[type~=(?i)ld\\+json]")) {
      List<DataNode> data = script.dataNodes();
      if (text.clean.length() == 0 && !data.isEmpty() && data.get(0).sourceRange().isTracked()) {
        int end = Math.min(data.get(0).sourceRange().endPos(), source.length());
        Matcher body = BODY.matcher(source).region(Math.min(data.get(0).sourceRange().startPos(), end), end);
        if (body.find()) {
          text.read(body.end(), end);
        }
      }
    }
    return text.clean;
  }

  private void read(int from, int end) {
    Matcher tag = TAG.matcher(source);
    Matcher entity = ENTITY.matcher(source);
    for (int at = from; at < end && source.charAt(at) != '"'; ) {
      char c = source.charAt(at);
      if (c == '\\') {
        at = escaped(at, end);
      } else if (c == '<' && tag.region(at, end).lookingAt()) {
        at = tag.end();
        if (BREAKS.matcher(tag.group(2)).matches()) {
          breakLine();
        }
      } else if (c == '&' && entity.region(at, end).lookingAt()) {
        String shown = Parser.unescapeEntities(entity.group(), false);
        for (int i = 0; i < shown.length(); i++) {
          append(shown.charAt(i), at, entity.end());
        }
        at = entity.end();
      } else {
        append(c, at, ++at);
      }
    }
    breakLine();
  }

  /** An escape of JSON: line breaks, signs, "\u00e9"; returns where it ends. */
  private int escaped(int at, int end) {
    if (at + 1 >= end) {
      return end;
    }
    char c = source.charAt(at + 1);
    if (c == 'u' && at + 6 <= end) {
      String hex = source.substring(at + 2, at + 6);
      append(hex.matches("[0-9a-fA-F]{4}") ? (char) Integer.parseInt(hex, 16) : '\uFFFD', at, at + 6);
      return at + 6;
    }
    append(c == 'n' || c == 'r' ? '\n' : c == 't' ? ' ' : c, at, at + 2);
    return at + 2;
  }

  private void append(char c, int start, int to) {
    boolean space = c == ' ' || c == '\t';
    if (c == '\n' || c == '\r') {
      breakLine();
    } else if (c >= ' ' && c != '\u00AD' && !(space && (line.length() == 0 || line.last() == ' '))) {
      line.append(space ? ' ' : c, start, to);
    }
  }

  private void breakLine() {
    while (line.length() > 0 && Character.isWhitespace(line.last())) {
      line.dropLast();
    }
    if (line.length() > 0) {
      line.appendTo(clean);
      line = new Alignment.Builder();
    }
  }
}
