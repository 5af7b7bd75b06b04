package articlefacts.packaged;

import articlefacts.packaged.ApiRequests.Call;
import java.io.IOException;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The long run, other requests each time: {@code ./mvnw verify -Dtest=NoTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dit.test=ApiFuzzRun -Dfuzz.tries=100000}. What it finds it shows with the seed that finds it again.
 */
class ApiFuzzRun extends ApiFuzz {

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatTheDocumentAllowsIsAnswered(@ForAll("valid") Call call) throws IOException {
    check(call);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsWrongIsRefusedAsTheDocumentSays(@ForAll("broken") Call call) throws IOException {
    check(call);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsNotInTheDocumentIsAProblem(@ForAll("astray") Call call) throws IOException {
    check(call);
  }
}
