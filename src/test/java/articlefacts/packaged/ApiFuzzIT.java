package articlefacts.packaged;

import articlefacts.packaged.ApiRequests.Call;
import java.io.IOException;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The short run: always the same requests. The long one is {@link ApiFuzzRun}. */
class ApiFuzzIT extends ApiFuzz {

  private static final String SEED = "20200213";

  @Property(seed = SEED, tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whatTheDocumentAllowsIsAnswered(@ForAll("valid") Call call) throws IOException {
    check(call);
  }

  @Property(seed = SEED, tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrongIsRefusedAsTheDocumentSays(@ForAll("broken") Call call) throws IOException {
    check(call);
  }

  @Property(seed = SEED, tries = 800, edgeCases = EdgeCasesMode.NONE)
  void whatIsNotInTheDocumentIsAProblem(@ForAll("astray") Call call) throws IOException {
    check(call);
  }
}
