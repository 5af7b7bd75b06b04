package articlefacts.app;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.page.Charsets;
import articlefacts.extraction.page.PageReader;
import articlefacts.extraction.text.Budget;
import articlefacts.rest.dto.ExtractDto;
import articlefacts.rest.dto.RawFact;
import articlefacts.store.Publication;
import articlefacts.store.StoredFact;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;

/**
 * Answers {@code POST /v1/extract} as the service does, without the container: for scorers that ask thousands of texts after
 * every change of a rule. Starts in a second; its argument is the port.
 */
public final class ExtractServer {

  private static final ObjectMapper JSON = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  private static final Budgets BUDGETS = new Budgets(Budget.STEPS, Budget.FACTS, Duration.ofMinutes(1), Callers.NOBODY);

  private ExtractServer() {}

  public static void main(String[] args) throws IOException {
    Intake intake = new Intake(new PageReader(), new FactExtractor(), null, null, BUDGETS, Clock.systemUTC());
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
    server.setExecutor(Executors.newFixedThreadPool(2));
    server.createContext("/v1/extract", exchange -> answer(exchange, intake));
    server.start();
  }

  private static void answer(HttpExchange exchange, Intake intake) throws IOException {
    byte[] body;
    int status = 200;
    try {
      ReadArticle read = intake.readNow(submission(exchange));
      boolean explained = isExplained(exchange);
      List<RawFact> facts = read.facts().stream().map(fact -> shown(new StoredFact(null, fact), explained)).toList();
      body = JSON.writeValueAsBytes(ExtractDto.of(read, facts, isExplained(exchange)));
    } catch (Exception | StackOverflowError e) {
      status = 422;
      body = JSON.writeValueAsBytes(Map.of("type", "urn:problem:" + e.getClass().getSimpleName(), "detail", e.toString()));
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static RawFact shown(StoredFact fact, boolean explained) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    fact.writeTo(out, null, IntUnaryOperator.identity(), explained);
    return new RawFact(out.toByteArray());
  }

  private static boolean isExplained(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    return query != null && query.contains("explain=true");
  }

  private static Submission submission(HttpExchange exchange) throws Exception {
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type.startsWith("application/json")) {
      JsonNode tree = JSON.readTree(bytes);
      Publication said =
          new Publication(
              text(tree, "title"), text(tree, "language"), text(tree, "publishedAt"), text(tree, "outlet"), null, null, text(tree, "url"));
      return new Submission(tree.get("text").textValue(), false, said);
    }
    boolean html = type.startsWith("text/html");
    int charset = type.indexOf("charset=");
    String content = Charsets.decode(bytes, charset < 0 ? null : type.substring(charset + "charset=".length()), html);
    return new Submission(content, html, Publication.UNKNOWN);
  }

  private static String text(JsonNode tree, String name) {
    return tree.path(name).textValue();
  }
}
