package articlefacts.rest;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** How the explorer is served: a page of the service's own files alone; nothing from elsewhere, nothing inline, in no frame. */
final class ExplorerPage {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private ExplorerPage() {}

  /** Whether a path is one of its files. */
  static boolean has(String path) {
    return path.equals("/") || path.equals("/index.html") || path.startsWith("/explorer/");
  }

  /** Adds its headers when the answer begins; asked for again each time, its files are sent again only where they changed. */
  static void mark(RoutingContext routing) {
    routing.addHeadersEndHandler(begins -> {
      HttpServerResponse response = routing.response();
      response.putHeader("Content-Security-Policy", POLICY);
      response.putHeader("Cache-Control", "no-cache");
    });
  }
}
