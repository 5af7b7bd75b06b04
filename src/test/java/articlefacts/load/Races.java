package articlefacts.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many clients that add, describe and delete the same few articles at the same time, through one process or several on one database,
 * and a model that says what may be there afterwards: what no acknowledged change that began later has replaced.
 *
 * <p>Alone: {@code java … articlefacts.load.Races rounds url [url …]}.
 */
public final class Races {

  private static final int CLIENTS = 8;
  private static final int ARTICLES = 3;
  private static final int CHANGES = 6;

  /** A machine with much to do sends clients away; what was answered so must not have been kept. */
  private static final int BUSY = 503;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> services;
  private final Random random;
  private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
  private int made;
  private int changes = CHANGES;
  private boolean killed;

  /** @param services the addresses, "http://localhost:8080" */
  public Races(List<String> services, long seed) {
    this.services = services;
    random = new Random(seed);
  }

  /** What was done to an article, and acknowledged unless the service was killed meanwhile: at some moment between the two times it was so. */
  private record Change(long begun, long ended, String title) {

    /** Whether it was acknowledged; one that was not may have been made all the same, at any time. */
    boolean isSure() {
      return ended < Long.MAX_VALUE;
    }
  }

  public static void main(String... args) throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Races races = new Races(List.of(args).subList(1, args.length), seed);
    for (int round = 0; round < Integer.parseInt(args[0]); round++) {
      List<String> wrong = races.round(() -> null);
      if (!wrong.isEmpty()) {
        System.out.println("round " + round + ": " + wrong);
        System.exit(1);
      }
    }
    System.out.println("answers by status: " + new TreeMap<>(races.statuses()));
  }

  /** With clients that make so many changes each, at a service that may be killed: what it does not acknowledge may be so or not. */
  public Races killed(int changes) {
    this.changes = changes;
    killed = true;
    return this;
  }

  public Map<Integer, Integer> statuses() {
    return statuses;
  }

  /**
   * One round, with articles of its own.
   *
   * @param meanwhile is called again and again while the clients are at work
   * @return what is wrong; nothing when all is well
   */
  public List<String> round(Callable<?> meanwhile) throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      texts.add("Course " + Math.abs(random.nextLong()) + " : il est venu lundi avec " + (i + 7) + " témoins.");
    }
    Map<String, ConcurrentLinkedQueue<Change>> history = new ConcurrentHashMap<>();
    texts.forEach(text -> history.put(text, new ConcurrentLinkedQueue<>()));
    if (killed) {
      for (String text : texts) {
        long begun = System.nanoTime();
        id(services.get(0), text);
        history.get(text).add(new Change(begun, System.nanoTime(), "none"));
      }
    }
    ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        long seed = random.nextLong();
        running.add(clients.submit(() -> work(new Random(seed), texts, history, wrong)));
      }
      while (!running.stream().allMatch(Future::isDone)) {
        meanwhile.call();
      }
      for (Future<?> client : running) {
        client.get();
      }
    } finally {
      clients.shutdown();
    }
    for (String text : texts) {
      check(text, new ArrayList<>(history.get(text)), wrong);
    }
    return List.copyOf(wrong);
  }

  private void work(Random choices, List<String> texts, Map<String, ConcurrentLinkedQueue<Change>> history, ConcurrentLinkedQueue<String> wrong) {
    for (int i = 0; i < changes; i++) {
      String text = texts.get(choices.nextInt(texts.size()));
      String service = services.get(choices.nextInt(services.size()));
      String title = title();
      int kind = choices.nextInt(10);
      String day = "201" + choices.nextInt(10) + "-0" + (1 + choices.nextInt(9)) + "-1" + choices.nextInt(10);
      if (kind < 4) {
        perhaps(history.get(text), title, () -> add(service, text, title, day, kind == 0), 201, wrong);
      } else if (kind < 8) {
        perhaps(history.get(text), title, () -> describe(service, text, title, day), 200, wrong);
      } else {
        perhaps(history.get(text), null, () -> status(request(service + "/v1/articles/" + id(service, text)).DELETE()), 204, wrong);
      }
    }
  }

  private synchronized String title() {
    return "Titre " + made++;
  }

  private void perhaps(
      ConcurrentLinkedQueue<Change> history, String title, Callable<Integer> request, int changed, ConcurrentLinkedQueue<String> wrong) {
    long begun = System.nanoTime();
    try {
      int status = request.call();
      statuses.merge(status, 1, Integer::sum);
      if (status == changed) {
        history.add(new Change(begun, System.nanoTime(), title));
      } else if (status != 404 && status != 200 && status != BUSY) {
        wrong.add("answered with " + status);
      }
    } catch (UncheckedIOException e) {
      if (killed) {
        history.add(new Change(begun, Long.MAX_VALUE, title));
      } else {
        wrong.add(e.toString());
      }
    } catch (Exception e) {
      wrong.add(e.toString());
    }
  }

  private int add(String service, String text, String title, String day, boolean inBatch) {
    ObjectNode body = JSON.createObjectNode().put("text", text).put("language", "fr").put("title", title).put("publishedAt", day);
    if (!inBatch) {
      return status(request(service + "/v1/articles").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }
    HttpResponse<String> answer =
        send(request(service + "/v1/articles/batch").header("Content-Type", "application/x-ndjson").POST(HttpRequest.BodyPublishers.ofString(body + "\n")));
    return answer.statusCode() == 200 ? json(answer.body()).get("status").intValue() : answer.statusCode();
  }

  private int describe(String service, String text, String title, String day) {
    ObjectNode body = JSON.createObjectNode().put("title", title).put("publishedAt", day);
    return status(
        request(service + "/v1/articles/" + id(service, text)).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private final Map<String, String> ids = new ConcurrentHashMap<>();

  /** The id that the text has or would have; it follows from the text. */
  private String id(String service, String text) {
    return ids.computeIfAbsent(text, t -> {
      String body = JSON.createObjectNode().put("text", t).put("language", "fr").toString();
      for (int i = 0; i < 50; i++) {
        HttpResponse<String> answer =
            send(request(service + "/v1/articles").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() < 300) {
          return json(answer.body()).get("id").textValue();
        }
      }
      throw new IllegalStateException("no article can be added");
    });
  }

  /** Whether what is there is what the last change, or one of several at the same time, left; and whether its facts belong to it. */
  private void check(String text, List<Change> history, ConcurrentLinkedQueue<String> wrong) {
    String id = ids.get(text);
    if (id == null) {
      return;
    }
    Set<String> possible = new TreeSet<>();
    for (Change change : history) {
      if (history.stream().noneMatch(later -> later.isSure() && later.begun() > change.ended())) {
        possible.add(String.valueOf(change.title()));
      }
    }
    for (String service : services) {
      HttpResponse<String> answer = send(request(service + "/v1/articles/" + id).header("Cache-Control", "no-cache"));
      if (answer.statusCode() == 404) {
        if (!possible.contains("null")) {
          wrong.add(text + " is gone, and should be one of " + possible);
        }
        continue;
      }
      JsonNode article = json(answer.body());
      // the first one, which was added to learn the id, has no title
      String title = article.path("title").asText("none");
      if (!possible.contains(title) && !(title.equals("none") && (possible.isEmpty() || history.size() < 2))) {
        wrong.add(text + " has " + title + ", and should be one of " + possible);
      }
      checkFacts(service, id, article, wrong);
    }
  }

  private void checkFacts(String service, String id, JsonNode article, ConcurrentLinkedQueue<String> wrong) {
    ObjectNode body = JSON.createObjectNode().put("text", article.get("text").textValue()).put("language", article.get("language").textValue());
    if (article.has("publishedAt")) {
      body.set("publishedAt", article.get("publishedAt"));
    }
    JsonNode read = json(send(request(service + "/v1/extract").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body.toString()))).body());
    JsonNode kept = json(send(request(service + "/v1/articles/" + id + "/facts").header("Cache-Control", "no-cache")).body());
    List<String> expected = facts(read.get("facts"));
    if (!facts(kept.get("items")).equals(expected)) {
      wrong.add(id + " has other facts than its text: " + facts(kept.get("items")) + " and not " + expected);
    }
  }

  private static List<String> facts(JsonNode facts) {
    List<String> texts = new ArrayList<>();
    facts.forEach(fact -> texts.add(fact.get("text").textValue() + " " + fact.at("/date/edtf").asText() + fact.at("/time/edtf").asText()));
    return texts;
  }

  private int status(HttpRequest.Builder request) {
    return send(request).statusCode();
  }

  private static HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofMinutes(1));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
