package articlefacts.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;

/** Starts the service; the extractor's tables load beside the database, since both take seconds and neither needs the other. */
@QuarkusMain
public final class Main {

  private Main() {}

  public static void main(String... args) {
    // the framework answers a URI that is none with an empty 400 unless it is told, before it is loaded, to leave that to the
    // application: rest/Gate answers it with a problem
    System.setProperty("vertx.disableURIValidation", "true");
    // nor does it find the API document that the build wrote, which it would read and write again for a second:
    // rest/ApiDocument serves it as it is
    OpenApiConstants.classLoader = new ClassLoader(null) {};
    Preloaded.begin();
    if (Rehearsal.isOn()) {
      Rehearsal.choosePort();
      Quarkus.run(Rehearsal.class, args);
    } else {
      Quarkus.run(args);
    }
  }
}
