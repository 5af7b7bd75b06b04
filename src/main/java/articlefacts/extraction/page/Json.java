package articlefacts.extraction.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON that pages carry, forgiving what browsers' scripts forgive: line breaks in strings, commas too many, text behind
 * the end. Objects are maps, arrays lists, all else strings; what cannot be read ends the reading, and what was read is kept.
 */
final class Json {

  private static final int DEEPEST = 64;

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** The value that the text begins with; null when there is none. */
  static Object read(String text) {
    return new Json(text).value(0);
  }

  private Object value(int depth) {
    skip();
    if (at >= text.length() || depth > DEEPEST) {
      at = text.length();
      return null;
    }
    return switch (text.charAt(at)) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      default -> word();
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    while (more('}')) {
      if (text.charAt(at) != '"') {
        at = text.length();
        return object;
      }
      String name = string();
      skip();
      if (at < text.length() && text.charAt(at) == ':') {
        at++;
        Object value = value(depth + 1);
        if (value != null) {
          object.putIfAbsent(name, value);
        }
      }
    }
    return object;
  }

  private List<Object> array(int depth) {
    List<Object> array = new ArrayList<>();
    at++;
    while (more(']')) {
      Object value = value(depth + 1);
      if (value != null) {
        array.add(value);
      }
    }
    return array;
  }

  /** Whether another member follows; the end is passed over. */
  private boolean more(char end) {
    skip();
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      skip();
    }
    if (at < text.length() && text.charAt(at) == end) {
      at++;
      return false;
    }
    return at < text.length();
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        c = text.charAt(++at);
        string.append(c == 'u' ? unicode() : c == 'n' || c == 'r' || c == 't' ? ' ' : c);
      } else {
        string.append(c);
      }
    }
    at++;
    return string.toString();
  }

  private char unicode() {
    try {
      char c = (char) Integer.parseInt(text.substring(at + 1, at + 5), 16);
      at += 4;
      return c;
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return '\uFFFD';
    }
  }

  private String word() {
    int start = at;
    while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0 && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    at += at == start ? 1 : 0;
    String word = text.substring(start, Math.min(at, text.length()));
    return word.equals("null") ? null : word;
  }

  private void skip() {
    while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
      at++;
    }
  }
}
