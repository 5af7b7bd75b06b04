package articlefacts.packaged;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends mutations of pages to a running service and says which were answered late or badly. Its arguments: the address of the service, a
 * folder of pages ({@code *.html}, {@code *.html.gz}), how many, the seed. It ends with 1 when one of them was.
 */
public final class PageMutationsRun {

  static final long PROMISED_MILLIS = 2000;

  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private PageMutationsRun() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    PageMutations mutations = new PageMutations(PageMutations.pages(Path.of(args[1])), Long.parseLong(args[3]));
    Map<Integer, Integer> statuses = new TreeMap<>();
    long slowest = 0;
    int bad = 0;
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      PageMutations.Mutation mutation = mutations.next();
      long start = System.nanoTime();
      HttpResponse<String> answer;
      try {
        answer = sent(URI.create(args[0] + "/v1/extract"), mutation.bytes());
      } catch (IOException e) {
        bad++;
        System.out.printf("%d. %s, %d bytes: no answer, %s%n", i, mutation.kind(), mutation.bytes().length, e.getMessage());
        continue;
      }
      long millis = (System.nanoTime() - start) / 1_000_000;
      slowest = Math.max(slowest, millis);
      statuses.merge(answer.statusCode(), 1, Integer::sum);
      if (millis > PROMISED_MILLIS || !isClear(answer)) {
        bad++;
        System.out.printf("%d. %s, %d bytes: %d in %d ms %s%n", i, mutation.kind(), mutation.bytes().length, answer.statusCode(), millis,
            isClear(answer) ? "" : answer.body());
      }
    }
    System.out.printf("answers %s, the slowest in %d ms, %d late or bad%n", statuses, slowest, bad);
    System.exit(bad == 0 ? 0 : 1);
  }

  static HttpResponse<String> sent(URI service, byte[] page) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(service).header("Content-Type", "text/html").timeout(Duration.ofMinutes(2))
        .POST(HttpRequest.BodyPublishers.ofByteArray(page)).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** An answer, or a problem that says what is wrong with the page. */
  static boolean isClear(HttpResponse<String> answer) {
    int status = answer.statusCode();
    boolean problem = status >= 400 && status < 500 && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
    return status / 100 == 2 || problem && answer.body().contains("\"detail\"") || problem && answer.body().contains("empty-text");
  }
}
