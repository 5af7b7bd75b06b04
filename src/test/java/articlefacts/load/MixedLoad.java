package articlefacts.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clients that add, describe, delete and read articles for some time; what they were answered, how long it took, how great the
 * store's file became, and each minute what the service holds: {@code java src/test/java/articlefacts/load/MixedLoad.java http://localhost:8080 8 1800}.
 * With the process id of the service as a fourth argument all clients pause every five minutes until the service has nothing more to do, and what is on
 * its heap after a full collection is told: what the requests and the series in the making hold for a moment is no part of it. Start the service with
 * {@code -XX:-UseCodeCacheFlushing} for that: collections without work between them make a JVM forget compiled code, and the minutes after them are slow.
 */
public final class MixedLoad {

  private static final Pattern ID = Pattern.compile("\"id\":\"(art_[a-z0-9]+)\"");
  private static final Pattern METRIC =
      Pattern.compile("(?m)^(articlefacts_store_file_bytes|articlefacts_store_live_bytes|jvm_gc_live_data_size_bytes|jvm_threads_live_threads"
          + "|process_files_open_files) ([0-9.E+]+)");

  /** Of several the least: one may fall into a round of housekeeping. */
  private static final int COLLECTIONS = 4;

  private static final long BETWEEN_COLLECTIONS = 2500;

  /** The series of what has come are made meanwhile; on a slow machine that takes a minute or two. */
  private static final Duration LONGEST_WORK = Duration.ofMinutes(4);

  /** A round of series may wait for the file to be made smaller, and take no processor meanwhile. */
  private static final Pattern DONE = Pattern.compile("(?m)^articlefacts_series_waiting 0\\.0");

  /** Longer than series that follow rest between two rounds. */
  private static final Duration LOOK = Duration.ofSeconds(8);

  /** A service that has nothing to do looks after its file, which takes a tenth of a processor at most. */
  private static final Duration IDLE = LOOK.dividedBy(10);

  private static final Pattern USED = Pattern.compile("heap +total \\d+K, used (\\d+)K");

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;
  private final Map<Integer, AtomicLong> statuses = new ConcurrentHashMap<>();
  /** Of the last minute. */
  private final Map<String, List<Long>> byMethod = new ConcurrentSkipListMap<>();

  private final List<Long> reads = Collections.synchronizedList(new ArrayList<>());
  private final List<Long> writes = Collections.synchronizedList(new ArrayList<>());

  /** Clients hold it for reading while they ask. */
  private final ReadWriteLock pause = new ReentrantReadWriteLock(true);

  private MixedLoad(String url) {
    this.url = url;
  }

  public static void main(String... args) throws Exception {
    MixedLoad load = new MixedLoad(args[0]);
    long end = System.nanoTime() + Duration.ofSeconds(Long.parseLong(args[2])).toNanos();
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      Random random = new Random(i);
      Thread client = new Thread(() -> load.work(random, end));
      client.start();
      clients.add(client);
    }
    double greatest = 0;
    Map<String, Double> now = new TreeMap<>();
    for (int round = 1; clients.stream().anyMatch(Thread::isAlive); round++) {
      Thread.sleep(2000);
      Matcher metrics = METRIC.matcher(load.send("GET", "/metrics", null, null));
      while (metrics.find()) {
        now.put(metrics.group(1), Double.parseDouble(metrics.group(2)));
      }
      greatest = Math.max(greatest, now.getOrDefault("articlefacts_store_file_bytes", 0.0));
      if (round % 30 == 0) {
        load.report(now);
      }
      if (round % 150 == 0 && args.length > 3) {
        load.heap(args[3]);
      }
    }
    double live = now.getOrDefault("articlefacts_store_live_bytes", 0.0);
    System.out.printf("answers by status %s; file at most %.0f MB, live at the end %.0f MB%n", new TreeMap<>(load.statuses), greatest / 1e6, live / 1e6);
    System.out.printf("reads: %s; writes: %s (milliseconds: median, 99 %%, most)%n", times(load.reads), times(load.writes));
  }

  /** What is on the heap of the service once nobody asks it anything. */
  private void heap(String process) throws IOException, InterruptedException {
    pause.writeLock().lock();
    try {
      boolean idle = awaitIdle(Long.parseLong(process));
      List<Long> used = new ArrayList<>();
      for (int i = 0; i < COLLECTIONS; i++) {
        Thread.sleep(BETWEEN_COLLECTIONS);
        jcmd(process, "GC.run");
        Matcher heap = USED.matcher(jcmd(process, "GC.heap_info"));
        if (heap.find()) {
          used.add(Long.parseLong(heap.group(1)) / 1000);
        }
      }
      System.out.println((idle ? "at rest: at least " : "still at work: at least ") + Collections.min(used) + " MB of " + used);
    } finally {
      pause.writeLock().unlock();
    }
  }

  /** False when the service works on and on. */
  private boolean awaitIdle(long process) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_WORK.toNanos();
    while (System.nanoTime() < end) {
      Duration before = processorTime(process);
      Thread.sleep(LOOK.toMillis());
      boolean done = DONE.matcher(send("GET", "/metrics", null, null)).find();
      if (done && processorTime(process).minus(before).compareTo(IDLE) < 0) {
        return true;
      }
    }
    return false;
  }

  private static Duration processorTime(long process) {
    return ProcessHandle.of(process).flatMap(service -> service.info().totalCpuDuration()).orElse(Duration.ZERO);
  }

  private static String jcmd(String process, String command) throws IOException, InterruptedException {
    Process run = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), process, command).redirectErrorStream(true).start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    run.waitFor();
    return said;
  }

  private int readsBefore;
  private int writesBefore;

  private static List<Long> copy(List<Long> times) {
    synchronized (times) {
      return new ArrayList<>(times);
    }
  }

  /** One minute: what it was like for clients, and what the service had become. */
  private void report(Map<String, Double> now) {
    List<Long> read = copy(reads);
    List<Long> wrote = copy(writes);
    StringBuilder ways = new StringBuilder();
    byMethod.forEach((method, times) -> ways.append(method).append(' ').append(times(copy(times))).append("; "));
    byMethod.values().forEach(List::clear);
    System.out.printf("reads: %s; writes: %s (%s) %s%n", times(read.subList(readsBefore, read.size())), times(wrote.subList(writesBefore, wrote.size())), ways, now);
    readsBefore = read.size();
    writesBefore = wrote.size();
  }

  private static String times(List<Long> nanos) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    int n = sorted.size();
    return n == 0 ? "none" : n + " in " + sorted.get(n / 2) / 1_000_000 + ", " + sorted.get(n * 99 / 100) / 1_000_000 + ", " + sorted.get(n - 1) / 1_000_000;
  }

  private void work(Random random, long end) {
    List<String> own = new ArrayList<>();
    while (System.nanoTime() < end) {
      pause.readLock().lock();
      try {
        switch (random.nextInt(own.isEmpty() ? 1 : 6)) {
          case 0, 1 -> {
            Matcher id = ID.matcher(send("POST", "/v1/articles", "{\"language\": \"fr\", \"text\": \"" + text(random) + "\"}", writes));
            if (id.find()) {
              own.add(id.group(1));
            }
          }
          case 2 -> send("PUT", "/v1/articles/" + one(own, random), "{\"title\": \"Titre " + random.nextInt() + "\", \"publishedAt\": \"2020-02-13\"}", writes);
          case 3 -> {
            String id = one(own, random);
            own.remove(id);
            send("DELETE", "/v1/articles/" + id, null, writes);
          }
          default -> send("GET", "/v1/facts?kind=count&min=" + random.nextInt(500), null, reads);
        }
      } catch (IOException e) {
        statuses.computeIfAbsent(-1, s -> new AtomicLong()).incrementAndGet();
      } catch (InterruptedException e) {
        return;
      } finally {
        pause.readLock().unlock();
      }
    }
  }

  private static String one(List<String> ids, Random random) {
    return ids.get(random.nextInt(ids.size()));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append("Le port de Brest a reçu ").append(2 + random.nextInt(9000)).append(" navires et ").append(1 + random.nextInt(99)).append(" millions d’euros en ")
          .append(1950 + random.nextInt(70)).append(", a annoncé le maire Jean Dupont. ");
    }
    return text.toString();
  }

  private String send(String method, String path, String body, List<Long> times) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofMinutes(2));
    request.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    long begun = System.nanoTime();
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (times != null) {
      long took = System.nanoTime() - begun;
      times.add(took);
      byMethod.computeIfAbsent(method, any -> Collections.synchronizedList(new ArrayList<>())).add(took);
      statuses.computeIfAbsent(answer.statusCode(), s -> new AtomicLong()).incrementAndGet();
    }
    return answer.body();
  }
}
