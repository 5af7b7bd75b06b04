package articlefacts.extraction.time;

import articlefacts.extraction.time.TimeWord.Role;
import java.util.Arrays;
import java.util.Set;

/** A set of roles for each token of a sentence; emptied for the next. */
final class RoleSets {

  private static final int WORDS = (Role.values().length + Long.SIZE - 1) / Long.SIZE;

  private final long[] bits;
  private int end;

  /** @param tokens there may be no more */
  RoleSets(int tokens) {
    bits = new long[tokens * WORDS];
    end = bits.length;
  }

  /** A set of roles, to be asked for by {@link #hasAny}. */
  static long[] mask(Set<Role> roles) {
    RoleSets set = new RoleSets(1);
    roles.forEach(role -> set.add(0, role));
    return set.bits;
  }

  /** Empties the sets; there are so many from now on. */
  void clear(int tokens) {
    end = tokens * WORDS;
    Arrays.fill(bits, 0, end, 0);
  }

  void add(int i, Role role) {
    bits[i * WORDS + role.ordinal() / Long.SIZE] |= 1L << role.ordinal();
  }

  boolean hasAny(int i, long[] mask) {
    boolean any = false;
    for (int word = 0; word < WORDS && i >= 0 && (i + 1) * WORDS <= end; word++) {
      any |= (bits[i * WORDS + word] & mask[word]) != 0;
    }
    return any;
  }

  boolean has(int i, Role role) {
    int word = i * WORDS + role.ordinal() / Long.SIZE;
    return i >= 0 && word < end && (bits[word] & 1L << role.ordinal()) != 0;
  }
}
