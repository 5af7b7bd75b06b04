package articlefacts.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Remembers where the facts are that a search found, until the store changes: the other pages of its list, and the same search with
 * another page size, need not find them again.
 *
 * <p>Positions are in the order of the list. Of a long list a stretch is known, which begins behind some position.
 */
final class FoundPositions {

  /** The longest stretch. */
  static final int MOST = 5000;

  /** Of all stretches together: 16 MB. */
  private static final int MAX_POSITIONS = 2_000_000;

  private static final Duration ASKED_FOR = Duration.ofMinutes(10);

  private final Revision revision;
  private final Cache<Search, Stretch> stretches =
      Caffeine.newBuilder()
          .expireAfterAccess(ASKED_FOR)
          .maximumWeight(MAX_POSITIONS)
          .weigher((Search search, Stretch stretch) -> stretch.positions().length + 50)
          .build();

  FoundPositions(Revision revision) {
    this.revision = revision;
  }

  /** What is searched for and in which direction. */
  record Search(String clause, Map<String, Object> parameters, boolean descending) {

    /** Whether the second position comes later in the list. */
    boolean inOrder(long first, long second) {
      return descending ? first > second : first < second;
    }
  }

  private record Stretch(long revision, OptionalLong after, long[] positions, boolean toTheEnd) {}

  /** To be asked before a search, so that what it finds is not taken for what there is after a later change. */
  long revision() {
    revision.refresh();
    return revision.current();
  }

  /**
   * The next positions of the list.
   *
   * @param after the position behind which they are; empty for the beginning
   * @return as many as wanted, fewer at the end of the list; empty when that is not known
   */
  Optional<long[]> next(Search search, OptionalLong after, int wanted) {
    Stretch stretch = stretches.getIfPresent(search);
    if (stretch == null || stretch.revision() != revision() || !covers(stretch, search, after)) {
      return Optional.empty();
    }
    long[] positions = stretch.positions();
    int from = after.isEmpty() ? 0 : firstBehind(search, positions, after.getAsLong());
    if (!stretch.toTheEnd() && positions.length - from < wanted) {
      return Optional.empty();
    }
    return Optional.of(Arrays.copyOfRange(positions, from, Math.min(positions.length, from + wanted)));
  }

  private static boolean covers(Stretch stretch, Search search, OptionalLong after) {
    if (stretch.after().isEmpty()) {
      return true;
    }
    long start = stretch.after().getAsLong();
    return after.isPresent() && !search.inOrder(after.getAsLong(), start);
  }

  private static int firstBehind(Search search, long[] positions, long after) {
    int low = 0;
    int high = positions.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (search.inOrder(after, positions[middle])) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * Remembers what a search found.
   *
   * @param revision of the store before the search
   * @param after the position behind which they are; empty for the beginning
   * @param toTheEnd whether there are no more
   */
  void keep(Search search, long revision, OptionalLong after, long[] positions, boolean toTheEnd) {
    stretches.put(search, new Stretch(revision, after, positions, toTheEnd));
  }

  void forget(Search search) {
    stretches.invalidate(search);
  }
}
