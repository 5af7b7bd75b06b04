package articlefacts.extraction.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * The text of a node, decoded here character by character, so that the place of each in the source is known: an entity is one
 * character made of several, all of them are its place.
 */
final class SourceText {

  /** Is given each character with its place. */
  interface Sink {
    void accept(char c, int start, int end);
  }

  private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{0,40});?");

  /** What is left of an entity that was encoded twice, "&amp;nbsp;", behind its ampersand; those of mark-up stay as they are written. */
  private static final Pattern ENCODED_TWICE = Pattern.compile("(?!lt;|gt;|amp;)(?:#\\d{2,6}|[a-z]{2,7});", Pattern.CASE_INSENSITIVE);

  private final String source;

  SourceText(String source) {
    this.source = source;
  }

  void read(TextNode node, int after, Sink sink) {
    int start = node.sourceRange().isTracked() ? node.sourceRange().startPos() : -1;
    int end = start < 0 ? -1 : Math.min(node.sourceRange().endPos(), source.length());
    String expected = node.getWholeText();
    if (start >= 0 && start <= end && isDecoded(start, end, expected)) {
      decode(start, end, true, sink);
    } else {
      int at = Math.max(start, after);
      expected.chars().forEach(c -> sink.accept((char) c, at, at));
    }
  }

  /** Whether jsoup reads the stretch as it is read here; else nothing is known of its places. */
  private boolean isDecoded(int start, int end, String expected) {
    if (end - start == expected.length() && source.startsWith(expected, start)) {
      return true;
    }
    StringBuilder decoded = new StringBuilder();
    decode(start, end, false, (c, from, to) -> decoded.append(c));
    return expected.contentEquals(decoded);
  }

  private void decode(int start, int end, boolean twice, Sink sink) {
    Matcher entity = ENTITY.matcher(source).region(start, end);
    int at = start;
    while (at < end) {
      int next = at + 1;
      String text = null;
      if (source.charAt(at) == '&' && entity.region(at, end).lookingAt()) {
        String unescaped = Parser.unescapeEntities(entity.group(), false);
        if (!unescaped.equals(entity.group())) {
          text = unescaped;
          next = entity.end();
        }
      }
      if (twice && "&".equals(text)) {
        Matcher rest = ENCODED_TWICE.matcher(source).region(next, end);
        String again = rest.lookingAt() ? Parser.unescapeEntities("&" + rest.group(), false) : "";
        if (again.length() == 1) {
          text = again;
          next = rest.end();
        }
      }
      if (text == null) {
        sink.accept(source.charAt(at), at, next);
      }
      for (int i = 0; text != null && i < text.length(); i++) {
        sink.accept(text.charAt(i), at, next);
      }
      at = next;
    }
  }
}
