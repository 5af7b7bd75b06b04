package articlefacts.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Walks along the positions of facts that share something, in the order of intake or against it.
 *
 * <p>A step is a key: the position, or minus the position for a walk against the order, so that keys always grow. Walks are put
 * together to others: {@link #all} where facts must have everything, {@link #any} where one of several is enough.
 */
abstract class Walk {

  /** The key behind the last fact. */
  static final long END = Long.MAX_VALUE;

  /** The key before the first fact. */
  static final long START = -Long.MAX_VALUE;

  /** The key of this step, {@link #END} when there are no more. Defined after the first {@link #advance}. */
  abstract long key();

  /** Goes to the first fact whose key is {@code key} or greater; never goes back. */
  abstract void advance(long key);

  /** The next keys, at most so many. */
  final long[] take(int count) {
    long[] keys = new long[count];
    int taken = 0;
    while (taken < count && key() != END) {
      keys[taken++] = key();
      advance(key() + 1);
    }
    return Arrays.copyOf(keys, taken);
  }

  /** All keys from here to the end. */
  final long[] takeAll() {
    long[] keys = new long[1024];
    int taken = 0;
    while (key() != END) {
      keys = taken == keys.length ? Arrays.copyOf(keys, taken * 2) : keys;
      keys[taken++] = key();
      advance(key() + 1);
    }
    return Arrays.copyOf(keys, taken);
  }

  /** The facts that every walk meets. */
  static Walk all(List<Walk> walks) {
    return walks.size() == 1 ? walks.get(0) : new All(walks);
  }

  /** The facts that one of the walks meets. */
  static Walk any(List<Walk> walks) {
    return walks.size() == 1 ? walks.get(0) : new Any(walks);
  }

  private static final class All extends Walk {

    private final List<Walk> walks;
    private long key;

    All(List<Walk> walks) {
      this.walks = new ArrayList<>(walks);
    }

    @Override
    long key() {
      return key;
    }

    @Override
    void advance(long wanted) {
      long target = wanted;
      int met = 0;
      for (int i = 0; met < walks.size() && target != END; i = (i + 1) % walks.size()) {
        Walk walk = walks.get(i);
        walk.advance(target);
        met = walk.key() == target ? met + 1 : 1;
        target = walk.key();
      }
      key = target;
    }
  }

  private static final class Any extends Walk {

    private final List<Walk> walks;
    private long key;

    Any(List<Walk> walks) {
      this.walks = new ArrayList<>(walks);
    }

    @Override
    long key() {
      return key;
    }

    @Override
    void advance(long wanted) {
      key = END;
      for (Walk walk : walks) {
        walk.advance(wanted);
        key = Math.min(key, walk.key());
      }
    }
  }
}
