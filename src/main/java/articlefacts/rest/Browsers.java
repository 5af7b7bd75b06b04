package articlefacts.rest;

import articlefacts.app.ApiKeys;
import articlefacts.app.Settings;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps the pages of others from writing through the browser of whoever visits them.
 *
 * <p>Any page may read: nothing in an answer depends on who asks. With API keys any page may write, too, that knows one. Without keys
 * whoever reaches the service may write, and a browser on the same machine reaches it for every page that it shows: a request that
 * writes is then refused unless it comes from the service's own pages, from an origin that is set, or from no page at all; and unless
 * it calls the service by a name that is this machine's or is set, since a foreign name may be made to lead here (DNS rebinding).
 */
@ApplicationScoped
class Browsers {

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** What a form can send; anything else the browser first asks for. */
  private static final Pattern FORM_TYPE =
      Pattern.compile("\\s*(text/plain|multipart/form-data|application/x-www-form-urlencoded)\\s*([;,].*)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost\\.?|[a-z0-9-]+\\.localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  private static final String HEADERS =
      "Accept, Authorization, Cache-Control, Content-Type, Idempotency-Key, If-Match, If-None-Match, Prefer, X-API-Key, X-Request-Id, X-Requested-With";

  private static final String EXPOSED =
      "ETag, Idempotency-Replayed, Link, Location, Preference-Applied, Retry-After, X-Request-Id";

  private static final String A_DAY = "86400";

  private final ApiKeys keys;
  private final Set<String> origins;
  private final Set<String> hosts;

  Browsers(ApiKeys keys, Settings settings) {
    this.keys = keys;
    this.origins = lowerCase(settings.browsers().origins());
    this.hosts = lowerCase(settings.browsers().hosts());
  }

  private static Set<String> lowerCase(Optional<List<String>> names) {
    return names.orElse(List.of()).stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Answers what no resource is to see: what a browser asks before it writes, and writing that is not allowed.
   *
   * @param path the path by which the resource is found
   * @return whether the request is answered
   */
  boolean answered(RoutingContext routing, String path) {
    HttpServerRequest request = routing.request();
    HttpServerResponse response = routing.response();
    HttpMethod asked = preflight(request) ? HttpMethod.valueOf(request.getHeader("Access-Control-Request-Method")) : request.method();
    Optional<String> refusal = writes(asked, path) && !keys.required() ? refusal(request, asked) : Optional.empty();
    if (refusal.isPresent()) {
      RouterProblems.answer(routing, ProblemType.FORBIDDEN, refusal.get());
      return true;
    }
    if (request.getHeader("Origin") != null) {
      response.putHeader("Access-Control-Allow-Origin", "*").putHeader("Access-Control-Expose-Headers", EXPOSED);
    }
    if (!preflight(request)) {
      return false;
    }
    response.putHeader("Access-Control-Allow-Methods", asked.name()).putHeader("Access-Control-Allow-Headers", HEADERS)
        .putHeader("Access-Control-Max-Age", A_DAY).putHeader("Vary", "Origin, Access-Control-Request-Method").setStatusCode(204).end();
    return true;
  }

  private static boolean preflight(HttpServerRequest request) {
    String method = request.getHeader("Access-Control-Request-Method");
    return request.method() == HttpMethod.OPTIONS && request.getHeader("Origin") != null && method != null && !method.isBlank();
  }

  /** Reading an article without keeping it writes nothing. */
  private static boolean writes(HttpMethod method, String path) {
    return !READING.contains(method) && !path.equals("/v1/extract");
  }

  /** Why this request may not write; empty when it may. */
  private Optional<String> refusal(HttpServerRequest request, HttpMethod asked) {
    String host = String.valueOf(request.getHeader(HttpHeaders.HOST)).toLowerCase(Locale.ROOT);
    if (request.getHeader(HttpHeaders.HOST) != null && !isOurs(host)) {
      return Optional.of("Without API keys writing is for this machine: call the service localhost, or name this host in articlefacts.browsers.hosts.");
    }
    String origin = request.getHeader("Origin");
    String site = request.getHeader("Sec-Fetch-Site");
    if (origin != null && origins.contains(origin.strip().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    boolean foreign =
        origin != null && !isOwn(origin, host)
            || site != null && !site.equals("same-origin") && !site.equals("none")
            || origin == null && request.getHeader(HttpHeaders.REFERER) != null && !isOwn(request.getHeader(HttpHeaders.REFERER), host);
    if (foreign) {
      return Optional.of("Without API keys no page of another origin may write, unless articlefacts.browsers.origins names it.");
    }
    boolean sure = origin != null || site != null || !isBrowser(request) || request.getHeader("X-Requested-With") != null;
    return sure || asked != HttpMethod.POST || !isFormType(request)
        ? Optional.empty()
        : Optional.of("A form could have sent this; say what the body is with another Content-Type, or send the header X-Requested-With.");
  }

  /** Whether an origin, or the URL of a page, is the service itself as it is called; "null", which a page in a box has, is not. */
  private static boolean isOwn(String page, String host) {
    try {
      return host.equalsIgnoreCase(new URI(page.strip()).getRawAuthority());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private boolean isOurs(String host) {
    String name = host.replaceFirst(":\\d*$", "");
    return LOOPBACK.matcher(name).matches() || hosts.contains(name) || hosts.contains(host);
  }

  /** Old ones say neither where a request comes from nor how it came about; all call themselves so. */
  private static boolean isBrowser(HttpServerRequest request) {
    String agent = request.getHeader(HttpHeaders.USER_AGENT);
    return agent != null && agent.startsWith("Mozilla/");
  }

  private static boolean isFormType(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type == null || FORM_TYPE.matcher(type).matches();
  }
}
