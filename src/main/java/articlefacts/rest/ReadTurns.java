package articlefacts.rest;

import articlefacts.app.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.regex.Pattern;

/**
 * Lets a few pages of facts be made at once; further requests wait in the order in which they came, and hold no thread meanwhile.
 *
 * <p>A page takes a millisecond or two of a processor. Many at once, each would be interrupted by the others and all would be late; one
 * after another, each is late by those before it only. Lines that go on to the end and counting take as long as they take, and stand in
 * nobody's way.
 */
@ApplicationScoped
class ReadTurns {

  private static final Pattern PAGE = Pattern.compile("/v1/facts|/v1/articles/[^/]+/facts");

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int free;

  ReadTurns(Settings settings, MeterRegistry meters) {
    free = settings.limits().pages().orElse(2 * Runtime.getRuntime().availableProcessors());
    meters.gauge("articlefacts.pages.waiting", this, ReadTurns::waiting);
  }

  private int waiting() {
    synchronized (waiting) {
      return waiting.size();
    }
  }

  /** Goes on with the request, now or when its turn comes. */
  void next(RoutingContext routing, String path) {
    if (!isPage(routing.request(), path)) {
      routing.next();
      return;
    }
    Context context = Vertx.currentContext();
    Runnable go = () -> context.runOnContext(ignored -> go(routing));
    if (takeOr(go)) {
      go(routing);
    }
  }

  /** Takes a free turn, or has that done when it is passed on. */
  private boolean takeOr(Runnable later) {
    synchronized (waiting) {
      if (free > 0) {
        free--;
        return true;
      }
      waiting.add(later);
      return false;
    }
  }

  private static boolean isPage(HttpServerRequest request, String path) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    String format = request.getParam("format");
    boolean lines = accept != null && (accept.contains("csv") || accept.contains("ndjson")) || format != null && !format.equals("json");
    return request.method() == HttpMethod.GET && !lines && request.getHeader("Prefer") == null && PAGE.matcher(path).matches();
  }

  private void go(RoutingContext routing) {
    if (routing.response().closed()) {
      pass();
    } else {
      // also called when the client is gone
      routing.addEndHandler(ended -> pass());
      routing.next();
    }
  }

  private void pass() {
    Runnable next;
    synchronized (waiting) {
      next = waiting.poll();
      if (next == null) {
        free++;
      }
    }
    if (next != null) {
      next.run();
    }
  }
}
