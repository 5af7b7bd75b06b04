package articlefacts.rest;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;

/** The forms in which facts are listed, the most wanted first: whoever accepts anything gets JSON. */
enum Formats {
  JSON_LIST("json", MediaType.APPLICATION_JSON),
  CSV_LINES("csv", Formats.CSV),
  NDJSON_LINES("ndjson", Formats.NDJSON),
  ATOM_FEED("atom", Formats.ATOM);

  static final String CSV = "text/csv";
  static final String NDJSON = "application/x-ndjson";
  static final String ATOM = "application/atom+xml";

  private final String code;
  private final MediaType type;

  Formats(String code, String type) {
    this.code = code;
    this.type = MediaType.valueOf(type);
  }

  /** The name in a URL, and the ending of a file's name. */
  String code() {
    return code;
  }

  MediaType type() {
    return type;
  }

  static List<MediaType> types() {
    return Arrays.stream(values()).map(Formats::type).toList();
  }

  static Formats of(MediaType type) {
    return Arrays.stream(values()).filter(format -> format.type.isCompatible(type)).findFirst().orElseThrow();
  }
}
