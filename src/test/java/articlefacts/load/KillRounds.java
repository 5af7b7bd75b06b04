package articlefacts.load;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Kills the packaged service in the middle of changes, again and again: 8 clients add, describe and delete the same few articles, alone and in
 * batches, while all are read again; after each kill every acknowledged change must be there, none half, none undone, and the index must be equal to
 * the facts, as {@code check} compares them.
 *
 * <p>{@code java -cp … articlefacts.load.KillRounds 20 target/quarkus-app/quarkus-run.jar /tmp/folder 8099}; for PostgreSQL with the variables of README.
 */
public final class KillRounds {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final String jar;
  private final File folder;
  private final int port;
  private final Random random;
  private Process service;
  private boolean hit;

  private KillRounds(String jar, File folder, int port, long seed) {
    this.jar = new File(jar).getAbsolutePath();
    this.folder = folder;
    this.port = port;
    random = new Random(seed);
  }

  public static void main(String... args) throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    KillRounds kills = new KillRounds(args[1], new File(args[2]), Integer.parseInt(args[3]), seed);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> kills.service.destroyForcibly()));
    Races races = new Races(List.of("http://localhost:" + kills.port), seed).killed(60);
    kills.start();
    int rounds = Integer.parseInt(args[0]);
    for (int done = 0; done < rounds; ) {
      kills.hit = false;
      long kill = System.nanoTime() + Duration.ofMillis(200 + kills.random.nextInt(4000)).toNanos();
      List<String> wrong = races.round(() -> kills.meanwhile(kill));
      if (!wrong.isEmpty()) {
        System.out.println("round " + done + ": " + wrong);
        System.exit(1);
      }
      // clients that were done before the kill do not count
      done += kills.hit ? 1 : 0;
      System.out.println(done + " kills, answers by status " + new TreeMap<>(races.statuses()));
    }
    System.exit(0);
  }

  /** Has all articles read again until it is time to kill; then starts the service anew. */
  private Void meanwhile(long kill) throws Exception {
    if (hit) {
      Thread.sleep(20);
    } else if (System.nanoTime() < kill) {
      Thread.sleep(50);
      status("POST", "/v1/admin/reindex");
    } else {
      hit = true;
      service.destroyForcibly().waitFor();
      Process check = launch("check");
      if (check.waitFor() != 0) {
        throw new IllegalStateException("the check ended with " + check.exitValue() + "; see " + new File(folder, "log"));
      }
      start();
    }
    return null;
  }

  private Process launch(String... more) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("java", "-Xmx600m", "-jar", jar).directory(folder);
    builder.command().addAll(List.of(more));
    builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder, "log")));
    return builder.start();
  }

  private void start() throws Exception {
    service = launch();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (status("GET", "/health/ready") != 200) {
      if (!service.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("the service did not start; see " + new File(folder, "log"));
      }
      Thread.sleep(100);
    }
  }

  /** 0 when nobody answers. */
  private int status(String method, String path) {
    try {
      HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + port + path).toURL().openConnection();
      connection.setRequestMethod(method);
      return connection.getResponseCode();
    } catch (IOException e) {
      return 0;
    }
  }
}
