package articlefacts.load;

import articlefacts.extraction.HostileTexts;
import articlefacts.extraction.text.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends the recipes of {@link HostileTexts} and made-up relatives of them to a running service.
 *
 * <p>{@code … HostileLoad url costs 100 seed}: each recipe and 100 relatives alone, at sizes from 8 KiB to 1 MiB, with the processor time of the service
 * for it; {@code costs 100 seed en} reads them as English. {@code … HostileLoad url clients 8 300}: 8 clients send the costliest for five minutes; how others are answered meanwhile.
 */
public final class HostileLoad {

  private static final Pattern CPU = Pattern.compile("(?m)^process_cpu_time_ns_total ([0-9.E+]+)");
  private static final int MEBIBYTE = 1 << 20;
  /** A text that costs more seconds than this is read so often again, while the JVM compiles: its least is what it costs. */
  private static final double MUCH = 1;
  private static final int AGAIN = 4;
  private static final int WORST = 15;
  private static final int ATTACKING = 12;

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;

  private final Language language;

  private HostileLoad(String url, Language language) {
    this.url = url;
    this.language = language;
  }

  public static void main(String... args) throws Exception {
    Language language = args.length > 4 ? Language.ofTag(args[4]).orElseThrow() : Language.FRENCH;
    HostileLoad load = new HostileLoad(args[0], language);
    if (args[1].equals("costs")) {
      Map<String, IntFunction<String>> all = new LinkedHashMap<>(HostileTexts.recipes());
      all.putAll(HostileTexts.relatives(Integer.parseInt(args[2]), Long.parseLong(args[3]), language));
      load.costs(all, new int[] {8 << 10, 32 << 10, 128 << 10, 512 << 10, MEBIBYTE - 1024});
    } else {
      load.clients(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    }
  }

  private void costs(Map<String, IntFunction<String>> recipes, int[] sizes) throws Exception {
    Map<String, Double> first = new TreeMap<>();
    Map<String, Double> most = new TreeMap<>();
    Map<Integer, Integer> statuses = new TreeMap<>();
    // what the JVM does for code that it sees for the first time is no cost of a text
    for (Map.Entry<String, IntFunction<String>> recipe : recipes.entrySet()) {
      send(recipe.getKey(), text(recipe.getValue(), sizes[sizes.length - 1]));
    }
    for (Map.Entry<String, IntFunction<String>> recipe : recipes.entrySet()) {
      for (int size : sizes) {
        String text = text(recipe.getValue(), size);
        double before = cpuSeconds();
        int status = send(recipe.getKey(), text);
        double seconds = cpuSeconds() - before;
        statuses.merge(status, 1, Integer::sum);
        String name = recipe.getKey() + " of " + (size >> 10) + " KiB (" + status + ")";
        first.put(name, seconds);
        for (int i = 0; i < AGAIN && seconds > MUCH; i++) {
          before = cpuSeconds();
          send(recipe.getKey(), text);
          seconds = Math.min(seconds, cpuSeconds() - before);
        }
        most.put(name, seconds);
      }
    }
    System.out.println(recipes.size() + " texts in " + sizes.length + " sizes, answers by status " + statuses
        + "; seconds of processor time, the least of " + (1 + AGAIN) + " times, and the first time; the most:");
    most.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed()).limit(WORST)
        .forEach(one -> System.out.printf("%6.2f %6.2f %s%n", one.getValue(), first.get(one.getKey()), one.getKey()));
  }

  /** At most so many bytes of it. */
  private static String text(IntFunction<String> recipe, int bytes) {
    String text = recipe.apply(bytes);
    double each = (double) text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length / text.length();
    return each > 1 ? recipe.apply((int) (bytes / each)) : text;
  }

  private double cpuSeconds() throws Exception {
    Matcher cpu = CPU.matcher(get("/metrics").body());
    return cpu.find() ? Double.parseDouble(cpu.group(1)) / 1e9 : Double.NaN;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(URI.create(url + path)).header("Cache-Control", "no-cache").timeout(Duration.ofMinutes(1)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private int send(String name, String text) throws IOException, InterruptedException {
    String type = name.endsWith(".html") ? "text/html" : "text/plain";
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/v1/extract?language=" + language.tag())).timeout(Duration.ofMinutes(2))
        .header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(text)).build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private void clients(int clients, int seconds) throws Exception {
    List<String> names = worst();
    System.out.println("the worst: " + names);
    Map<String, String> texts = new LinkedHashMap<>();
    names.forEach(name -> texts.put(name, text(HostileTexts.recipes().get(name), MEBIBYTE - 1024)));
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    Map<String, Integer> statuses = new ConcurrentHashMap<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      int first = i;
      Thread client = new Thread(() -> attack(names, texts, first, end, statuses));
      client.start();
      threads.add(client);
    }
    Map<String, List<Long>> times = new LinkedHashMap<>();
    for (int i = 0; System.nanoTime() < end; i++) {
      for (String path : List.of("/v1/facts?limit=20&min=" + i % 50, "/health/ready", "/health/live")) {
        long begun = System.nanoTime();
        int status = get(path).statusCode();
        String name = path.replaceFirst("\\?.*", "");
        times.computeIfAbsent(name, any -> new ArrayList<>()).add(System.nanoTime() - begun);
        statuses.merge(name + " " + status, 1, Integer::sum);
      }
      Thread.sleep(20);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    times.forEach((path, nanos) -> {
      Collections.sort(nanos);
      System.out.printf("%s: %d answers in %d ms (99 %%), %d ms (all)%n", path, nanos.size(), nanos.get(nanos.size() * 99 / 100) / 1_000_000, nanos.get(nanos.size() - 1) / 1_000_000);
    });
    System.out.println("answers by status " + new TreeMap<>(statuses));
  }

  private void attack(List<String> names, Map<String, String> texts, int first, long end, Map<String, Integer> statuses) {
    for (int i = first; System.nanoTime() < end; i++) {
      String name = names.get(i % names.size());
      try {
        statuses.merge("attack " + send(name, texts.get(name)), 1, Integer::sum);
      } catch (IOException e) {
        statuses.merge("attack " + e.getClass().getSimpleName(), 1, Integer::sum);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** The recipes that take the most processor time at 1 MiB. */
  private List<String> worst() throws Exception {
    Map<String, Double> seconds = new TreeMap<>();
    for (Map.Entry<String, IntFunction<String>> recipe : HostileTexts.recipes().entrySet()) {
      double before = cpuSeconds();
      send(recipe.getKey(), text(recipe.getValue(), MEBIBYTE - 1024));
      seconds.put(recipe.getKey(), cpuSeconds() - before);
    }
    return seconds.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())).limit(ATTACKING).map(Map.Entry::getKey).toList();
  }
}
