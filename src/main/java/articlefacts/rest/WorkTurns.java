package articlefacts.rest;

import articlefacts.app.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Lets a few articles be read at once; further requests wait, hold no thread meanwhile, and are told after a while that the service is
 * busy. Clients take turns: one that sends many waits for its own, not the others for it.
 */
@ApplicationScoped
class WorkTurns {

  private static final Pattern KEPT = Pattern.compile("/v1/articles/[^/]+");
  private static final Pattern QUOTES = Pattern.compile("/v1/articles/[^/]+/quotes");

  private final Duration patience;

  /** Who waits, by client; the first client is the next. */
  private final Map<String, Deque<Waiting>> waiting = new LinkedHashMap<>();

  private int free;
  private int length;

  WorkTurns(Settings settings, MeterRegistry meters) {
    free = settings.limits().extractions().orElse(2 * Runtime.getRuntime().availableProcessors());
    patience = settings.limits().waitForTurn();
    meters.gauge("articlefacts.extraction.waiting", this, WorkTurns::length);
  }

  private record Waiting(RoutingContext routing, Context context, long timer) {}

  /** Whether an article is read to answer this. */
  static boolean isWork(HttpMethod method, String path) {
    return method == HttpMethod.POST && (path.equals("/v1/extract") || path.equals("/v1/articles"))
        || method == HttpMethod.PUT && KEPT.matcher(path).matches()
        || method == HttpMethod.GET && QUOTES.matcher(path).matches();
  }

  private synchronized int length() {
    return length;
  }

  /** Goes on with the request, now or when its turn comes. */
  void next(RoutingContext routing, String client) {
    synchronized (this) {
      if (free == 0) {
        long timer = routing.vertx().setTimer(patience.toMillis(), late -> giveUp(routing, client));
        waiting.computeIfAbsent(client, c -> new ArrayDeque<>()).add(new Waiting(routing, Vertx.currentContext(), timer));
        length++;
        return;
      }
      free--;
    }
    go(routing);
  }

  private void giveUp(RoutingContext routing, String client) {
    synchronized (this) {
      Deque<Waiting> own = waiting.get(client);
      if (own == null || !own.removeIf(one -> one.routing() == routing)) {
        return;
      }
      length--;
      if (own.isEmpty()) {
        waiting.remove(client);
      }
    }
    if (!routing.response().closed()) {
      routing.response().putHeader("Retry-After", "1");
      RouterProblems.answer(routing, ProblemType.UNAVAILABLE, "The service reads as many articles as it can; try again.");
    }
  }

  private void go(RoutingContext routing) {
    if (routing.response().closed()) {
      pass();
    } else {
      // also called when the client is gone
      routing.addEndHandler(ended -> pass());
      RequestCallers.watch(routing);
      routing.next();
    }
  }

  private void pass() {
    Waiting next = poll();
    if (next != null) {
      next.routing().vertx().cancelTimer(next.timer());
      next.context().runOnContext(ignored -> go(next.routing()));
    }
  }

  /** The next one of the client whose turn it is, who then goes to the end; a turn is free when there is none. */
  private synchronized Waiting poll() {
    Iterator<Map.Entry<String, Deque<Waiting>>> clients = waiting.entrySet().iterator();
    if (!clients.hasNext()) {
      free++;
      return null;
    }
    Map.Entry<String, Deque<Waiting>> first = clients.next();
    clients.remove();
    Waiting next = first.getValue().poll();
    length--;
    if (!first.getValue().isEmpty()) {
      waiting.put(first.getKey(), first.getValue());
    }
    return next;
  }
}
