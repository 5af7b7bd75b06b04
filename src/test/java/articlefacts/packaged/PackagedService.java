package articlefacts.packaged;

import articlefacts.store.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged application as a user runs it: a process of its own, its data in a folder of its own. When the build is for
 * PostgreSQL, a server is started beside it.
 */
final class PackagedService implements AutoCloseable {

  static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

  /** A machine that is busy with other things takes long to start a JVM. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static PackagedService shared;

  private final Path folder;
  private final int port = freePort();
  private final PostgresServer postgres;
  private final Map<String, String> environment = new HashMap<>();
  private Process process;
  private boolean scripted;

  PackagedService() {
    try {
      folder = Files.createTempDirectory("article-facts");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    postgres = "postgresql".equals(System.getProperty("database")) ? new PostgresServer() : null;
    if (postgres != null) {
      postgres.start().forEach((name, value) -> environment.put(name.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_"), value));
    }
  }

  /** One that is running, for tests that can live with what the others leave behind; it ends with the tests. */
  static synchronized PackagedService shared() {
    if (shared == null) {
      PackagedService service = new PackagedService();
      Runtime.getRuntime().addShutdownHook(new Thread(service::close));
      service.start();
      shared = service;
    }
    return shared;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PackagedService with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** To be started by a script that waits for it, as {@code mvnw} does. */
  PackagedService byScript() {
    scripted = true;
    return this;
  }

  int port() {
    return port;
  }

  URI url(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  Path folder() {
    return folder;
  }

  /** Starts it and waits until it is ready. */
  void start() {
    launch();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!ready()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("the service did not start:\n" + log());
      }
      sleep(Duration.ofMillis(100));
    }
  }

  /** Starts it and waits for nothing. */
  Process launch() {
    String java = ProcessHandle.current().info().command().orElse("java");
    List<String> command = new ArrayList<>(List.of(java, "-Xmx512m", "-jar", JAR.toString()));
    if (scripted) {
      command.addAll(0, List.of("sh", "-c", "MVNW_PID=$$; export MVNW_PID; \"$@\"; exit $?", "sh"));
    }
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    builder.environment().putAll(environment);
    try {
      process = builder.start();
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean ready() {
    try {
      return get("/health/ready").statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** What the process that was started has started itself. */
  List<ProcessHandle> children() {
    return process.children().toList();
  }

  /** Asks it to stop, as the system does, and waits for its end; its exit code. */
  int stop() {
    process.destroy();
    return exitCode();
  }

  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the service does not end:\n" + log());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(url(path)).build());
  }

  HttpResponse<String> post(String path, String contentType, String body) {
    return send(HttpRequest.newBuilder(url(path)).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      children().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      exitCode();
    }
    if (postgres != null) {
      postgres.stop();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
