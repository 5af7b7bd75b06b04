package articlefacts.rest;

/** The kinds of problems; their names are part of the API and stay. */
enum ProblemType {
  MALFORMED_REQUEST("malformed-request", 400, "The request is malformed"),
  MALFORMED_JSON("malformed-json", 400, "The body is not valid JSON"),
  UNREADABLE_TEXT("unreadable-text", 400, "The body cannot be read in its character set"),
  EMPTY_TEXT("empty-text", 400, "The article has no text"),
  MISSING_FIELD("missing-field", 400, "A field of the body is missing"),
  UNKNOWN_FIELD("unknown-field", 400, "The body has an unknown field"),
  INVALID_FIELD("invalid-field", 400, "A field of the body has an invalid value"),
  UNKNOWN_PARAMETER("unknown-parameter", 400, "Unknown query parameter"),
  INVALID_PARAMETER("invalid-parameter", 400, "A query parameter has an invalid value"),
  INVALID_CURSOR("invalid-cursor", 400, "The cursor does not belong to this list"),
  UNAUTHORIZED("unauthorized", 401, "An API key is needed"),
  FORBIDDEN("forbidden", 403, "This is not allowed"),
  NOT_FOUND("not-found", 404, "There is nothing here"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "The method is not allowed here"),
  NOT_ACCEPTABLE("not-acceptable", 406, "None of the accepted media types can be made"),
  REQUEST_TIMEOUT("request-timeout", 408, "The request took too long to be sent"),
  CONFLICT("conflict", 409, "The request contradicts an earlier one"),
  PRECONDITION_FAILED("precondition-failed", 412, "It has changed meanwhile"),
  BODY_TOO_LARGE("body-too-large", 413, "The body is too large"),
  URI_TOO_LONG("uri-too-long", 414, "The URI is too long"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body's media type is not supported"),
  TOO_MUCH_WORK("too-much-work", 422, "Reading the text takes too much work"),
  TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
  HEADERS_TOO_LARGE("headers-too-large", 431, "The headers are too large"),
  INTERNAL_ERROR("internal-error", 500, "The service failed"),
  STORAGE_FULL("storage-full", 507, "There is no room left to keep anything"),
  UNAVAILABLE("unavailable", 503, "The service is busy");

  private final String name;
  private final int status;
  private final String title;

  ProblemType(String name, int status, String title) {
    this.name = name;
    this.status = status;
    this.title = title;
  }

  String uri() {
    return "urn:article-facts:problem:" + name;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** The type for a status that the framework chose; the general one of its class when there is no own one. */
  static ProblemType ofStatus(int status) {
    for (ProblemType type : values()) {
      if (type.status == status) {
        return type;
      }
    }
    return status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
  }
}
