package articlefacts.app;

import articlefacts.store.BrokenStore;
import articlefacts.store.StoreFile;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service; the extractor's tables load beside the database, since both take seconds and neither needs the other. */
@QuarkusMain
public final class Main {

  /** How long the database may take to close its file. */
  private static final Duration CLOSING = Duration.ofSeconds(20);

  private static final String DATA = "articlefacts.data";
  private static final String URL = "quarkus.datasource.jdbc.url";

  private Main() {}

  public static void main(String... args) {
    Optional<Command> command = command(args);
    if (command.isPresent()) {
      System.exit(command.get().run(List.of(args).subList(1, args.length)));
    }
    // the framework answers a URI that is none with an empty 400 unless it is told, before it is loaded, to leave that to the
    // application: rest/Gate answers it with a problem
    System.setProperty("vertx.disableURIValidation", "true");
    // nor does it find the API document that the build wrote, which it would read and write again for a second:
    // rest/ApiDocument serves it as it is
    OpenApiConstants.classLoader = new ClassLoader(null) {};
    Preloaded.begin();
    chooseDatabase();
    if (!openStore()) {
      System.exit(1);
    }
    if (Check.isAsked(args)) {
      Check.keepQuiet();
      Quarkus.run(Check.class, Main::ended, args);
    } else if (Rehearsal.isOn()) {
      Rehearsal.choosePort();
      Quarkus.run(Rehearsal.class, Main::ended, args);
    } else {
      Wrapper.watch();
      Quarkus.run(null, Main::ended, args);
    }
  }

  private static Optional<Command> command(String... args) {
    return ServiceLoader.load(Command.class, Command.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(command -> args.length > 0 && command.name().equals(args[0]))
        .findFirst();
  }

  /** Says where the data folder is whatever the current directory, and what a plain H2 URL leaves out. */
  private static void chooseDatabase() {
    Config config = ConfigProvider.getConfig();
    config.getOptionalValue(DATA, String.class)
        .ifPresent(folder -> System.setProperty(DATA, Path.of(folder).toAbsolutePath().normalize().toString()));
    String url = config.getValue(URL, String.class);
    String whole = StoreFile.completed(url);
    if (!whole.equals(url)) {
      System.setProperty(URL, whole);
    }
  }

  /** Looks at the embedded database before anything opens it; false, and a line that says why, when it must not be opened. */
  private static boolean openStore() {
    Config config = ConfigProvider.getConfig();
    Optional<StoreFile> store = StoreFile.of(config.getValue(URL, String.class));
    try {
      store.ifPresent(file ->
          file.open(
              config.getOptionalValue("quarkus.datasource.username", String.class).orElse(""),
              config.getOptionalValue("quarkus.datasource.password", String.class).orElse("")));
    } catch (BrokenStore e) {
      System.err.println("article-facts does not start: " + e.getMessage());
      return false;
    }
    store.ifPresent(file -> Runtime.getRuntime().addShutdownHook(new Thread(() -> closed(file), "store-file")));
    return true;
  }

  private static void closed(StoreFile file) {
    long deadline = System.nanoTime() + CLOSING.toNanos();
    try {
      while (!file.closed() && System.nanoTime() < deadline) {
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BrokenStore e) {
      System.err.println(e.getMessage());
    }
  }

  private static void ended(int exitCode, Throwable failure) {
    if (failure != null) {
      FailedStart.report(failure);
    }
    System.exit(exitCode);
  }
}
