package articlefacts.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public class Main {

  /**
   * The framework answers a URI that is none with an empty 400, before anything of ours is reached, unless it is told to
   * leave that to the application, whose gate then answers with a problem. It looks at the property once, very early.
   */
  private static void leaveUrisToTheGate() {
    System.setProperty("vertx.disableURIValidation", "true");
  }

  public static void main(String... arguments) {
    leaveUrisToTheGate();
    // the extractor's tables load beside the database: both take seconds, and neither needs the other
    Preloaded.begin();
    Quarkus.run(arguments);
  }
}
