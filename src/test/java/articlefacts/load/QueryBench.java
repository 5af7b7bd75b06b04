package articlefacts.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a filled store and prints how long the answers took, by filter.
 *
 * <p>{@code java src/test/java/articlefacts/load/QueryBench.java http://localhost:8080 8 200}: 8 clients, 200 requests each for
 * every filter. The values of a filter change from request to request; where there are few of them, an answer is often one that
 * was kept, as it is for a service's clients. With a fourth argument, {@code anew}, every request asks for a new answer.
 */
public final class QueryBench {

  private static final List<String> LEMMAS = List.of("habitant", "soldat", "école", "blessé", "commune", "salarié", "candidat");
  private static final List<String> COUNTRIES = List.of("FR", "IQ", "SY", "CA", "ML", "IT", "PL", "IN", "CN");
  private static final List<String> WORDS = List.of("route", "Balolo", "observateurs", "hopital", "recule", "Villan", "ministre", "Monferba");

  /** Makes the query of one request, of {@code /v1/facts} where it names no path. */
  private interface Query {
    String next(Random random);
  }

  private static final Map<String, Query> QUERIES = new LinkedHashMap<>();

  static {
    QUERIES.put("kind", r -> "kind=" + pick(r, List.of("count", "money", "percentage", "measure", "date", "duration")));
    QUERIES.put("concept", r -> "concept=" + pick(r, List.of("troops", "country", "school", "hospital", "people", "job")));
    QUERIES.put("counted", r -> "counted=" + pick(r, LEMMAS));
    QUERIES.put("unit", r -> "unit=" + pick(r, List.of("EUR", "USD", "GBP", "km", "m", "%25")));
    QUERIES.put("min+max", r -> {
      int n = 2 + r.nextInt(90_000);
      return "min=" + n + "&max=" + (n + r.nextInt(100));
    });
    QUERIES.put("qualifier", r -> "qualifier=" + pick(r, List.of("exact", "about", "more", "less", "atLeast")));
    QUERIES.put("change", r -> "change=" + pick(r, List.of("increase", "decrease", "none")));
    QUERIES.put("modality", r -> "modality=" + pick(r, List.of("asserted", "planned", "possible", "negated")));
    QUERIES.put("speaker", r -> "speaker=" + name(r));
    QUERIES.put("place", r -> "place=" + pick(r, COUNTRIES));
    QUERIES.put("from+to", r -> {
      int year = 1985 + r.nextInt(39);
      return "from=" + year + "-0" + (1 + r.nextInt(9)) + "&to=" + year + "-12";
    });
    QUERIES.put("language", r -> "language=fr");
    QUERIES.put("q one word", r -> "q=" + pick(r, WORDS));
    QUERIES.put("q two words", r -> "q=" + pick(r, WORDS) + "+" + pick(r, LEMMAS));
    QUERIES.put("place+counted+min", r -> "place=" + pick(r, COUNTRIES) + "&counted=" + pick(r, LEMMAS) + "&min=" + r.nextInt(90_000));
    QUERIES.put("sort=-value", r -> "sort=-value&kind=" + pick(r, List.of("count", "money", "measure")));
    QUERIES.put("sort=published", r -> "sort=published&unit=" + pick(r, List.of("EUR", "km", "m")));
    QUERIES.put("facets", r -> "/v1/facts/facets?by=kind,place&min=" + r.nextInt(90_000) + "&counted=" + pick(r, LEMMAS));
    QUERIES.put("series", r -> "/v1/series?minArticles=" + (2 + r.nextInt(3)) + "&kind=" + pick(r, List.of("count", "money", "measure")));
    QUERIES.put("conflicts", r -> "/v1/conflicts?");
  }

  private final URI base;
  private final int clients;
  private final int requests;

  private final boolean anew;
  /** Another one for every run, so that it does not ask what the run before has asked. */
  private final long seed = System.nanoTime();

  private QueryBench(URI base, int clients, int requests, boolean anew) {
    this.base = base;
    this.anew = anew;
    this.clients = clients;
    this.requests = requests;
  }

  public static void main(String[] args) throws Exception {
    QueryBench bench = new QueryBench(URI.create(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), args.length > 3 && args[3].equals("anew"));
    bench.run();
  }

  private void run() throws Exception {
    List<String> cursors = cursors();
    Map<String, Query> all = new LinkedHashMap<>(QUERIES);
    all.put("deep cursor", r -> "cursor=" + pick(r, cursors));
    System.out.printf("%-20s %8s %8s %8s %8s%n", "ms", "p50", "p90", "p99", "max");
    // this program is compiled while it runs, by the processors that are to be measured: that is to be over first
    for (Query query : all.values()) {
      measure(query, Math.max(10, requests / 4));
    }
    for (Map.Entry<String, Query> query : all.entrySet()) {
      long[] nanos = measure(query.getValue(), requests);
      System.out.printf("%-20s %8.1f %8.1f %8.1f %8.1f%n", query.getKey(), at(nanos, 50), at(nanos, 90), at(nanos, 99), at(nanos, 100));
    }
  }

  /** Cursors far into the list: every page of 1000 of the first hundred has one. */
  private List<String> cursors() throws Exception {
    List<String> cursors = new ArrayList<>();
    Pattern next = Pattern.compile("cursor=([\\w-]+)\"");
    String path = "limit=1000&kind=count";
    for (int i = 0; i < 60; i++) {
      Matcher matcher = next.matcher(get(path));
      if (!matcher.find()) {
        break;
      }
      cursors.add(matcher.group(1));
      path = "limit=1000&kind=count&cursor=" + matcher.group(1);
    }
    return cursors;
  }

  private long[] measure(Query query, int each) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    List<Future<long[]>> results = new ArrayList<>();
    for (int c = 0; c < clients; c++) {
      Random random = new Random(seed + c + 31L * each);
      results.add(pool.submit(() -> {
        long[] nanos = new long[each];
        try (Connection connection = new Connection(base, anew)) {
          for (int i = 0; i < each; i++) {
            // page sizes differ a little, so that few answers can be kept ones
            String path = (query.next(random).replace("é", "%C3%A9") + "&limit=" + (20 + random.nextInt(3))).replace("?&", "?");
            long start = System.nanoTime();
            connection.get(path.startsWith("/") ? path : "/v1/facts?" + path);
            nanos[i] = System.nanoTime() - start;
          }
        }
        return nanos;
      }));
    }
    List<Long> all = new ArrayList<>();
    for (Future<long[]> result : results) {
      Arrays.stream(result.get()).forEach(all::add);
    }
    pool.shutdown();
    return all.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private String get(String path) throws IOException {
    try (Connection connection = new Connection(base, anew)) {
      return connection.get("/v1/facts?" + path);
    }
  }

  /** A client that costs next to nothing, since it shares the machine with what is measured. */
  private static final class Connection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final String headers;

    Connection(URI base, boolean anew) throws IOException {
      socket = new Socket(base.getHost(), base.getPort());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(60_000);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      headers = "\r\nHost: " + base.getAuthority() + (anew ? "\r\nCache-Control: no-cache" : "") + "\r\n\r\n";
    }

    String get(String path) throws IOException {
      socket.getOutputStream().write(("GET " + path + " HTTP/1.1" + headers).getBytes(StandardCharsets.ISO_8859_1));
      String status = line();
      int length = 0;
      for (String header = line(); !header.isEmpty(); header = line()) {
        if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
        }
      }
      byte[] body = in.readNBytes(length);
      if (!status.startsWith("HTTP/1.1 200 ")) {
        throw new IOException(path + ": " + status + " " + new String(body, StandardCharsets.UTF_8));
      }
      return new String(body, StandardCharsets.ISO_8859_1);
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
        if (c != '\r') {
          line.append((char) c);
        }
      }
      return line.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static double at(long[] sorted, int percentile) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)] / 1e6;
  }

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String name(Random random) {
    return pick(random, List.of("Babaha", "Baloba", "Balolo", "Mibaba", "Loraba", "Tevoba", "Raloba", "Chateba"));
  }
}
