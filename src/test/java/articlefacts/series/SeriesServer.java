package articlefacts.series;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers what a scorer of series asks, from memory and without the container: articles in, series and origins out. All stories are made
 * anew when something is asked after a change. Its argument is the port.
 */
public final class SeriesServer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FactExtractor extractor = new FactExtractor();
  private final SeriesReader reader = new SeriesReader();
  private final Map<String, SeriesArticle> articles = new TreeMap<>();
  private final Map<String, String> origins = new HashMap<>();
  private final Map<String, Series> series = new TreeMap<>();
  private final Map<String, String> seriesOfFact = new HashMap<>();
  private boolean isStale = true;

  private SeriesServer() {}

  public static void main(String[] args) throws IOException {
    SeriesServer service = new SeriesServer();
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
    server.createContext("/v1/", service::answer);
    server.start();
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().substring("/v1/".length()).split("/");
    Object body = null;
    int status = 200;
    try {
      body = body(exchange, path);
      status = body == null ? 404 : 200;
    } catch (RuntimeException e) {
      e.printStackTrace();
      status = 500;
    }
    byte[] bytes = JSON.writeValueAsBytes(body == null ? JSON.createObjectNode() : body);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Object body(HttpExchange exchange, String[] path) throws IOException {
    if (path[0].equals("articles")) {
      return switch (exchange.getRequestMethod()) {
        case "POST" -> added(JSON.readTree(exchange.getRequestBody()));
        case "DELETE" -> removed(path[1]);
        default -> path.length > 2 ? facts(path[1]) : article(path[1]);
      };
    }
    refresh();
    if (path[0].equals("series")) {
      return series.containsKey(path[1]) ? series(series.get(path[1])) : null;
    }
    if (path[0].equals("comparisons")) {
      return comparison(exchange.getRequestURI().getQuery().substring("facts=".length()).split(","));
    }
    return null;
  }

  private Object added(JsonNode body) {
    String language = body.get("language").asText();
    String text = body.get("text").asText();
    String id = "art_" + Integer.toHexString((text + body.get("outlet")).hashCode());
    List<Fact> facts = extractor.extract(
        new Article(text, body.get("title").asText(), Language.ofTag(language).orElseThrow(), body.get("publishedAt").asText()));
    List<Fact> own = new ArrayList<>();
    for (Fact fact : facts) {
      own.add(fact.withIds(name -> name + id.substring("art".length())));
    }
    articles.put(id, new SeriesArticle(
        id, body.get("outlet").asText(), language, body.get("publishedAt").asText(), body.get("title").asText(), text, own));
    isStale = true;
    return JSON.createObjectNode().put("id", id);
  }

  private Object removed(String id) {
    articles.remove(id);
    isStale = true;
    return JSON.createObjectNode();
  }

  private void refresh() {
    if (!isStale) {
      return;
    }
    isStale = false;
    origins.clear();
    series.clear();
    seriesOfFact.clear();
    for (List<SeriesArticle> story : stories()) {
      StoryReading reading = reader.read(story);
      origins.putAll(reading.origins());
      for (Series one : reading.series()) {
        series.put(one.id(), one);
        one.points().forEach(point -> seriesOfFact.put(point.factId(), one.id()));
      }
    }
  }

  private List<List<SeriesArticle>> stories() {
    List<SeriesArticle> all = new ArrayList<>(articles.values());
    List<Map<String, Double>> terms = all.stream().map(reader::terms).toList();
    int[] root = new int[all.size()];
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
      for (int j = 0; j < i; j++) {
        if (reader.link(terms.get(i), terms.get(j), Stories.days(all.get(i), all.get(j))) > 0) {
          int from = root[i];
          int to = root[j];
          for (int k = 0; k <= i; k++) {
            root[k] = root[k] == from ? to : root[k];
          }
        }
      }
    }
    Map<Integer, List<SeriesArticle>> stories = new TreeMap<>();
    for (int i = 0; i < root.length; i++) {
      stories.computeIfAbsent(root[i], any -> new ArrayList<>()).add(all.get(i));
    }
    return new ArrayList<>(stories.values());
  }

  private Object article(String id) {
    refresh();
    return articles.containsKey(id) ? JSON.createObjectNode().put("id", id).put("originId", origins.get(id)) : null;
  }

  private Object facts(String id) {
    refresh();
    ObjectNode body = JSON.createObjectNode();
    ArrayNode items = body.putArray("items");
    for (Fact fact : articles.get(id).facts()) {
      ObjectNode item = items.addObject().put("id", fact.id()).put("start", fact.span().start()).put("end", fact.span().end());
      if (seriesOfFact.containsKey(fact.id())) {
        item.put("seriesId", seriesOfFact.get(fact.id()));
      }
    }
    return body;
  }

  private Object series(Series one) {
    ObjectNode body = JSON.createObjectNode().put("id", one.id());
    ArrayNode points = body.putArray("points");
    for (SeriesPoint point : one.points()) {
      ObjectNode item = points.addObject().put("factId", point.factId()).put("articleId", point.articleId());
      item.put("asOf", point.asOf() == null ? null : point.asOf().edtf());
      ArrayNode relations = item.putArray("relations");
      for (Relation relation : point.relations()) {
        ObjectNode to = relations.addObject().put("relation", relation.kind().code()).put("why", relation.why());
        relation.with().forEach(to.putArray("with")::add);
      }
    }
    return body;
  }

  private Object comparison(String[] facts) {
    Series one = series.get(seriesOfFact.getOrDefault(facts[0], ""));
    List<String> ids = one.points().stream().map(SeriesPoint::factId).toList();
    List<SeriesArticle> own = one.points().stream().map(SeriesPoint::articleId).distinct().map(articles::get).toList();
    return reader.compare(own, origins, ids, facts[0], facts[1])
        .map(relation -> JSON.createObjectNode().put("relation", relation.kind().code()).put("why", relation.why()))
        .orElse(null);
  }
}
