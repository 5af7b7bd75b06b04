package articlefacts.rest;

import articlefacts.app.Callers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The clients of requests: when a connection is closed before its answer, what is read for it is read no further. */
@ApplicationScoped
class RequestCallers implements Callers {

  private static final String PRESENCE = "presence";

  private final CurrentVertxRequest request;
  private final Counter abandoned;

  RequestCallers(CurrentVertxRequest request, MeterRegistry meters) {
    this.request = request;
    abandoned = Counter.builder("articlefacts.extraction.abandoned").description("Readings ended because their client had gone")
        .register(meters);
  }

  /** Whether the client of one request is there still; asked by the thread that works, told by the one that reads from the net. */
  private static final class Presence {

    private final Set<Runnable> stops = new LinkedHashSet<>();
    private boolean gone;

    synchronized void add(Runnable stop) {
      if (gone) {
        stop.run();
      } else {
        stops.add(stop);
      }
    }

    synchronized void remove(Runnable stop) {
      stops.remove(stop);
    }

    synchronized void end() {
      gone = true;
      List.copyOf(stops).forEach(Runnable::run);
      stops.clear();
    }
  }

  /** Notices when the client of a request goes; before the request is handed to another thread. */
  static void watch(RoutingContext routing) {
    Presence presence = new Presence();
    routing.put(PRESENCE, presence);
    routing.addEndHandler(ended -> presence.end());
  }

  @Override
  public Runnable whenGone(Runnable stop) {
    RoutingContext routing = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
    Presence presence = routing == null ? null : routing.get(PRESENCE);
    if (presence == null) {
      return NOBODY.whenGone(stop);
    }
    Runnable counted = () -> {
      abandoned.increment();
      stop.run();
    };
    presence.add(counted);
    return () -> presence.remove(counted);
  }
}
