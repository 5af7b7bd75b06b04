package articlefacts.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of several processes of the packaged application, as it is built for PostgreSQL, on one database and one Kafka. */
public final class Replica implements AutoCloseable {

  private static final Path JAR = Path.of("target/postgresql-app/quarkus-run.jar").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int STARTS = 2;
  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

  private final int port = Ports.free();
  private final Path log;
  private final Map<String, String> environment = new HashMap<>();
  private Process process;

  /** @param database a JDBC URL; user and password are those of the tests' server */
  public Replica(Path folder, String name, String database) {
    log = folder.resolve(name + ".log");
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database);
    environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
    environment.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
    environment.put("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "2S");
    environment.put(
        "QUARKUS_DATASOURCE_JDBC_NEW_CONNECTION_SQL", "set plan_cache_mode = force_custom_plan; set jit = off; set random_page_cost = 1.1");
  }

  public Replica with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Starts it and waits for nothing. */
  public Replica launch() {
    String java = ProcessHandle.current().info().command().orElse("java");
    ProcessBuilder builder = new ProcessBuilder(java, "-Xmx512m", "-jar", JAR.toString());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      process = builder.start();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it answers; one that has ended, since the database was not there when it started, is started again, as an operator has it done. */
  public void awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int again = 0;
    while (!isReady()) {
      boolean ended = !process.isAlive();
      if (ended && again++ == STARTS || System.nanoTime() > deadline) {
        String log = log();
        throw new IllegalStateException("the replica did not start:\n" + log.substring(Math.max(0, log.length() - 2000)));
      }
      if (ended) {
        launch();
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private boolean isReady() {
    try {
      return send(HttpRequest.newBuilder(url("/health/ready")).build()).statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** kill -9: nothing is finished. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  public URI url(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  public String get(String path) {
    HttpResponse<String> response = send(HttpRequest.newBuilder(url(path)).build());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  public static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The sum of a metric over all its tags; 0 while there is none. */
  public double metric(String name) {
    return get("/metrics").lines().filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
  }

  /** How long processors have worked for it. */
  public Duration worked() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      process.destroy();
      try {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
      }
    }
  }
}
