package articlefacts.rest;

import articlefacts.app.ApiKeys;
import articlefacts.app.Role;
import articlefacts.app.Settings;
import articlefacts.store.Pulse;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * What every request passes first: it gets an id and the headers that protect browsers, its key is looked at, its rate is
 * held, and when its answer is kept it gets that.
 */
@ApplicationScoped
class Gate {

  private static final Logger LOG = Logger.getLogger(Gate.class);

  /** Before everything else. */
  private static final int EARLY = -90;

  /** Where the name of the key is kept with the request. */
  static final String CALLER = "caller";

  private static final String REQUEST_ID = "X-Request-Id";
  private static final Pattern GOOD_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern MATRIX = Pattern.compile(";[^/]*");
  private static final Pattern SLASHES = Pattern.compile("/{2,}");
  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** Clients that are counted at once; beyond it the ones not seen for longest start afresh. */
  private static final int MAX_CLIENTS = 100_000;

  private static final int ELSEWHERE_PER_MINUTE = 6000;

  /** The server itself reads up to twice as much, so that what is too long can be answered with a problem. */
  private static final int MAX_URI = 16 * 1024;

  private static final String AWAY_SECONDS = "2";

  private static final int MAX_HEADERS = 32 * 1024;

  /** RFC 9110, 5.6.2. */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private static final Pattern CHARSET = Pattern.compile("(?i)\\s*;\\s*charset\\s*=\\s*(\"[^\"]*\"|[^;,\\s]*)");

  private static final String METRICS = "/metrics";
  private static final String OPEN_METRICS = "application/openmetrics-text";
  private static final Pattern MEASURES =
      Pattern.compile("(?i)(^|,)\\s*(\\*/\\*|text/\\*|text/plain|application/\\*|application/openmetrics-text)\\s*(;|,|$)");

  private final ApiKeys keys;
  private final ReadCache cache;
  private final ReadTurns turns;
  private final Access access;
  private final Pulse pulse;
  private final WorkTurns work;
  private final Bodies bodies;
  private final Browsers browsers;
  private final int perMinute;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MAX_CLIENTS).expireAfterAccess(Duration.ofMinutes(2)).build();

  Gate(ApiKeys keys, Settings settings, ReadCache cache, ReadTurns turns, WorkTurns work, Bodies bodies, Browsers browsers, Pulse pulse,
      Access access) {
    this.access = access;
    this.pulse = pulse;
    this.work = work;
    this.bodies = bodies;
    this.browsers = browsers;
    this.keys = keys;
    this.cache = cache;
    this.turns = turns;
    this.perMinute = settings.limits().requestsPerMinute().orElse(keys.onLoopback() ? 0 : ELSEWHERE_PER_MINUTE);
  }

  void register(@Observes Router router) {
    router.route().order(EARLY).handler(this::pass);
  }

  private void pass(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    HttpServerResponse response = routing.response();
    if (request.version() == HttpVersion.HTTP_1_0 && request.getHeader("Host") == null) {
      // needs none (RFC 1945); links are made from it
      request.headers().set("Host", "localhost:" + request.localAddress().port());
    }
    String id = Optional.ofNullable(request.getHeader(REQUEST_ID)).filter(given -> GOOD_ID.matcher(given).matches())
        .orElseGet(() -> UUID.randomUUID().toString());
    response.putHeader(REQUEST_ID, id).putHeader("X-Content-Type-Options", "nosniff").putHeader("Referrer-Policy", "no-referrer");
    if (refused(routing)) {
      return;
    }
    String path = path(routing);
    if (browsers.answered(routing, path)) {
      return;
    }
    withoutCharsets(request);
    if (request.getHeader("Content-Type") != null && request.getHeader("Content-Type").isBlank()) {
      // says as little as none
      request.headers().remove("Content-Type");
    }
    boolean api = path.startsWith("/v1/");
    if (api || !READING.contains(request.method())) {
      MDC.put("requestId", id);
      response.putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    } else {
      response.putHeader("X-Frame-Options", "DENY");
      if (ExplorerPage.has(path)) {
        ExplorerPage.mark(routing);
      }
    }
    Optional<String> caller = key(request).flatMap(keys::nameOf);
    if (keys.required() && !isLetIn(routing, path, caller) || noMetrics(routing, path)) {
      return;
    }
    if (!api && READING.contains(request.method())) {
      if (!ExplorerPage.answered(routing, path)) {
        routing.next();
      }
      return;
    }
    String client = caller.map(name -> "key " + name).orElseGet(() -> address(request));
    if (mayGo(routing, client)) {
      caller.ifPresent(name -> {
        routing.put(CALLER, name);
        log(request, name);
      });
      if (Bodies.isWhole(request, path)) {
        bodies.read(routing, client, () -> goOn(routing, path, client));
      } else if (!cache.sendKept(routing)) {
        goOn(routing, path, client);
      }
    }
  }

  /** All text is sent as UTF-8; a charset that is none would be a failure of the framework when it writes. */
  private static void withoutCharsets(HttpServerRequest request) {
    List<String> accepted = request.headers().getAll("Accept");
    if (accepted.stream().anyMatch(types -> CHARSET.matcher(types).find())) {
      request.headers().set("Accept", accepted.stream().map(types -> CHARSET.matcher(types).replaceAll("")).toList());
    }
  }

  /** Who measures has the whole subtree, and refuses what it cannot make without a word. */
  private static boolean noMetrics(RoutingContext routing, String path) {
    if (path.startsWith(METRICS + "/")) {
      RouterProblems.answer(routing, ProblemType.NOT_FOUND, null);
      return true;
    }
    if (!path.equals(METRICS)) {
      return false;
    }
    // who measures takes the framework's "identity" back once the answer is on its way, on a thread that does not send it: now and then
    // an answer came to nothing
    routing.addHeadersEndHandler(begins -> routing.response().headers().remove("Content-Encoding"));
    List<String> accepted = routing.request().headers().getAll("Accept");
    if (accepted.isEmpty()) {
      return false;
    }
    String types = String.join(",", accepted);
    if (!MEASURES.matcher(types).find()) {
      RouterProblems.answer(routing, ProblemType.NOT_ACCEPTABLE, "Metrics are made as text/plain and application/openmetrics-text.");
      return true;
    }
    if (!types.contains(OPEN_METRICS)) {
      // who measures does not know ranges of types
      routing.request().headers().set("Accept", "text/plain");
    }
    return false;
  }

  private void goOn(RoutingContext routing, String path, String client) {
    // reading an article without keeping it needs no database
    if (pulse.isAway() && path.startsWith("/v1/") && !path.equals("/v1/extract")) {
      routing.response().putHeader("Retry-After", AWAY_SECONDS);
      RouterProblems.answer(routing, ProblemType.UNAVAILABLE, "The database is away; try again.");
    } else if (WorkTurns.isWork(routing.request().method(), path)) {
      work.next(routing, client);
    } else {
      turns.next(routing, path);
    }
  }

  /** Answers whoever has no key, or one that is not good for this. */
  private boolean isLetIn(RoutingContext routing, String path, Optional<String> caller) {
    Optional<Role> needed = access.needed(routing.request().method(), path);
    boolean wrong = key(routing.request()).isPresent() && caller.isEmpty() && path.startsWith("/v1/");
    if (wrong || needed.isPresent() && caller.isEmpty()) {
      routing.response().putHeader("WWW-Authenticate", "ApiKey realm=\"article-facts\"");
      RouterProblems.answer(routing, ProblemType.UNAUTHORIZED, "Send a known key in the header X-API-Key.");
      return false;
    }
    if (needed.isPresent() && !access.has(caller.get(), needed.get())) {
      RouterProblems.answer(
          routing, ProblemType.FORBIDDEN,
          "The key '" + caller.get() + "' has not the role '" + needed.get().name().toLowerCase(Locale.ROOT) + "'.");
      return false;
    }
    return true;
  }

  /** What is no request, or too much of one, goes no further. */
  private static boolean refused(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    int headers = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      headers += header.getKey().length() + header.getValue().length();
    }
    if (request.uri().length() > MAX_URI) {
      RouterProblems.answer(routing, ProblemType.URI_TOO_LONG, "A URI may have " + MAX_URI + " characters.");
    } else if (headers > MAX_HEADERS) {
      RouterProblems.answer(routing, ProblemType.HEADERS_TOO_LARGE, "All headers together may have " + MAX_HEADERS + " characters.");
    } else if (request.headers().getAll("Host").size() > 1) {
      // which of them it meant another server on the way may have decided otherwise (RFC 9112, 3.2)
      RouterProblems.answer(routing, ProblemType.MALFORMED_REQUEST, "The request has several Host headers.");
    } else if (request.path().contains("%00")) {
      // PostgreSQL keeps no NUL and refuses to look for one
      RouterProblems.answer(routing, ProblemType.MALFORMED_REQUEST, "The path contains a NUL character.");
    } else if (!isMethod(request.getHeader("Access-Control-Request-Method"))) {
      RouterProblems.answer(routing, ProblemType.MALFORMED_REQUEST, "The header Access-Control-Request-Method names no method.");
    } else if (!isUri(request.uri())) {
      RouterProblems.answer(routing, ProblemType.MALFORMED_REQUEST,
          "The URI is none: a character must be escaped, or an escape is broken.");
    } else {
      return false;
    }
    return true;
  }

  private static boolean isMethod(String asked) {
    return asked == null || TOKEN.matcher(asked).matches();
  }

  private static boolean isUri(String uri) {
    try {
      new URI(uri);
      return true;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static void log(HttpServerRequest request, String name) {
    MDC.put("apiKey", name);
    if (!READING.contains(request.method())) {
      LOG.infof("%s %s by key %s", request.method(), request.path(), name);
    }
  }

  private static Optional<String> key(HttpServerRequest request) {
    String bearer = request.getHeader("Authorization");
    return Optional.ofNullable(request.getHeader("X-API-Key"))
        .or(() -> Optional.ofNullable(bearer).filter(b -> b.regionMatches(true, 0, "Bearer ", 0, 7)).map(b -> b.substring(7)));
  }

  /** The path by which a resource is found: "//v1/./%61rticles;a=b" is "/v1/articles". No other spelling may get past the key. */
  private static String path(RoutingContext routing) {
    String path = routing.normalizedPath();
    return path.contains(";") || path.contains("//") ? SLASHES.matcher(MATRIX.matcher(path).replaceAll("")).replaceAll("/") : path;
  }

  private static String address(HttpServerRequest request) {
    return request.remoteAddress() == null ? "unknown" : String.valueOf(request.remoteAddress().hostAddress());
  }

  private boolean mayGo(RoutingContext routing, String client) {
    if (perMinute == 0) {
      return true;
    }
    ConsumptionProbe probe = buckets.get(client, c -> bucket()).tryConsumeAndReturnRemaining(1);
    HttpServerResponse response = routing.response();
    response.putHeader("RateLimit-Limit", String.valueOf(perMinute))
        .putHeader("RateLimit-Remaining", String.valueOf(probe.getRemainingTokens()))
        .putHeader("RateLimit-Reset", String.valueOf(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForReset())));
    if (probe.isConsumed()) {
      return true;
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
    routing.response().putHeader("Retry-After", String.valueOf(seconds));
    RouterProblems.answer(routing, ProblemType.TOO_MANY_REQUESTS, "At most " + perMinute + " requests a minute.");
    return false;
  }

  private Bucket bucket() {
    return Bucket.builder().addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1))).build();
  }
}
