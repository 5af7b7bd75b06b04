package articlefacts.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service; the extractor's tables load beside the database, since both take seconds and neither needs the other. */
@QuarkusMain
public final class Main {

  private Main() {}

  public static void main(String... args) {
    Preloaded.begin();
    Quarkus.run(args);
  }
}
