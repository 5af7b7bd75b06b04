package articlefacts.rest;

import articlefacts.app.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Waits for the whole body of a request before anything is done for it: a client that sends slowly holds no thread, only some memory,
 * and that for a limited time.
 */
@ApplicationScoped
class Bodies {

  private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

  /** All bodies together that are waited for or wait for their turn. */
  private static final long MEMORY = Math.max(16L << 20, Runtime.getRuntime().maxMemory() / 8);

  /** What a client may still send after it has been answered. */
  private static final Duration LINGER = Duration.ofSeconds(2);

  private final Settings.Limits limits;
  private final Duration patience;
  private final Map<String, Long> byClient = new HashMap<>();
  private long held;

  Bodies(Settings settings, MeterRegistry meters) {
    limits = settings.limits();
    patience = settings.limits().sending();
    meters.gauge("articlefacts.bodies.bytes", this, Bodies::held);
  }

  private synchronized long held() {
    return held;
  }

  /** Whether the request has a body that is taken in whole; the lines of a batch are read one by one. */
  static boolean isWhole(HttpServerRequest request, String path) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return WITH_BODY.contains(request.method()) && !path.equals("/v1/articles/batch") && (type == null || !type.contains(Formats.NDJSON));
  }

  /** Goes on when the body is there; answers a body that is too large or takes too long. */
  void read(RoutingContext routing, String client, Runnable then) {
    new Body(routing, client, then).begin();
  }

  private synchronized boolean take(String client, int bytes) {
    long own = byClient.getOrDefault(client, 0L);
    if (held + bytes > MEMORY || own + bytes > MEMORY / 2 && own > 0) {
      return false;
    }
    held += bytes;
    byClient.put(client, own + bytes);
    return true;
  }

  private synchronized void giveBack(String client, long bytes) {
    held -= bytes;
    byClient.computeIfPresent(client, (c, own) -> own <= bytes ? null : own - bytes);
  }

  /** The body of one request, on the event loop of its connection. */
  private final class Body {

    private final RoutingContext routing;
    private final HttpServerRequest request;
    private final String client;
    private final Runnable then;
    private final Buffer bytes = Buffer.buffer();
    private final int limit;
    private long timer;
    private boolean done;

    Body(RoutingContext routing, String client, Runnable then) {
      this.routing = routing;
      this.request = routing.request();
      this.client = client;
      this.then = then;
      limit = BodyReader.limit(limits, request.getHeader(HttpHeaders.CONTENT_TYPE));
    }

    void begin() {
      routing.addEndHandler(ended -> giveBack(client, bytes.length()));
      if (declared() > limit) {
        refuse(ProblemType.BODY_TOO_LARGE, "A body may have " + limit + " bytes.");
        return;
      }
      timer = routing.vertx().setTimer(patience.toMillis(), late -> refuse(
          ProblemType.REQUEST_TIMEOUT, "The body took longer than " + patience.toSeconds() + " seconds."));
      request.exceptionHandler(broken ->
          refuse(ProblemType.MALFORMED_REQUEST, "The body ended before it was complete, or its chunks are malformed."));
      request.handler(this::add).endHandler(whole -> end());
      if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
        routing.response().writeContinue();
      }
      request.resume();
    }

    private long declared() {
      String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
      try {
        return length == null ? 0 : Long.parseLong(length.strip());
      } catch (NumberFormatException e) {
        return Long.MAX_VALUE;
      }
    }

    private void add(Buffer part) {
      if (done) {
        return;
      }
      if (bytes.length() + part.length() > limit) {
        refuse(ProblemType.BODY_TOO_LARGE, "A body may have " + limit + " bytes.");
      } else if (!take(client, part.length())) {
        routing.response().putHeader("Retry-After", "1");
        refuse(ProblemType.UNAVAILABLE, "Too many bodies are being sent at once; try again.");
      } else {
        bytes.appendBuffer(part);
      }
    }

    private void end() {
      if (!done) {
        done = true;
        routing.vertx().cancelTimer(timer);
        ((RoutingContextInternal) routing).setBody(bytes);
        then.run();
      }
    }

    private void refuse(ProblemType type, String detail) {
      if (done) {
        return;
      }
      done = true;
      routing.vertx().cancelTimer(timer);
      if (!routing.response().closed() && !routing.response().ended()) {
        RouterProblems.answer(routing, type, detail);
      }
      // the rest is let go by for a moment, so that the answer is read before the connection ends
      request.handler(rest -> {}).resume();
      routing.vertx().setTimer(LINGER.toMillis(), over -> {
        if (!request.isEnded()) {
          request.connection().close();
        }
      });
    }
  }
}
