package articlefacts.packaged;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that are stopped and started again: below those that systems give to clients' connections, one of which might have taken the
 * port meanwhile.
 */
public final class Ports {

  private static final int FIRST = 20_000;
  private static final int END = 32_000;

  private Ports() {}

  /** One that nobody listens on. */
  public static int free() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // another one
      }
    }
  }
}
