package articlefacts.rest;

import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads media types where no HTTP server does: {@code text/html; charset="utf-8"}. */
final class MediaTypes {

  private MediaTypes() {}

  /** @throws IllegalArgumentException when it is none */
  static MediaType parsed(String text) {
    String[] parts = text.split(";");
    String[] names = parts[0].strip().toLowerCase(Locale.ROOT).split("/", -1);
    if (names.length != 2 || names[0].isBlank() || names[1].isBlank()) {
      throw new IllegalArgumentException(text);
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      if (pair.length == 2) {
        parameters.put(pair[0].strip().toLowerCase(Locale.ROOT), pair[1].strip().replaceAll("^\"|\"$", ""));
      }
    }
    return new MediaType(names[0], names[1], parameters);
  }
}
