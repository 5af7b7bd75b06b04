package articlefacts.packaged;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** An HTTP client that sends whatever it is told to, right or wrong: what libraries refuse to send must be answered, too. */
final class RawHttp implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 60_000;

  private final int port;
  private Socket socket;
  private InputStream in;

  RawHttp(int port) {
    this.port = port;
  }

  /**
   * A request as it is to be written.
   *
   * @param target path and query; each character is one byte
   * @param headers without Host and Content-Length, which are added
   * @param body null when there is none
   */
  record Request(String method, String target, List<Map.Entry<String, String>> headers, byte[] body) {

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(method).append(' ').append(shown(target));
      headers.forEach(header -> text.append("\n  ").append(header.getKey()).append(": ").append(shown(header.getValue())));
      if (body != null) {
        text.append("\n  ").append(body.length).append(" bytes: ").append(shown(new String(body, StandardCharsets.UTF_8)));
      }
      return text.toString();
    }

    private static String shown(String text) {
      String start = text.length() > 600 ? text.substring(0, 600) + "… (" + text.length() + " characters)" : text;
      StringBuilder shown = new StringBuilder();
      start.chars().forEach(c -> shown.append(c < ' ' || c == 0x7f ? String.format("\\u%04x", c) : String.valueOf((char) c)));
      return shown.toString();
    }
  }

  /** An answer; the names of its headers are in lower case. */
  record Answer(int status, List<Map.Entry<String, String>> headers, byte[] body) {

    Optional<String> header(String name) {
      return headers.stream().filter(header -> header.getKey().equals(name)).map(Map.Entry::getValue).findFirst();
    }

    /** Without its parameters. */
    String mediaType() {
      return header("content-type").map(type -> type.replaceFirst(";.*", "").strip()).orElse("");
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  synchronized Answer send(Request request) throws IOException {
    boolean kept = socket != null;
    try {
      return exchange(request);
    } catch (IOException e) {
      close();
      if (!kept) {
        throw e;
      }
      // the server may have closed a connection that it kept for a while
      return anew(request);
    }
  }

  /** What fails here, too, must not be answered to the next request. */
  private Answer anew(Request request) throws IOException {
    try {
      return exchange(request);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private Answer exchange(Request request) throws IOException {
    if (socket == null) {
      socket = new Socket("localhost", port);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringBuilder head = new StringBuilder(request.method()).append(' ').append(request.target()).append(" HTTP/1.1\r\n");
    if (request.headers().stream().noneMatch(header -> header.getKey().equals("Host"))) {
      head.append("Host: localhost:").append(port).append("\r\n");
    }
    request.headers().forEach(header -> head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n"));
    if (request.body() != null) {
      head.append("Content-Length: ").append(request.body().length).append("\r\n");
    }
    bytes.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    if (request.body() != null) {
      bytes.write(request.body());
    }
    bytes.writeTo(socket.getOutputStream());
    return answer(request.method());
  }

  private Answer answer(String method) throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.add(Map.entry(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip()));
    }
    if (status == 100) {
      return answer(method);
    }
    Answer head = new Answer(status, headers, new byte[0]);
    boolean empty = method.equals("HEAD") || status == 204 || status == 304;
    byte[] body = empty ? new byte[0] : body(head);
    if (head.header("connection").filter("close"::equalsIgnoreCase).isPresent()) {
      close();
    }
    if (!empty && head.header("content-encoding").filter("gzip"::equals).isPresent()) {
      body = new GZIPInputStream(new java.io.ByteArrayInputStream(body)).readAllBytes();
    }
    return new Answer(status, headers, body);
  }

  private byte[] body(Answer head) throws IOException {
    if (head.header("transfer-encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
        body.write(in.readNBytes(size));
        line();
      }
      line();
      return body.toByteArray();
    }
    return in.readNBytes(head.header("content-length").map(Integer::parseInt).orElse(0));
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection ended");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
