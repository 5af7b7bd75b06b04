package articlefacts.rest;

import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The media types of lists besides JSON. */
final class Formats {

  static final String CSV = "text/csv";
  static final String NDJSON = "application/x-ndjson";
  static final MediaType CSV_TYPE = MediaType.valueOf(CSV);
  static final MediaType NDJSON_TYPE = MediaType.valueOf(NDJSON);

  /** The most wanted first: whoever accepts anything gets JSON. */
  static final List<MediaType> ALL = List.of(MediaType.APPLICATION_JSON_TYPE, CSV_TYPE, NDJSON_TYPE);

  private Formats() {}
}
