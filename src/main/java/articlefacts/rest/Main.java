package articlefacts.rest;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public class Main {

  /**
   * The framework answers a URI that is none with an empty 400, before anything of ours is reached, unless it is told to
   * leave that to the application: {@link Gate} then answers it with a problem. It looks at the property once, very early.
   */
  private static void leaveUrisToTheGate() {
    System.setProperty("vertx.disableURIValidation", "true");
  }

  public static void main(String... arguments) {
    leaveUrisToTheGate();
    Quarkus.run(arguments);
  }
}
