package articlefacts.app;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URL;

/**
 * A start that ends after one answer. The build has the JVM watch it and write down the classes that a start needs
 * ({@code -XX:ArchiveClassesAtExit}), which halves the processor time of the starts that are given them
 * ({@code -XX:SharedArchiveFile}).
 */
final class Rehearsal implements QuarkusApplication {

  /** Set by the build, on the command line of the rehearsal only; not among the settings of the service. */
  static final String PROPERTY = "rehearsal";

  private static final String PORT = "quarkus.http.port";

  static boolean isOn() {
    return Boolean.getBoolean(PROPERTY);
  }

  /** Has the service listen on a port that is free; before it starts. */
  static void choosePort() {
    try (ServerSocket free = new ServerSocket(0)) {
      System.setProperty(PORT, String.valueOf(free.getLocalPort()));
    } catch (IOException e) {
      throw new UncheckedIOException("looking for a free port", e);
    }
  }

  @Override
  public int run(String... args) throws IOException {
    URL question = new URL("http://127.0.0.1:" + System.getProperty(PORT) + "/v1/facts?concept=country");
    HttpURLConnection connection = (HttpURLConnection) question.openConnection();
    int status = connection.getResponseCode();
    connection.disconnect();
    if (status != HttpURLConnection.HTTP_OK) {
      throw new IllegalStateException("the rehearsal was answered with " + status);
    }
    return 0;
  }
}
