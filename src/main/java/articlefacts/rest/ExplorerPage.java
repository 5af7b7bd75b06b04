package articlefacts.rest;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the explorer is served: a page of the service's own files alone; nothing from elsewhere, nothing inline, in no frame.
 *
 * <p>The page names its files under a folder that is made from what is in them ("/explorer/3f2a9c0d51e8/app.js"), so that browsers keep
 * them for as long as they like and never a mixture of two versions; the page itself is asked for each time, and sent again only where it
 * changed.
 */
final class ExplorerPage {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String FOLDER = "explorer/";
  private static final String RESOURCES = "META-INF/resources/";

  /** "href="explorer/style.css"" in the page, "from "./dom.js"" and "import("./find.js")" in its modules. */
  private static final Pattern FILE = Pattern.compile("[\"'](?:explorer|\\.)/([a-z-]+\\.[a-z]+)[\"']");

  private static final Pattern VERSIONED = Pattern.compile("/explorer/([0-9a-f]{12})/([a-z-]+\\.[a-z]+)");

  /** Where a request has said that its answer never changes. */
  private static final String UNCHANGING = "explorer.unchanging";

  private static final String PAGE = text("index.html");
  private static final String VERSION = version();
  private static final String SERVED = PAGE.replace("\"" + FOLDER, "\"" + FOLDER + VERSION + "/");
  private static final String TAG = "\"" + VERSION + "\"";

  private ExplorerPage() {}

  /** Whether a path is one of its files. */
  static boolean has(String path) {
    return isPage(path) || path.startsWith("/" + FOLDER);
  }

  private static boolean isPage(String path) {
    return path.equals("/") || path.equals("/index.html");
  }

  /** Adds its headers when the answer begins. */
  static void mark(RoutingContext routing) {
    routing.addHeadersEndHandler(begins -> {
      HttpServerResponse response = routing.response();
      response.putHeader("Content-Security-Policy", POLICY);
      boolean kept = routing.get(UNCHANGING) != null && response.getStatusCode() == 200;
      response.putHeader("Cache-Control", kept ? "public, max-age=31536000, immutable" : "no-cache");
    });
  }

  /** Answers for the page, and leads the names of its files' versions to the files; false where others answer. */
  static boolean answered(RoutingContext routing, String path) {
    HttpMethod method = routing.request().method();
    if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
      return false;
    }
    if (isPage(path)) {
      send(routing);
      return true;
    }
    Matcher versioned = VERSIONED.matcher(path);
    if (!versioned.matches()) {
      return false;
    }
    // a page that was opened before an update gets the new file, which nobody may keep under the old name
    if (versioned.group(1).equals(VERSION)) {
      routing.put(UNCHANGING, true);
    }
    routing.reroute("/" + FOLDER + versioned.group(2));
    return true;
  }

  private static void send(RoutingContext routing) {
    HttpServerResponse response = routing.response().putHeader("ETag", TAG);
    if (TAG.equals(routing.request().getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader("Content-Type", "text/html;charset=UTF-8").end(SERVED);
  }

  /** Made from all files that the page names, and those that they name. */
  private static String version() {
    Set<String> files = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.push(PAGE);
    while (!open.isEmpty()) {
      Matcher file = FILE.matcher(open.pop());
      while (file.find()) {
        if (files.add(file.group(1))) {
          open.push(text(FOLDER + file.group(1)));
        }
      }
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(PAGE.getBytes(StandardCharsets.UTF_8));
      files.forEach(file -> digest.update(text(FOLDER + file).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String name) {
    try (InputStream in = ExplorerPage.class.getClassLoader().getResourceAsStream(RESOURCES + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }
}
