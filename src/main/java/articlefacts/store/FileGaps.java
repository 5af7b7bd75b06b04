package articlefacts.store;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * Moves the parts of the embedded database's file into the room between others, so that the file ends earlier: its parts may be full enough
 * and lie far apart, and then nothing is to be gained by writing any of them anew ({@link Housekeeping}). One thread uses it.
 */
final class FileGaps {

  /**
   * Parts lie close together where no more than the rest of the file is room between them: with parts that are full to two thirds it is
   * 2.1 times what is in it then.
   */
  private static final int CLOSE_PERCENT = 72;

  /** So much is moved at once, in 50 ms for which nobody can write: two or three parts. */
  private static final int LEAST = 4 << 20;

  private static final int MOST = 32 << 20;

  /**
   * Twice as much, where so many moves have brought nothing: H2 takes the part with most room around it, which may be one that it has just
   * moved.
   */
  private static final int FRUITLESS = 12;

  private int atOnce = LEAST;
  private int fruitless;
  private long stuckAt = -1;

  /** False where the parts lie close enough together, or it is of no use to move them. */
  boolean close(MVStore store) {
    if (!(store.getFileStore() instanceof RandomAccessStore file) || file.getFillRate() >= CLOSE_PERCENT || file.size() == stuckAt) {
      return false;
    }
    long length = file.size();
    file.compactMoveChunks(CLOSE_PERCENT, atOnce, store);
    fruitless = file.size() < length ? 0 : fruitless + 1;
    if (fruitless == 0) {
      atOnce = LEAST;
    } else if (fruitless > FRUITLESS) {
      fruitless = 0;
      stuckAt = atOnce == MOST ? length : -1; // until it has another length
      atOnce = atOnce == MOST ? LEAST : 2 * atOnce;
    }
    return true;
  }
}
