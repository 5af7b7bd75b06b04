package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HousekeepingTest {

  private static final int FILL = 50;
  private static final int VALUES = 12_000;
  private static final int LENGTH = 1000;
  private static final int PART = 600;

  @TempDir Path folder;

  /** Values in parts of so many. */
  private static void fill(MVStore store, MVMap<Integer, byte[]> values, int part) {
    Random random = new Random(1);
    for (int i = 0; i < VALUES; i++) {
      byte[] value = new byte[LENGTH];
      random.nextBytes(value);
      values.put(i, value);
      if (i % part == part - 1) {
        store.commit();
      }
    }
  }

  /** Leaves every third value; what nobody can see any more is known with the next version. */
  private static void thin(MVStore store, MVMap<Integer, byte[]> values) {
    for (int i = 0; i < VALUES; i++) {
      if (i % 3 > 0) {
        values.remove(i);
      }
    }
    store.commit();
    store.commit();
  }

  @ParameterizedTest(name = "{0} of the way to the bound: {1} ms")
  @CsvSource({"-3, 0", "0, 0", "0.5, 40", "1, 80", "1.1, 160", "1.3, 640", "2, 2000", "1000, 2000"})
  void whoWritesIsHeldUpTheLongerTheNearerTheFileIsToItsBound(double way, long milliseconds) {
    assertEquals(milliseconds, Housekeeping.hold(way).toMillis(), 1);
  }

  @Test
  void aFileOfWhichNothingIsKnownHoldsNobodyUp() {
    assertEquals(0, Housekeeping.hold(Double.NaN).toNanos());
  }

  /** A file kept 37 % of what its parts had room for, and would not be made smaller: its emptiest part had more left than is written at once. */
  @Test
  void aGreatPartThatIsHalfEmptyIsWrittenAnew() {
    try (MVStore store = new MVStore.Builder().fileName(folder.resolve("great").toString()).autoCommitDisabled().open()) {
      store.setRetentionTime(0);
      store.setVersionsToKeep(0);
      MVMap<Integer, byte[]> values = store.openMap("values");
      MVMap<Integer, Integer> marks = store.openMap("marks");
      fill(store, values, VALUES);
      for (int i = 0; i < VALUES; i++) {
        if (i % 512 >= 160) {
          values.remove(i);
        }
      }
      store.commit();
      assertTrue(store.getFileStore().getChunksFillRate() < FILL);
      assertFalse(store.compact(FILL, 1 << 20), "what is left is more than a megabyte");
      int rounds = 0;
      while (store.getFileStore().getChunksFillRate() < FILL && rounds++ < 100) {
        Housekeeping.rewrite(store, FILL);
        marks.put(rounds, rounds); // what nobody can see any more is known with the next version
        store.commit();
      }
      assertTrue(rounds < 100, "the parts are " + store.getFileStore().getChunksFillRate() + " % full");
      assertEquals(VALUES / 512 * 160 + Math.min(160, VALUES % 512), values.size());
    }
  }

  /** H2 waits for ten milliseconds; then ever more was written anew at once, and those who wrote were held up for a second and more. */
  @Test
  void aLittleIsWrittenAnewBesideThoseWhoWrite() throws InterruptedException {
    try (MVStore store = new MVStore.Builder().fileName(folder.resolve("beside").toString()).autoCommitDisabled().open()) {
      store.setRetentionTime(0);
      store.setVersionsToKeep(0);
      MVMap<Integer, byte[]> values = store.openMap("values");
      fill(store, values, 30);
      thin(store, values);
      CountDownLatch writing = new CountDownLatch(1);
      Thread other = new Thread(() -> store.executeFilestoreOperation(() -> {
        writing.countDown();
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
      }));
      other.start();
      writing.await();
      assertFalse(store.compact(FILL, 1 << 20), "H2 waits");
      assertTrue(Housekeeping.rewrite(store, FILL));
      other.join();
      assertTrue(store.getUnsavedMemory() < 1 << 20, "more than a little: " + store.getUnsavedMemory());
    }
  }

  /** A store that has to commit what is written anew before it goes on waited for itself, for ever, where it had the turn of those who write. */
  @Test
  void whatIsWrittenAnewMayHaveToBeCommittedMeanwhile() {
    try (MVStore store = new MVStore.Builder().fileName(folder.resolve("commit").toString()).autoCommitBufferSize(16).open()) {
      store.setAutoCommitDelay(0); // nobody else writes
      store.setRetentionTime(0);
      store.setVersionsToKeep(0);
      MVMap<Integer, byte[]> values = store.openMap("values");
      fill(store, values, VALUES);
      thin(store, values);
      assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
        for (int i = 0; i < 20; i++) {
          Housekeeping.rewrite(store, FILL);
          store.commit();
        }
      });
      assertEquals(VALUES / 3, values.size());
    }
  }

  /** A file of a gigabyte had 560 MB of parts, none of them less full than is let be, and kept its length; series waited for it for ever. */
  @Test
  void fullPartsThatLieFarApartAreMovedTogether() {
    try (MVStore store = new MVStore.Builder().fileName(folder.resolve("apart").toString()).autoCommitDisabled().open()) {
      store.setRetentionTime(0);
      store.setVersionsToKeep(0);
      MVMap<Integer, byte[]> values = store.openMap("values");
      fill(store, values, PART);
      long full = store.getFileStore().size();
      for (int i = 0; i < VALUES - PART; i++) {
        if (i / PART % 3 > 0) {
          values.remove(i);
        }
      }
      store.commit();
      store.commit();
      int rounds = 0;
      FileGaps gaps = new FileGaps();
      while (store.getFileStore().size() > full / 2 && rounds++ < 100) {
        if (!Housekeeping.rewrite(store, FILL)) {
          gaps.close(store);
        }
        values.put(-rounds, new byte[1]);
        store.commit();
      }
      assertTrue(rounds < 100, "of " + full + " bytes are left " + store.getFileStore().size());
      assertFalse(store.getFileStore().getFillRate() < 50, "the file is full to " + store.getFileStore().getFillRate() + " %");
      for (int i = 0; i < VALUES; i++) {
        assertEquals(i / PART % 3 == 0 || i >= VALUES - PART, values.containsKey(i), "value " + i);
      }
    }
  }
}
