package articlefacts.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream as bytes; of one that is too long only so much is held as shows that it is. */
final class Lines {

  private final InputStream in;
  private final int limit;

  /** @param limit bytes that a line may have; of a longer one {@code limit + 1} are given */
  Lines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The next line without its end; null behind the last. */
  byte[] next() throws IOException {
    int next = in.read();
    if (next < 0) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() <= limit) {
        line.write(next);
      }
    }
    return line.toByteArray();
  }

  static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
