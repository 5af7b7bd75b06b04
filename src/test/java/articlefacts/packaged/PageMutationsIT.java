package articlefacts.packaged;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The short run over mutated pages: always the same ones. The long one is {@link PageMutationsRun}. */
class PageMutationsIT {

  private static final Path PAGES = Path.of("src/test/resources/articlefacts/extraction/page/golden");

  private static final int MANY = 60;

  /** A machine that does other things too may take many times the two seconds that are promised. */
  private static final long PATIENCE_MILLIS = 10 * PageMutationsRun.PROMISED_MILLIS;

  @Test
  void whateverBecomesOfAPageIsAnswered() throws IOException, InterruptedException {
    PageMutations mutations = new PageMutations(PageMutations.pages(PAGES), 20230308);
    for (int i = 0; i < MANY; i++) {
      PageMutations.Mutation mutation = mutations.next();
      long start = System.nanoTime();
      HttpResponse<String> answer = PageMutationsRun.sent(PackagedService.shared().url("/v1/extract"), mutation.bytes());
      long millis = (System.nanoTime() - start) / 1_000_000;
      assertTrue(millis < PATIENCE_MILLIS, mutation.kind() + ": " + millis + " ms");
      assertTrue(PageMutationsRun.isClear(answer), mutation.kind() + ": " + answer.statusCode() + " " + answer.body());
    }
  }
}
