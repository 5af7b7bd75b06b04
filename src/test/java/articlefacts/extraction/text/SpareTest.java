package articlefacts.extraction.text;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SpareTest {

  private final Spare<int[]> spare = new Spare<>();

  @Test
  void aThreadFindsWhatItPutBack() {
    int[] used = spare.take(() -> new int[1]);
    spare.put(used);
    assertSame(used, spare.last());
    assertSame(used, spare.take(() -> new int[1]));
    assertNull(spare.last());
  }

  @Test
  void whatIsTakenNobodyElseHas() {
    int[] used = spare.take(() -> new int[1]);
    spare.put(used);
    spare.take(() -> new int[1]);
    assertNotSame(used, spare.take(() -> new int[1]));
  }

  @Test
  void anotherThreadHasItsOwn() throws InterruptedException {
    int[] used = spare.take(() -> new int[1]);
    spare.put(used);
    AtomicReference<int[]> others = new AtomicReference<>();
    // the thread that comes next has the next number, and so another place
    Thread other = new Thread(() -> others.set(spare.take(() -> new int[2])));
    other.start();
    other.join();
    assertNotSame(used, others.get());
    assertSame(used, spare.last());
  }
}
