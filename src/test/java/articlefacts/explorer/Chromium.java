package articlefacts.explorer;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of this machine, without a window. A machine that has none says so and skips the tests that need it, unless
 * {@code BROWSER_TESTS=required} is set, as {@code .ci/run} does.
 */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync");

  private static Chromium shared;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable, String... more) {
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(Stream.concat(ARGUMENTS.stream(), Stream.of(more)).toList()));
  }

  /** Starts the browser, or ends the test as skipped (failed where a browser is required); {@code more} are further arguments. */
  static Chromium start(String... more) {
    Optional<Path> executable = executable();
    if (executable.isEmpty()) {
      String missing = "The explorer is not seen in a browser: none of " + NAMES + " is on the PATH.";
      if ("required".equals(System.getenv("BROWSER_TESTS"))) {
        throw new AssertionError(missing);
      }
      System.out.println("SKIPPED: " + missing);
      Assumptions.abort(missing);
    }
    return new Chromium(executable.get(), more);
  }

  /** One browser for all classes that need no arguments of their own: a start takes seconds. Its driver ends it when the tests have ended. */
  static synchronized Chromium shared() {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  private static Optional<Path> executable() {
    return NAMES.stream()
        .flatMap(name -> Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A visitor who has been nowhere yet. */
  BrowserContext visitor(String language, ColorScheme scheme, int width) {
    return browser.newContext(new Browser.NewContextOptions().setLocale(language).setColorScheme(scheme).setViewportSize(width, 800));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
