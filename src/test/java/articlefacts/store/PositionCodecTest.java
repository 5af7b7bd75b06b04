package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionCodecTest {

  @Test
  void whatWasWrittenIsReadWhateverTheGaps() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      long start = random.nextInt(1000) * 134_217_728L;
      PositionCodec.Positions positions = new PositionCodec.Positions();
      long pos = start;
      for (int i = random.nextInt(300); i >= 0; i--) {
        positions.add(pos);
        pos += 1 + (random.nextInt(10) == 0 ? random.nextInt(100_000_000) : random.nextInt(20));
      }
      long[] all = positions.toArray();
      byte[] bytes = PositionCodec.encoded(all, 0, all.length);
      assertArrayEquals(all, PositionCodec.decoded(bytes, 0, bytes.length, start));
      assertEquals(all.length, PositionCodec.count(bytes, 0, bytes.length));
    }
  }

  @Test
  void aPositionIsKeptOnce() {
    PositionCodec.Positions positions = new PositionCodec.Positions();
    positions.add(3);
    positions.add(3);
    positions.add(5);
    assertArrayEquals(new long[] {3, 5}, positions.toArray());
  }
}
