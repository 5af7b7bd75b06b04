package articlefacts.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many pages asked for at once: all are answered, and no turn is lost. */
@QuarkusTest
class ReadTurnsTest {

  private static final int CLIENTS = 60;

  @TestHTTPResource URL url;

  private Socket ask(String query) throws IOException {
    Socket socket = new Socket(url.getHost(), url.getPort());
    socket.setSoTimeout(20_000);
    String request = "GET /v1/facts?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String status(Socket socket) throws IOException {
    try (socket) {
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.substring(0, answer.indexOf('\r'));
    }
  }

  private void checkAllAreAnswered() throws IOException {
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      sockets.add(ask("min=" + i + "&q=pays+membres"));
    }
    for (Socket socket : sockets) {
      assertEquals("HTTP/1.1 200 OK", status(socket));
    }
  }

  @Test
  void allAreAnswered() throws IOException {
    checkAllAreAnswered();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind=none", "limit=0", "cursor=none"})
  void refusedOnesKeepNoTurn(String query) throws IOException {
    for (int i = 0; i < CLIENTS; i++) {
      assertEquals("HTTP/1.1 400 Bad Request", status(ask(query)));
    }
    checkAllAreAnswered();
  }

  @Test
  void clientsThatAreGoneKeepNoTurn() throws IOException {
    for (int i = 0; i < CLIENTS; i++) {
      ask("max=" + i).close();
    }
    checkAllAreAnswered();
  }
}
