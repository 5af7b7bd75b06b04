package articlefacts.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream as bytes; of one that is too long only so much is held as shows that it is. */
final class Lines {

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;

  /** @param limit bytes that a line may have; of a longer one {@code limit + 1} are given */
  Lines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The next line without its end; null behind the last. */
  byte[] next() throws IOException {
    if (!fill()) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
    do {
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      line.write(buffer, at, Math.min(stop - at, limit + 1 - line.size()));
      at = stop;
    } while (at == end && fill());
    at++; // the end of the line, or behind the last
    return line.toByteArray();
  }

  /** False when nothing is left. */
  private boolean fill() throws IOException {
    while (at >= end && end >= 0) {
      at = 0;
      end = in.read(buffer);
    }
    return end > 0;
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
