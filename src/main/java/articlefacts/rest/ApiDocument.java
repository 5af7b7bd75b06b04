package articlefacts.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the API document as the build wrote it: {@code /openapi}, {@code /openapi?format=json}, {@code /openapi.yaml}.
 *
 * <p>The framework would read it again and write it in both forms at every start, which took a second of it; {@code app/Main}
 * tells it not to.
 */
@ApplicationScoped
class ApiDocument {

  /** After {@link Gate}, before the framework's own route. */
  private static final int BEFORE_FRAMEWORK = -80;

  private static final String PATH = "/openapi";

  private final Map<Form, Buffer> forms = new ConcurrentHashMap<>();

  private enum Form {
    JSON,
    YAML;

    String mediaType() {
      return this == JSON ? "application/json;charset=UTF-8" : "application/yaml;charset=UTF-8";
    }

    Buffer read() {
      String resource = "META-INF/quarkus-generated-openapi-doc." + name();
      try (InputStream document = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
        if (document == null) {
          throw new IllegalStateException("the build left no " + resource);
        }
        return Buffer.buffer(document.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("reading " + resource, e);
      }
    }
  }

  void register(@Observes Router router) {
    for (String ending : new String[] {"", ".json", ".yaml", ".yml"}) {
      router.route(PATH + ending).order(BEFORE_FRAMEWORK).handler(this::serve);
    }
  }

  private void serve(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    if (request.method() == HttpMethod.OPTIONS) {
      routing.next();
      return;
    }
    if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
      routing.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
      RouterProblems.answer(routing, ProblemType.METHOD_NOT_ALLOWED, "The API document can only be read.");
      return;
    }
    Form form = form(request);
    Buffer document = forms.computeIfAbsent(form, Form::read);
    routing.response().putHeader(HttpHeaders.CONTENT_TYPE, form.mediaType());
    if (request.method() == HttpMethod.HEAD) {
      routing.response().end();
    } else {
      routing.response().end(document);
    }
  }

  /** What the ending says, else the parameter, else the Accept header; YAML when none says anything. */
  private static Form form(HttpServerRequest request) {
    if (!request.path().equals(PATH)) {
      return request.path().endsWith(".json") ? Form.JSON : Form.YAML;
    }
    String wanted = request.getParam("format");
    if (wanted != null) {
      return wanted.equalsIgnoreCase("json") ? Form.JSON : Form.YAML;
    }
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null && accepted.contains("application/json") ? Form.JSON : Form.YAML;
  }
}
