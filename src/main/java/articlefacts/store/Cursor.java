package articlefacts.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended: the keys of its last row, opaque to the client.
 *
 * <p>A page is found again by its keys and not by counting rows, so that rows that come or go between two pages
 * neither repeat nor hide others.
 */
record Cursor(List<String> keys) {

  /** No key of ours contains it. */
  private static final String SEPARATOR = "|";

  Cursor {
    keys = List.copyOf(keys);
  }

  static Cursor of(Object... keys) {
    return new Cursor(java.util.Arrays.stream(keys).map(String::valueOf).toList());
  }

  String encoded() {
    byte[] bytes = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** @throws InvalidCursor when the text is no cursor with that number of keys */
  static Cursor decoded(String text, int keys) {
    try {
      String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      List<String> parts = List.of(joined.split("\\|", -1));
      if (parts.size() == keys) {
        return new Cursor(parts);
      }
    } catch (IllegalArgumentException e) {
      throw new InvalidCursor(text);
    }
    throw new InvalidCursor(text);
  }

  long number(int i) {
    try {
      return Long.parseLong(keys.get(i));
    } catch (NumberFormatException e) {
      throw new InvalidCursor(encoded());
    }
  }
}
