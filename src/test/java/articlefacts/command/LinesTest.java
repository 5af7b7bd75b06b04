package articlefacts.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"'', ''", "a, a", "'a|', a", "'|', ''", "'a||b', 'a,,b'", "'a|b||', 'a,b,'", "'abcdefgh|b', 'abcdef,b'"})
  void linesEndWithALineFeedOrWithTheFile(String text, String lines) throws IOException {
    List<String> read = read(new ByteArrayInputStream(text.replace('|', '\n').getBytes(StandardCharsets.UTF_8)), 5);
    assertEquals(text.isEmpty() ? "none" : lines, text.isEmpty() ? read.isEmpty() ? "none" : "some" : String.join(",", read));
  }

  @Test
  void linesOfAnyLengthAreReadInPiecesOfAnySize() throws IOException {
    Random random = new Random(3);
    for (int round = 0; round < 20; round++) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        int length = random.nextInt(3) == 0 ? (1 << 16) * (1 + random.nextInt(2)) - random.nextInt(3) : random.nextInt(500);
        lines.add(("" + (char) ('a' + i)).repeat(length) + ".");
      }
      byte[] all = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
      InputStream pieces = new ByteArrayInputStream(all) {
        @Override
        public synchronized int read(byte[] to, int from, int most) {
          return super.read(to, from, Math.min(most, 1 + random.nextInt(1 << random.nextInt(17))));
        }
      };
      assertEquals(lines, read(pieces, 1 << 20));
    }
  }

  private static List<String> read(InputStream in, int limit) throws IOException {
    Lines lines = new Lines(in, limit);
    List<String> all = new ArrayList<>();
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      all.add(new String(line, StandardCharsets.UTF_8));
    }
    return all;
  }
}
