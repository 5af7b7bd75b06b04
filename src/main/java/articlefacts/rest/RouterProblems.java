package articlefacts.rest;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/** Problems for requests that fail before they reach a resource. */
@ApplicationScoped
class RouterProblems {

  private static final List<Integer> STATUSES = List.of(400, 404, 405, 406, 413, 414, 415, 431, 500, 503);

  private static final Logger LOG = Logger.getLogger(RouterProblems.class);

  /** Before the framework's own handler of failures, which makes no problems. */
  private static final int FIRST = Integer.MIN_VALUE;

  void register(@Observes Router router) {
    router.route().order(FIRST).failureHandler(RouterProblems::failed);
    STATUSES.forEach(status -> router.errorHandler(status, RouterProblems::answer));
  }

  /** A request without a host, say; or an exception that nobody caught. */
  private static void failed(RoutingContext request) {
    if (request.statusCode() < 400 || request.statusCode() >= 500) {
      LOG.error("request failed", request.failure());
    }
    answer(request);
  }

  private static void answer(RoutingContext request) {
    if (request.response().ended() || request.response().headWritten()) {
      return;
    }
    answer(request, request.statusCode() < 400 ? 500 : request.statusCode());
  }

  private static void answer(RoutingContext request, int status) {
    write(request, status, ProblemType.ofStatus(status), null);
  }

  static void answer(RoutingContext request, ProblemType type, String detail) {
    write(request, type.status(), type, detail);
  }

  private static void write(RoutingContext request, int status, ProblemType type, String detail) {
    JsonObject problem = new JsonObject().put("type", type.uri()).put("title", type.title()).put("status", status);
    if (detail != null) {
      problem.put("detail", detail);
    }
    request.response().setStatusCode(status).putHeader("Content-Type", Problems.MEDIA_TYPE).end(problem.encode());
  }
}
