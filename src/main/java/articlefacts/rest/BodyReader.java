package articlefacts.rest;

import articlefacts.app.Settings;
import articlefacts.app.Submission;
import articlefacts.extraction.page.Charsets;
import articlefacts.extraction.page.FeedEntry;
import articlefacts.extraction.page.FeedReader;
import articlefacts.extraction.page.UnreadableText;
import articlefacts.extraction.text.Language;
import articlefacts.store.Days;
import articlefacts.store.Publication;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads the body of a request into a {@link Submission}, or says what is wrong with it. */
@ApplicationScoped
class BodyReader {

  static final String JSON = MediaType.APPLICATION_JSON;
  static final String TEXT = MediaType.TEXT_PLAIN;
  static final String HTML = MediaType.TEXT_HTML;
  static final String RSS = "application/rss+xml";
  static final String ATOM = Formats.ATOM;
  static final String XML = MediaType.APPLICATION_XML;
  static final String TEXT_XML = MediaType.TEXT_XML;

  private static final Set<String> FEEDS = Set.of(RSS, ATOM, XML, TEXT_XML);

  /** No feed that is published has more entries; each of them is an article to be read. */
  private static final int MOST_ENTRIES = 500;

  /** The encoding that an XML document declares in its first line. */
  private static final Pattern DECLARED = Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)");

  /** The languages that an article may be said to be in, those in which nothing is read among them: its answer says so. */
  static final List<String> LANGUAGES =
      Arrays.stream(Language.values()).filter(language -> language != Language.UNKNOWN).map(Language::tag).toList();

  private static final Set<String> WEB = Set.of("http", "https");


  /** What is known of an article besides its text; the fields of {@link Publication}. */
  static final List<String> METADATA = List.of("title", "language", "publishedAt", "outlet", "author", "section", "url");

  /** All fields of an article. */
  static final List<String> ARTICLE = Stream.concat(Stream.of("text"), METADATA.stream()).toList();

  /** Level 0 of EDTF: a day or a longer time, or a moment with its zone. */
  private static final Pattern DATE =
      Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d{2}:\\d{2}))?)?)?");

  static final String DOCUMENTS =
      "PDF, Word and other documents are not read: send their text as text/plain, or the article's page as text/html.";

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Settings settings;

  BodyReader(Settings settings) {
    this.settings = settings;
  }

  /**
   * The article in a body.
   *
   * @param body the bytes
   * @param headers for media type, character set and length
   * @param query what the URL says of an article whose body has no place for it
   */
  Submission read(InputStream body, HttpHeaders headers, ArticleParameters query) {
    MediaType type = mediaType(headers, JSON + ", " + TEXT + ", " + HTML + ", " + RSS + " or " + ATOM);
    boolean html = type.isCompatible(MediaType.TEXT_HTML_TYPE);
    byte[] bytes = limited(body, headers);
    refuseDocuments(bytes);
    String content = decode(bytes, type, html);
    if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
      query.refuseAll();
      return submission(json(content));
    }
    return new Submission(content, html, query.said());
  }

  /** Whether the body is said to be a feed. */
  static boolean isFeed(HttpHeaders headers) {
    MediaType type = headers.getMediaType();
    return type != null && FEEDS.contains((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT));
  }

  /** The articles in a feed; what the URL says holds for all of them. */
  List<Submission> feed(InputStream body, HttpHeaders headers, ArticleParameters query) {
    byte[] bytes = limited(body, headers);
    refuseDocuments(bytes);
    Publication said = query.said();
    List<FeedEntry> entries =
        new FeedReader().read(decodeXml(bytes, headers.getMediaType())).orElseThrow(() -> ProblemException.of(
            ProblemType.UNSUPPORTED_MEDIA_TYPE, "Of XML documents only feeds are read: RSS and Atom."));
    if (entries.size() > MOST_ENTRIES) {
      throw ProblemException.of(ProblemType.BODY_TOO_LARGE, "A feed may have " + MOST_ENTRIES + " entries.");
    }
    return entries.stream().map(entry -> submission(entry, said)).toList();
  }

  private static Submission submission(FeedEntry entry, Publication said) {
    Publication stated = new Publication(entry.title(), null, entry.publishedAt(), entry.outlet(), entry.author(), entry.section(),
        entry.url());
    return new Submission(entry.html(), true, said.or(stated));
  }

  private static String decodeXml(byte[] bytes, MediaType type) {
    String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    Matcher declared = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1));
    try {
      return Charsets.decode(bytes, charset == null && declared.find() ? declared.group(1) : charset, false);
    } catch (UnreadableText e) {
      throw ProblemException.of(ProblemType.UNREADABLE_TEXT, e.getMessage());
    }
  }

  /** What the body is said to be; the framework lets a body pass of which nothing is said. */
  private static MediaType mediaType(HttpHeaders headers, String supported) {
    MediaType type = headers.getMediaType();
    if (type == null) {
      throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Say what the body is with a Content-Type of " + supported + ".");
    }
    return type;
  }

  private byte[] limited(InputStream body, HttpHeaders headers) {
    Settings.Limits limits = settings.limits();
    int limit = limit(limits, headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
    String coding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    int decoded = coding == null ? limit : limit(limits, HTML);
    try {
      byte[] bytes = headers.getLength() > limit ? null : decompressed(body, coding).readNBytes(decoded + 1);
      if (bytes != null && bytes.length <= decoded) {
        return bytes;
      }
    } catch (IOException e) {
      throw ProblemException.of(
          ProblemType.MALFORMED_REQUEST,
          coding == null ? "The body ended before it was complete." : "The body is not " + coding + ", or ended before it was complete.");
    }
    throw ProblemException.of(ProblemType.BODY_TOO_LARGE,
        "A body may have " + decoded + " bytes" + (coding == null ? "." : " once it is decompressed."));
  }

  /** How many bytes a body of that type may have. */
  static int limit(Settings.Limits limits, String contentType) {
    String type = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
    return type.startsWith(HTML) || FEEDS.stream().anyMatch(type::startsWith) ? limits.page() : limits.body();
  }

  private static InputStream decompressed(InputStream body, String coding) throws IOException {
    if (coding == null || coding.equalsIgnoreCase("identity")) {
      return body;
    }
    return switch (coding.strip().toLowerCase(Locale.ROOT)) {
      case "gzip", "x-gzip" -> new GZIPInputStream(body);
      case "deflate" -> inflated(body);
      default -> throw ProblemException.named(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, HttpHeaders.CONTENT_ENCODING, "The coding '" + coding + "' is not known.",
          List.of("gzip", "deflate"));
    };
  }

  /** "deflate" means zlib's format, which begins with its method; some send the bare stream. */
  private static InputStream inflated(InputStream body) throws IOException {
    PushbackInputStream ahead = new PushbackInputStream(body);
    int first = ahead.read();
    if (first >= 0) {
      ahead.unread(first);
    }
    return new InflaterInputStream(ahead, new Inflater((first & 0x0F) != Deflater.DEFLATED));
  }

  /** PDF and Word say what they are in their first bytes, whatever they are sent as. */
  static void refuseDocuments(byte[] bytes) {
    String begin = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    if (begin.startsWith("%PDF-") || begin.startsWith("PK\u0003\u0004") || begin.startsWith("\u00D0\u00CF\u0011\u00E0")
        || begin.startsWith("{\\rtf")) {
      throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, DOCUMENTS);
    }
  }

  static String decode(byte[] bytes, MediaType type, boolean html) {
    try {
      return Charsets.decode(bytes, type.getParameters().get(MediaType.CHARSET_PARAMETER), html);
    } catch (UnreadableText e) {
      throw ProblemException.of(ProblemType.UNREADABLE_TEXT, e.getMessage());
    }
  }

  /** What a JSON body without a text says of an article. */
  Publication metadata(InputStream body, HttpHeaders headers) {
    return said(json(decode(limited(body, headers), mediaType(headers, JSON), false)), METADATA);
  }

  /** A body that is one JSON object; its numbers keep all their digits. */
  JsonNode object(InputStream body, HttpHeaders headers) {
    return json(decode(limited(body, headers), mediaType(headers, JSON), false));
  }

  /** A JSON object with no fields but these. */
  JsonNode object(InputStream body, HttpHeaders headers, List<String> fields) {
    JsonNode tree = json(decode(limited(body, headers), mediaType(headers, JSON), false));
    for (Iterator<String> names = tree.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!fields.contains(name)) {
        throw ProblemException.named(ProblemType.UNKNOWN_FIELD, name, "There is no field '" + name + "'.", fields);
      }
    }
    return tree;
  }

  int limit() {
    return settings.limits().body();
  }

  static JsonNode json(String content) {
    JsonNode tree;
    try {
      tree = STRICT.readTree(content);
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? ""
          : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")";
      // the parser adds its own idea of the source's name in brackets
      String what = e.getOriginalMessage().replaceFirst(" \\(start marker.*", "");
      throw ProblemException.of(ProblemType.MALFORMED_JSON, what + where);
    }
    if (!tree.isObject()) {
      throw ProblemException.of(ProblemType.MALFORMED_JSON, "The body is no JSON object.");
    }
    return tree;
  }

  static Submission submission(JsonNode tree) {
    Publication said = said(tree, ARTICLE);
    if (!tree.hasNonNull("text")) {
      throw ProblemException.named(ProblemType.MISSING_FIELD, "text", "The field 'text' is missing.", null);
    }
    return new Submission(tree.get("text").textValue(), false, said);
  }

  private static Publication said(JsonNode tree, List<String> fields) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Iterator<Map.Entry<String, JsonNode>> entries = tree.fields(); entries.hasNext(); ) {
      Map.Entry<String, JsonNode> entry = entries.next();
      checkField(entry.getKey(), entry.getValue(), fields);
      values.put(entry.getKey(), entry.getValue().textValue());
    }
    return publication(ProblemType.INVALID_FIELD, values);
  }

  /**
   * What is said of an article, checked.
   *
   * @param type the problem with a value that is wrong
   * @param said by name; null where nothing is said
   */
  static Publication publication(ProblemType type, Map<String, String> said) {
    for (String name : METADATA) {
      if (said.get(name) != null) {
        checkMetadata(type, name, said.get(name));
      }
    }
    return new Publication(
        said.get("title"), language(type, said.get("language")), publishedAt(type, said.get("publishedAt")),
        said.get("outlet"), said.get("author"), said.get("section"), url(type, said.get("url")));
  }

  private static void checkField(String name, JsonNode value, List<String> fields) {
    if (!fields.contains(name)) {
      throw ProblemException.named(ProblemType.UNKNOWN_FIELD, name, "There is no field '" + name + "'.", fields);
    }
    if (!value.isTextual() && !value.isNull()) {
      throw ProblemException.named(ProblemType.INVALID_FIELD, name, "The field '" + name + "' must be a string.", null);
    }
  }

  /** Metadata are short, and present when they are given. */
  private static void checkMetadata(ProblemType type, String name, String value) {
    if (value.isBlank()) {
      throw ProblemException.named(type, name, "'" + name + "' is empty; leave it out when it is not known.", null);
    }
    if (value.length() > ArticleParameters.MAX_LENGTH) {
      throw ProblemException.named(
          type, name, "'" + name + "' may have " + ArticleParameters.MAX_LENGTH + " characters.", null);
    }
  }

  private static String language(ProblemType type, String tag) {
    if (tag != null && !LANGUAGES.contains(tag)) {
      throw ProblemException.named(type, "language", "The language '" + tag + "' is not known.", LANGUAGES);
    }
    return tag;
  }

  private static String publishedAt(ProblemType type, String date) {
    if (date != null && (!DATE.matcher(date).matches() || Days.of(date).isEmpty())) {
      throw ProblemException.named(
          type,
          "publishedAt",
          "'" + date + "' is no EDTF date such as 2020-02-13, 2020-02 or 2020, and no date-time such as 2020-02-13T18:00:00+01:00.",
          null);
    }
    return date;
  }

  /** Links that a browser opens as a page, and no other: not "javascript:…". */
  private static String url(ProblemType type, String url) {
    if (url == null) {
      return null;
    }
    if (isWebAddress(url)) {
      return url;
    }
    throw ProblemException.named(type, "url", "'" + url + "' is no absolute URL of the scheme http or https.", null);
  }

  private static boolean isWebAddress(String url) {
    try {
      URI uri = new URI(url);
      return uri.getHost() != null && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
