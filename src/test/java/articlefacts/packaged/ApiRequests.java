package articlefacts.packaged;

import articlefacts.packaged.ApiDocument.Operation;
import articlefacts.packaged.ApiDocument.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Requests that follow from the API document: such as it describes, and such as break it in every way that comes to mind. */
final class ApiRequests {

  /**
   * A request and what may be expected of its answer.
   *
   * @param operation that the request is for; null when it may be for none
   * @param valid whether nothing is wrong with it
   */
  record Call(Operation operation, boolean valid, RawHttp.Request request) {

    @Override
    public String toString() {
      return (operation == null ? "" : operation + (valid ? ", valid" : "") + ": ") + request;
    }
  }

  /** Texts that have been wrong somewhere. */
  private static final List<String> NASTY =
      List.of(
          "", " ", "\t", "\n", "\r\nX-Injected: 1", "\0", "a\0b", "\u0001", "\u001f", "\u007f", "\u0085", "\u00a0", "\u2028", "\ufeff", "\uffff",
          "\ud800", "\udc00a", "\ud83d\ude00", "e\u0301", "\u202e", "ﷺ", "İ", "ß", "١٢", "１２", "½", "Ⅷ",
          "%", "%zz", "%00", "+", "&", "=", "#", ";", ",", ",,", "/", "//", "\\", "..", "../../etc/passwd", "'", "''", "\"", "`", "$", "${java.version}",
          "{}", "[]", "[", "<script>alert(1)</script>", "' or '1'='1", "'; drop table fact; --", "_", "%%", "a:*", "a & !b | (c", "!", "(", "\\'",
          "null", "undefined", "true", "false", "0", "-0", "-1", "1.0", "1e3", "1e99", "1e400", "-1e400", "0x10", "NaN", "Infinity", "1,5", "1_000",
          "2147483647", "2147483648", "9223372036854775808", "0.".concat("0".repeat(50)).concat("1"), "9".repeat(39), "9".repeat(400),
          "2020-02-30", "2020-13", "2020-00-00", "0000", "-0001", "99999", "20XX", "202X-1X", "2020-02-13T10:00:00Z", "2014/2015", "../..", "Y-17E7",
          "2020-21", "2020?", "2020~", "%2020", "x".repeat(300), "é".repeat(2100), "a ".repeat(3000), "%".repeat(500));

  private static final List<String> TYPES =
      List.of(
          "application/json", "application/json; charset=utf-16", "application/json;charset=nonsense", "text/plain", "text/plain; charset=",
          "text/plain;charset=ISO-8859-1", "text/plain;charset=UTF-7", "text/html", "text/html; charset=windows-1252", "application/x-ndjson", "text/csv",
          "application/xml", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "*/*", "text/*", "application/*",
          "image/png", "application/problem+json", "", ";", "/", "a/b/c", "text", "text/plain; q=2", "text/html;q=0", "application/json, text/plain", "é/é");

  private static final List<String> HEADERS =
      List.of(
          "Accept", "Accept", "Accept", "Content-Type", "Content-Type", "Prefer", "Idempotency-Key", "If-None-Match", "If-Match", "If-Modified-Since",
          "Accept-Encoding", "Accept-Language", "Accept-Charset", "Range", "Origin", "Access-Control-Request-Method", "X-Request-Id", "X-API-Key",
          "Authorization", "Cookie", "Content-Encoding", "Expect", "X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "X-HTTP-Method-Override", "Host",
          "Content-Language", "TE", "User-Agent", "X-Unknown");

  private static final List<String> HEADER_VALUES =
      List.of(
          "*", "\"a\"", "W/\"a\"", "W/", "return=total-count", "return=total-count; x", "return=minimal", "gzip", "gzip;q=0", "br", "identity;q=0", "bytes=0-10",
          "bytes=-1", "Bearer", "Bearer x", "Basic Og==", "null", "https://example.org", "100-continue", "something", "DELETE", "127.0.0.1", "localhost:99999", "[::1",
          "a b", "x".repeat(256), "x".repeat(9000), "é", "", " ", "fr", "en;q=x", "Wed, 21 Oct 2015 07:28:00 GMT");

  private static final List<String> JSON_VALUES =
      List.of(
          "null", "true", "0", "-1.5e300", "[]", "{}", "[\"a\"]", "{\"a\":1}", "\"\"", "\" \"", "\"fr\"", "\"en\"", "\"de\"", "\"2020-02-13\"", "\"2020-02\"",
          "\"2020-02-30\"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00 12 euros \\ud800\"", "\"12 millions d’euros pour 40 hôpitaux.\"",
          "\"\\ud83d\\ude00 68 pays\"", "\"\\u202e12\"", "NaN", "'a'", "01", "\"\t\"", "\"a", "\"" + "x".repeat(2500) + "\"", "\"<p>12 €</p>\"",
          "\"http://example.org/é\"", "\"javascript:alert(1)\"", "\"" + "9".repeat(3000) + " euros\"", "\"" + "cent ".repeat(400) + "pays\"");

  private static final List<String> FIELDS =
      List.of("text", "text", "text", "title", "language", "publishedAt", "outlet", "author", "url", "id", "Text", "", "__proto__", "text\\u0000", "é");

  /** What a filter is looked for with, beside the document's examples. */
  private static final List<String> DATES = List.of("2020-02-13", "2020-02", "2016");

  private static final int HUGE = 1024 * 1024 + 1;

  /** Beyond it the server answers by itself, and says nothing (ProblemsTest). */
  private static final int MAX_TARGET = 32_000;

  private static final int MAX_HEADERS = 60_000;

  private final ApiDocument document;
  private final List<String> articles;
  private final List<String> facts;
  private final List<String> cursors;

  /**
   * @param articles ids of articles that may be changed and deleted
   * @param facts ids of facts
   * @param cursors of different lists
   */
  ApiRequests(ApiDocument document, List<String> articles, List<String> facts, List<String> cursors) {
    this.document = document;
    this.articles = articles;
    this.facts = facts;
    this.cursors = cursors;
  }

  // --- as the document says ---

  Arbitrary<Call> valid() {
    // without an example nobody knows what a right body is
    List<Operation> known = document.operations().stream()
        .filter(operation -> operation.bodies().isEmpty() || operation.bodies().values().stream().anyMatch(examples -> !examples.isEmpty()))
        .toList();
    return Arbitraries.of(known).flatMap(operation -> {
      Arbitrary<String> path = validPath(operation);
      Arbitrary<Map.Entry<String, byte[]>> body = validBody(operation);
      Arbitrary<List<Map.Entry<String, String>>> headers = validHeaders(operation);
      return body.flatMap(sent ->
          Combinators.combine(path, validQuery(operation, sent), headers).as((target, query, said) -> {
            List<Map.Entry<String, String>> all = new ArrayList<>(said);
            if (sent.getValue() != null) {
              all.add(Map.entry("Content-Type", sent.getKey()));
            }
            return new Call(operation, true, new RawHttp.Request(operation.method(), target + query, all, sent.getValue()));
          }));
    });
  }

  private Arbitrary<String> validPath(Operation operation) {
    if (!operation.path().contains("{id}")) {
      return Arbitraries.just(operation.path());
    }
    List<String> ids = operation.path().startsWith("/v1/facts") ? facts : articles;
    return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of(ids)), Tuple.of(1, Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(40)))
        .map(id -> operation.path().replace("{id}", id));
  }

  private Arbitrary<String> validQuery(Operation operation, Map.Entry<String, byte[]> sent) {
    boolean json = sent.getKey().equals("application/json");
    List<Arbitrary<List<String>>> pieces = new ArrayList<>();
    for (Parameter parameter : operation.in("query")) {
      // a JSON body says these itself
      boolean saidByBody = json && List.of("title", "language", "publishedAt", "outlet", "author", "section", "url").contains(parameter.name());
      if (parameter.name().equals("facts")) {
        pieces.add(Arbitraries.of(facts).list().ofSize(2).uniqueElements().map(two -> List.of("facts=" + String.join(",", two))));
      } else if (!saidByBody && !parameter.name().equals("cursor")) {
        pieces.add(
            validValue(parameter).map(value -> parameter.name() + "=" + encoded(value)).list()
                .ofMinSize(parameter.required() ? 1 : 0).ofMaxSize(parameter.repeated() ? 3 : 1)
                .optional(parameter.required() ? 1 : 0.2).map(given -> given.orElse(List.of())));
      }
    }
    return Combinators.combine(pieces).as(given -> given.stream().flatMap(List::stream).toList())
        .map(given -> given.stream().anyMatch(piece -> piece.startsWith("q=")) ? given : given.stream().filter(piece -> !piece.equals("sort=relevance")).toList())
        .map(given -> given.isEmpty() ? "" : "?" + String.join("&", given));
  }

  private static Arbitrary<String> validValue(Parameter parameter) {
    if (!parameter.values().isEmpty()) {
      return Arbitraries.of(parameter.values());
    }
    if (List.of("from", "to", "publishedAt").contains(parameter.name())) {
      return Arbitraries.of(DATES);
    }
    if (parameter.name().equals("updatedSince")) {
      return Arbitraries.of("2020-02-13", "2020-02-13T09:00:00Z");
    }
    if (List.of("expand", "separator", "bom", "format").contains(parameter.name())) {
      return Arbitraries.just(parameter.example());
    }
    if (parameter.name().equals("url")) {
      return Arbitraries.of("https://example.org/a?b=c", "http://example.org");
    }
    if (parameter.name().equals("number")) {
      return Arbitraries.of("68", "1000..1100", "..5", "2.5..");
    }
    if (parameter.name().equals("series")) {
      return Arbitraries.strings().withCharRange('a', 'z').withCharRange('2', '7').ofMinLength(1).ofMaxLength(60).map(id -> "ser_" + id);
    }
    return switch (parameter.type()) {
      case "boolean" -> Arbitraries.of("true", "false");
      case "integer" -> Arbitraries.integers().between(parameter.schema().get("minimum").asInt(), parameter.schema().get("maximum").asInt()).map(String::valueOf);
      case "number" -> Arbitraries.bigDecimals().between(parameter.schema().get("minimum").decimalValue(), parameter.schema().get("maximum").decimalValue()).ofScale(4).map(java.math.BigDecimal::toPlainString);
      default -> Arbitraries.oneOf(
          Arbitraries.just(parameter.example() == null ? "Irak" : parameter.example()),
          Arbitraries.strings().withCharRange('a', 'z').withChars("éàç’-.%&=+#/ßİ日😀").ofMinLength(1).ofMaxLength(60),
          Arbitraries.strings().all().excludeChars('\0').ofMinLength(1).ofMaxLength(20).filter(ApiRequests::wellFormed).filter(text -> !text.isBlank()));
    };
  }

  private static boolean wellFormed(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static Arbitrary<List<Map.Entry<String, String>>> validHeaders(Operation operation) {
    List<Arbitrary<Map.Entry<String, String>>> headers = new ArrayList<>();
    headers.add(Arbitraries.just(Map.entry("Accept-Encoding", "gzip")));
    headers.add(Arbitraries.just(Map.entry("If-None-Match", "\"a\"")));
    operation.answers().forEach((status, types) -> {
      if (status < 300) {
        types.forEach(type -> headers.add(Arbitraries.just(Map.entry("Accept", type))));
      }
    });
    for (Parameter header : operation.in("header")) {
      headers.add(
          header.name().equals("Prefer")
              ? Arbitraries.just(Map.entry("Prefer", "return=total-count"))
              // any other ETag is rightly refused
              : header.name().equals("If-Match")
              ? Arbitraries.just(Map.entry("If-Match", "*"))
              : Arbitraries.strings().alpha().ofMinLength(12).ofMaxLength(40).map(key -> Map.entry(header.name(), key)));
    }
    return Arbitraries.oneOf(headers).list().ofMaxSize(3).uniqueElements(Map.Entry::getKey);
  }

  private static Arbitrary<Map.Entry<String, byte[]>> validBody(Operation operation) {
    if (operation.bodies().isEmpty()) {
      return Arbitraries.just(new java.util.AbstractMap.SimpleEntry<>("", null));
    }
    List<Arbitrary<Map.Entry<String, byte[]>>> bodies = new ArrayList<>();
    operation.bodies().forEach((type, examples) -> {
      if (!examples.isEmpty()) {
        bodies.add(Arbitraries.of(examples).map(text -> Map.entry(type, bytes(text))));
      }
      if (type.startsWith("text/")) {
        bodies.add(
            Arbitraries.strings().all().excludeChars('\0').ofMinLength(1).ofMaxLength(200).filter(ApiRequests::wellFormed)
                // something that is left when the text is cleaned
                .map(text -> Map.entry(type, bytes("Il y a 68 pays. " + (type.equals("text/html") ? text.replace("<", "") : text)))));
      }
    });
    return Arbitraries.oneOf(bodies);
  }

  // --- as it does not say ---

  /** For an operation, with some things right and some wrong: the answer is one that the document has for the operation. */
  Arbitrary<Call> broken() {
    return Arbitraries.of(document.operations()).flatMap(operation ->
        Combinators.combine(
                brokenPath(operation), query(operation), headers(operation), body(operation))
            .as((path, query, headers, body) ->
                new Call(operation, false, new RawHttp.Request(operation.method(), cut(path + query), headers, body.orElse(null)))));
  }

  /** For paths, methods and escapes that are not in the document. */
  Arbitrary<Call> astray() {
    List<String> paths = new ArrayList<>(document.operations().stream().map(Operation::path).toList());
    paths.addAll(List.of(
        "/", "/v1", "/v1/", "/v2/facts", "/v1/facts/", "/v1//facts", "/v1/facts/{id}/x", "/v1/facts;a=b", "/V1/FACTS", "/v1/./facts", "/v1/x/../facts", "/v1/%66acts",
        "/v1/articles/{id}/", "/openapi/x", "/health/x", "/metrics/x", "/q/dev", "/swagger-ui/../v1/facts", "/META-INF/MANIFEST.MF", "/application.properties"));
    Arbitrary<String> path =
        Combinators.combine(Arbitraries.of(paths), pathValue(), Arbitraries.of("", "", "", "%zz", "%", "%c0%af", "\u0001", "\u00ff", "|", "<", "^", "a".repeat(17_000)))
            .as((template, id, tail) -> template.replace("{id}", id) + tail);
    Arbitrary<String> method =
        Arbitraries.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", "PROPFIND", "X");
    return Arbitraries.of(document.operations()).flatMap(operation ->
        Combinators.combine(method, path, query(operation), headers(operation), body(operation))
            // whoever deletes a seed article spoils it for other tests; the ids of a path are never those of seeds
            .as((verb, target, query, headers, body) -> new Call(null, false, new RawHttp.Request(verb, cut(target + query), headers, body.orElse(null)))));
  }

  private static String cut(String target) {
    return target.length() > MAX_TARGET ? target.substring(0, MAX_TARGET) : target;
  }

  private Arbitrary<String> brokenPath(Operation operation) {
    return operation.path().contains("{id}") ? pathValue().map(id -> operation.path().replace("{id}", id)) : Arbitraries.just(operation.path());
  }

  /** Never such as would lead to another path. */
  private Arbitrary<String> pathValue() {
    return Arbitraries.oneOf(
        Arbitraries.of(articles),
        Arbitraries.of(facts),
        Arbitraries.of(NASTY).filter(id -> !id.isBlank() && !id.contains("/") && !id.startsWith(".")).map(ApiRequests::encoded),
        Arbitraries.of("%00", "%ff", "%c0%af", "%ed%a0%80", "a%2Fb", "art_;v=1", "art_:x", "~", "a+b", "a%20b", "art_" + "a".repeat(3000)));
  }

  private Arbitrary<String> query(Operation operation) {
    List<Arbitrary<String>> pieces = new ArrayList<>();
    for (Parameter parameter : operation.in("query")) {
      pieces.add(validValue(parameter).map(value -> parameter.name() + "=" + encoded(value)));
      pieces.add(Combinators.combine(Arbitraries.of(NASTY), encoding()).as((value, form) -> parameter.name() + "=" + written(value, form)));
      if (parameter.name().equals("cursor")) {
        pieces.add(cursor().map(value -> "cursor=" + encoded(value)));
        pieces.add(cursor().map(value -> "cursor=" + encoded(value)));
      }
    }
    List<String> names = operation.in("query").stream().map(Parameter::name).toList();
    Arbitrary<String> name = names.isEmpty() ? Arbitraries.of("limit") : Arbitraries.of(names);
    pieces.add(name);
    pieces.add(name.map(known -> known.toUpperCase(java.util.Locale.ROOT) + "=1"));
    pieces.add(name.map(known -> known + "%5B%5D=1"));
    pieces.add(Combinators.combine(Arbitraries.of(NASTY), Arbitraries.of(NASTY)).as((unknown, value) -> encoded(unknown) + "=" + encoded(value)));
    pieces.add(Arbitraries.of("=", "&", "&&&", "?", "=&=", "%", "a=%zz", "q=%u0041", "q=%c0%af", "q=%ed%a0%80", "q=\u00e9", "q=<b>", "q=a|b", "kind=count,money", "x=" + "y".repeat(17_000)));
    pieces.add(name.map(known -> IntStream.range(0, 300).mapToObj(i -> known + "=" + i).collect(Collectors.joining("&"))));
    return Arbitraries.oneOf(pieces).list().ofMaxSize(4).map(given -> given.isEmpty() ? "" : "?" + String.join("&", given));
  }

  private Arbitrary<String> cursor() {
    Arbitrary<String> known = Arbitraries.of(cursors);
    Arbitrary<String> changed =
        Combinators.combine(known, Arbitraries.integers().between(0, 200), Arbitraries.chars().range(' ', '~'))
            .as((cursor, at, c) -> cursor.substring(0, at % cursor.length()) + c + cursor.substring(at % cursor.length() + 1));
    Arbitrary<String> cut = Combinators.combine(known, Arbitraries.integers().between(0, 200)).as((cursor, at) -> cursor.substring(0, at % cursor.length()));
    // whatever a cursor is made of, in the coat that cursors wear
    Arbitrary<String> coated =
        Arbitraries.of(NASTY).map(text -> java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text)));
    return Arbitraries.oneOf(known, changed, changed, cut, coated);
  }

  private static Arbitrary<Integer> encoding() {
    return Arbitraries.of(0, 0, 0, 1, 2);
  }

  /** Escaped as it should be; as it is, where that can be sent at all; or escaped in Latin 1, which is no UTF-8. */
  private static String written(String value, int form) {
    return switch (form) {
      case 1 -> value.chars().allMatch(c -> c > ' ' && c < 256) ? value : encoded(value);
      case 2 -> URLEncoder.encode(value, StandardCharsets.ISO_8859_1);
      default -> encoded(value);
    };
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Arbitrary<List<Map.Entry<String, String>>> headers(Operation operation) {
    Arbitrary<Map.Entry<String, String>> any =
        Combinators.combine(Arbitraries.of(HEADERS), Arbitraries.oneOf(Arbitraries.of(HEADER_VALUES), Arbitraries.of(TYPES)))
            .as(Map::entry);
    Arbitrary<Map.Entry<String, String>> fitting =
        operation.bodies().isEmpty()
            ? Arbitraries.just(Map.entry("Accept", "*/*"))
            : Arbitraries.of(List.copyOf(operation.bodies().keySet())).map(type -> Map.entry("Content-Type", type));
    Arbitrary<Map.Entry<String, String>> huge = Arbitraries.just(Map.entry("X-Unknown", "x".repeat(40_000)));
    return Combinators.combine(fitting.list().ofMaxSize(1), Arbitraries.frequencyOf(Tuple.of(30, any), Tuple.of(1, huge)).list().ofMaxSize(2))
        .as((first, more) -> {
          List<Map.Entry<String, String>> all = new ArrayList<>(first);
          all.addAll(more);
          return all;
        })
        .filter(all -> all.stream().mapToInt(header -> header.getValue().length()).sum() < MAX_HEADERS);
  }

  private static Arbitrary<java.util.Optional<byte[]>> body(Operation operation) {
    List<String> examples = operation.bodies().values().stream().flatMap(List::stream).toList();
    Arbitrary<byte[]> example = Arbitraries.of(examples.isEmpty() ? List.of("{}") : examples).map(ApiRequests::bytes);
    Arbitrary<byte[]> changed =
        Combinators.combine(example, Arbitraries.integers().between(0, 10_000), Arbitraries.bytes()).as((bytes, at, b) -> {
          byte[] copy = bytes.clone();
          copy[at % copy.length] = b;
          return copy;
        });
    Arbitrary<byte[]> cut =
        Combinators.combine(example, Arbitraries.integers().between(0, 10_000)).as((bytes, at) -> Arrays.copyOf(bytes, at % bytes.length));
    Arbitrary<String> object =
        Combinators.combine(Arbitraries.of(FIELDS), Arbitraries.of(JSON_VALUES)).as((field, value) -> "\"" + field + "\": " + value).list().ofMaxSize(5)
            .map(fields -> "{" + String.join(", ", fields) + "}");
    Arbitrary<byte[]> json = object.map(ApiRequests::bytes);
    Arbitrary<byte[]> lines = object.list().ofMaxSize(4).map(all -> bytes(String.join("\n", all)));
    Arbitrary<byte[]> nasty = Arbitraries.of(NASTY).map(ApiRequests::bytes);
    Arbitrary<byte[]> random = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    Arbitrary<byte[]> wide = example.map(bytes -> new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
    Arbitrary<byte[]> deep = Arbitraries.of("[", "{\"text\":", "{\"a\":[").map(open -> bytes(open.repeat(5_000)));
    Arbitrary<byte[]> html =
        Arbitraries.of(
            "<p>68 pays", "<!DOCTYPE html><html><head><meta charset=utf-99></head><body>68 pays", "<table>".repeat(400), "<" , "<!--", "<script>12 euros",
            "<p>&#0; &#xD800; &#99999999; &euro 12</p>", "<![CDATA[ 12 ]]>").map(ApiRequests::bytes);
    Arbitrary<byte[]> huge = Arbitraries.just(bytes("a".repeat(HUGE)));
    Arbitrary<byte[]> any =
        Arbitraries.frequencyOf(
            Tuple.of(8, example), Tuple.of(8, changed), Tuple.of(5, cut), Tuple.of(16, json), Tuple.of(6, lines), Tuple.of(5, nasty), Tuple.of(3, random), Tuple.of(2, wide),
            Tuple.of(1, deep), Tuple.of(4, html), Tuple.of(1, huge));
    return any.optional(operation.bodies().isEmpty() ? 0.05 : 0.95);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
